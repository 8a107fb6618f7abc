/**
 * What keeps tab sets of a page from following one another.
 *
 * Findings about attributes are placed at their set: Sätteri knows no place of an attribute.
 */
import type { Registry } from '../page/languages/languages.js';
import type {
  AttributeUse,
  LanguageId,
  PageModel,
  Variant,
  VariantGroup,
} from '../page/page-model.js';
import { distanceBetween } from '../text/nearest.js';
import { plain, quote } from '../text/words.js';
import type { Report } from './define.js';

/** Names of the attribute in Starlight and in Docusaurus. */
const names = ['syncKey', 'groupId'];

/** Sync attributes that no component knows: `synckey`, `groupID`, `sync-key`, `syncKeys`. */
export function* spelling(set: VariantGroup): Generator<Report> {
  for (const { name } of set.attributes) {
    const expected = misspelt(name);
    if (!expected) continue;
    yield {
      reason:
        `Unexpected attribute ${quote(name)}, expected ${quote(expected)}, ` +
        'correct it so that the tabs follow the choice of the reader',
      place: set.place,
      actual: name,
      expected: [expected],
    };
  }
}

/** Sets without a sync attribute beside sets that have one. */
export function* missingSync(sets: readonly VariantGroup[]): Generator<Report> {
  const synced = firstByLanguage(sets.filter((set) => set.sync));
  for (const set of sets) {
    if (set.sync || mixed(set) || set.attributes.some(({ name }) => misspelt(name))) continue;
    const other = related(set, synced);
    if (!other?.sync) continue;
    yield {
      reason:
        `Unexpected language tabs without ${quote(misspelt(other.sync.name) ?? other.sync.name)}, ` +
        `expected ${written(other.sync)} as on the other language tabs of the page, add it`,
      place: set.place,
      cause: { reason: 'The other tabs have it here', place: other.place },
    };
  }
}

/** Sets whose sync value is not the usual one of the page. */
export function* otherValues(sets: readonly VariantGroup[]): Generator<Report> {
  const counts = new Map<string, number>();
  for (const { sync } of sets) {
    if (sync?.value) counts.set(sync.value, (counts.get(sync.value) ?? 0) + 1);
  }
  if (counts.size < 2) return;
  const [usual] = [...counts].reduce((best, item) => (item[1] > best[1] ? item : best));
  const usualSets = firstByLanguage(sets.filter((set) => set.sync?.value === usual));
  for (const set of sets) {
    if (!set.sync?.value || set.sync.value === usual || mixed(set)) continue;
    const first = related(set, usualSets);
    if (!first) continue;
    yield {
      reason:
        `Unexpected value ${quote(set.sync.value)} of ${quote(set.sync.name)}, ` +
        `expected ${quote(usual)} as on the other language tabs of the page, use one value`,
      place: set.place,
      cause: { reason: 'The usual value is here', place: first.place },
      actual: set.sync.value,
      expected: [usual],
    };
  }
}

/** Tabs that name a language by another spelling than the sets before: `py` after `Python`. */
export function* labelChanges(
  sets: readonly VariantGroup[],
  model: PageModel,
  registry: Registry,
): Generator<Report> {
  const known = new Map<string, Variant>();
  for (const set of sets) {
    for (const variant of set.variants.flatMap((index) => model.variants[index] ?? [])) {
      const [language, ...more] = variant.languages;
      if (!language || more.length > 0) continue;
      const first = known.get(language);
      if (!first) known.set(language, variant);
      if (!first || first.group === variant.group || !isSpellingOf(first.label, variant.label))
        continue;
      yield {
        reason:
          `Unexpected label ${quote(variant.label)} for ${plain(registry.label(language))}, ` +
          `expected ${quote(first.label)} as on the first tabs of the page, use one label`,
        place: variant.place,
        cause: { reason: 'The label is first used here', place: first.place },
        actual: variant.label,
        expected: [first.label],
      };
    }
  }
}

function misspelt(name: string): string | undefined {
  if (names.includes(name)) return undefined;
  const word = name.toLowerCase().replace(/[-_]/g, '');
  return names.find((known) => distanceBetween(word, known) < 2);
}

/** Whether a set has tabs beside languages: then it may follow another choice. */
function mixed(set: VariantGroup): boolean {
  return set.others.length > 0;
}

/** The first of some sets that has a language in common with another set. */
function related(
  set: VariantGroup,
  firsts: ReadonlyMap<LanguageId, VariantGroup>,
): VariantGroup | undefined {
  const shared = set.languages.find((language) => firsts.has(language));
  return shared === undefined ? undefined : firsts.get(shared);
}

function firstByLanguage(sets: readonly VariantGroup[]): Map<LanguageId, VariantGroup> {
  const firsts = new Map<LanguageId, VariantGroup>();
  for (const set of sets) {
    for (const language of set.languages) if (!firsts.has(language)) firsts.set(language, set);
  }
  return firsts;
}

function written({ name, value }: AttributeUse): string {
  const known = misspelt(name) ?? name;
  return quote(value ? `${known}="${value}"` : known);
}

/** Whether one label is another spelling or a short form of the other, and not the same. */
export function isSpellingOf(a: string, b: string): boolean {
  if (a === b || /[\s()/]/.test(a) || /[\s()/]/.test(b)) return false;
  const [short = '', long = ''] = [a, b]
    .map((label) => label.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))
    .sort((x, y) => x.length - y.length);
  if (short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}
