/** The registry of SDK languages. */
import { nearWords } from '../../text/nearest.js';
import { list, plain } from '../../text/words.js';
import type { LanguageId } from '../page-model.js';
import { languagesOfLabel } from './label.js';
import { type Language, languageData } from './language-data.js';

export type { Language } from './language-data.js';

export interface Registry {
  languages: ReadonlyMap<LanguageId, Language>;
  /** Languages that a label names: `JS/TS` gives `['js']`, `Python (Preview)` gives `['python']`; none if unknown. */
  resolve(label: string): LanguageId[];
  /** Language that has exactly this id, label or alias. */
  exact(name: string): LanguageId | undefined;
  fence(name: string): LanguageId | undefined;
  /** Label of an id; the id itself if unknown. */
  label(id: LanguageId): string;
  /** Known names near a misspelt one, best first, at most three. */
  nearest(text: string): string[];
}

/** Additions to the registry, by id; fields that are left out keep their default. */
export type LanguageAdditions = Record<LanguageId, Partial<Omit<Language, 'id'>>>;

/** Makes a registry of the known languages with additions. Names that are added win over known ones. */
export function createRegistry(additions: LanguageAdditions = {}): Registry {
  const languages = new Map<LanguageId, Language>(languageData.map((item) => [item.id, item]));
  for (const [id, added] of Object.entries(additions)) {
    const known = languages.get(id);
    languages.set(id, {
      id,
      label: added.label ?? known?.label ?? id,
      aliases: [...(known?.aliases ?? []), ...(added.aliases ?? [])],
      fences: [...(known?.fences ?? []), ...(added.fences ?? [])],
      tools: [...(known?.tools ?? []), ...(added.tools ?? [])],
    });
  }
  const names = new Map<string, LanguageId>();
  const fences = new Map<string, LanguageId>();
  // What is added is entered last, and so wins.
  const ordered = [...languages.values()].sort(
    (a, b) => Number(Object.hasOwn(additions, a.id)) - Number(Object.hasOwn(additions, b.id)),
  );
  for (const item of ordered) {
    for (const name of [item.id, item.label, ...item.aliases]) {
      names.set(name.toLowerCase(), item.id);
    }
    for (const name of item.fences) fences.set(name.toLowerCase(), item.id);
  }
  const exact = (name: string) => names.get(name.trim().toLowerCase());
  const resolved = new Map<string, LanguageId[]>();
  return {
    languages,
    exact,
    fence: (name) => fences.get(name.toLowerCase()),
    label: (id) => languages.get(id)?.label ?? id,
    nearest: (text) => nearest(text, names),
    resolve(label) {
      let found = resolved.get(label);
      if (!found) {
        found = languagesOfLabel(label, exact);
        if (resolved.size < 5000) resolved.set(label, found);
      }
      return found;
    },
  };
}

function nearest(text: string, names: ReadonlyMap<string, LanguageId>): string[] {
  const word = text.trim().toLowerCase();
  if (word.length < 3 || word.length > 30) return [];
  const limit = word.length > 5 ? 2 : 1;
  const known = [...names.keys()].filter((name) => name.length > 2);
  return nearWords(word, known, () => limit).slice(0, 3);
}

/** Names of languages for people: `JavaScript and Go`. */
export function labels(
  languages: readonly LanguageId[],
  registry: Registry,
  word: 'and' | 'or' = 'and',
): string {
  return list(
    [...new Set(languages)].map((id) => plain(registry.label(id))),
    word,
  );
}
