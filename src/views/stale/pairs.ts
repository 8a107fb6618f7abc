/** Sections of the target beside those that they answer to. */
import type { LanguageId, PageModel, Place } from '../../page/page-model.js';
import type { Version } from './version.js';

/** Two sections that answer to each other, each with words of its own. */
export interface Pair {
  language: LanguageId;
  target: number;
  reference: LanguageId;
  index: number;
}

/** Pairs of a page as it is. What stands in a partial has a history of its own. */
export function pairsOf(model: PageModel, version: Version): Pair[] {
  const { target: language, status } = model;
  // A note that there is nothing yet is a gap, and cannot be out of date.
  if (status === 'missing') return [];
  const references = [...model.outlines.keys()].filter((id) => id !== language);
  const [first] = references;
  const hasIntro = first !== undefined && !model.outlines.get(language)?.sections[0]?.placeholder;
  const pairs: Pair[] = hasIntro ? [{ language, target: 0, reference: first, index: 0 }] : [];
  for (const { verdict, place, counterpart, languages } of model.sections) {
    if (verdict !== 'same' && verdict !== 'renamed') continue;
    const target = lineIndex(version, language, counterpart?.place);
    const all = references.filter((id) => languages.includes(id));
    const reference = all.find((id) => lineIndex(version, id, place) !== undefined);
    const index = reference === undefined ? undefined : lineIndex(version, reference, place);
    if (reference === undefined || index === undefined || target === undefined) continue;
    pairs.push({ language, target, reference, index });
  }
  return pairs.filter(
    ({ target, reference, index }) =>
      version.sections(language)[target]?.own(reference) !== '' &&
      version.sections(reference)[index]?.own(language) !== '',
  );
}

function lineIndex(version: Version, language: LanguageId, place: Place): number | undefined {
  if (!place || place.partial) return undefined;
  const at = version
    .sections(language)
    .findIndex(({ path, line }) => path.length > 0 && line === place.start.line);
  return at < 0 ? undefined : at;
}
