/** What is known while a document is read, and what the headings above a block say of it. */
import type { Registry } from '../../page/languages/languages.js';
import type { LanguageId, Place } from '../../page/page-model.js';
import type { ClaimSubject, StatusClaim } from './claims.js';
import type { Above } from './document.js';
import type { PageIndex } from './page-index.js';
import type { Name } from './page-names.js';
import { readStatus, type Said, type StatusReader } from './status-words.js';
import { folderNameIn, languageIn, priorityIn, withoutCount } from './words.js';

export interface DocumentReading extends StatusReader {
  index: PageIndex;
  registry: Registry;
  language: LanguageId;
}

/** What the headings above a block say of it. */
export interface Context {
  language: LanguageId;
  status: StatusClaim | undefined;
  priority: string | undefined;
  base: string;
  path: readonly string[];
}

/** Reads the headings above a block; the nearest wins. */
export function contextOf(above: readonly Above[], reading: DocumentReading): Context {
  const { registry, index } = reading;
  const named = above.flatMap(({ text, depth }) =>
    depth === 1 ? [] : (languageIn(text, registry) ?? []),
  );
  const language = named.at(-1) ?? reading.language;
  const path = above.map(({ text }) => text);
  let status: Context['status'];
  let priority: Context['priority'];
  let base = '';
  for (const { text, place } of above) {
    const found = readStatus(withoutCount(text).label, reading);
    const own = priorityIn(text);
    if (found && !found.weak && own === undefined) {
      status = { said: found.said, text, place, language, by: 'heading' };
    }
    priority = own ?? priority;
    const folder = folderNameIn(text);
    if (folder !== undefined && index.find(folder)?.folder) base = folder;
  }
  return { language, status, priority, base, path };
}

export function statusIn(text: string, reading: DocumentReading): Said | undefined {
  return readStatus(text, reading)?.said;
}

/** What names mean: those that look like paths; where there are none and `weak` is set, the others. */
export function subjectsOf(
  names: readonly Name[],
  place: Place,
  base: string,
  { index }: DocumentReading,
  weak: boolean,
): ClaimSubject[] {
  const strong = names.filter((name) => name.strong);
  const chosen = strong.length > 0 ? strong : weak ? names : [];
  const subjects = chosen.flatMap(({ text, strong: sure }): ClaimSubject[] => {
    const found = index.find(text, base);
    if (!found) return sure ? [{ text, place, pages: [], folder: text.endsWith('/') }] : [];
    return [{ text, place, ...found }];
  });
  const unique = [...new Map(subjects.map((one) => [one.pages.join() || one.text, one])).values()];
  // Of words, one is the title.
  return strong.length > 0 ? unique : unique.slice(0, 1);
}
