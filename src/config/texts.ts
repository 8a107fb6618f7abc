/**
 * What the badge says, in English, and how other words take its place.
 *
 * `{language}`, `{present}`, `{total}` and `{languages}` stand for what is known of the page.
 */

/** The default dictionary. */
export const defaultTexts = {
  /** Name of the badge for screen readers. */
  name: '{language} status',
  complete: '{language}: complete',
  partial: '{language}: partial',
  missing: '{language}: missing',
  notApplicable: '{language}: not applicable',
  excluded: '{language}: out of scope',
  /** How much there is, beside a partial status; with one section, with more, with none to count. */
  section: '{present} of 1 section',
  sections: '{present} of {total} sections',
  parts: 'some content is missing',
  /** Before the list of missing sections. */
  list: 'Missing in {language}:',
  /** Name of what stands before the first heading. */
  introduction: 'Introduction',
  /** After a missing section: which other languages have it. */
  where: 'in {languages}',
  /** Beside a page that is missing: which other languages have it. */
  elsewhere: 'available in {languages}',
  /** Before the reason of an author. */
  reason: 'Reason: {reason}',
  /** Link to the page about the status of the site. */
  statusPage: 'Status of all pages',
  /** In the sidebar, where there is little room. */
  sidebarComplete: '{language}',
  sidebarPartial: '{language} {present}/{total}',
  sidebarParts: '{language} partial',
  sidebarMissing: 'no {language}',
  sidebarNotApplicable: 'n/a',
  sidebarExcluded: 'out of scope',
} as const;

export type TextKey = keyof typeof defaultTexts;

export type Texts = Readonly<Record<TextKey, string>>;

export const textKeys = Object.keys(defaultTexts) as TextKey[];

/** Puts values into the places of a text; a place without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}

/** Some texts, in place of the default ones. */
export type SomeTexts = { readonly [Key in TextKey]?: string | undefined };

/** A dictionary with the BCP 47 tag of its language; `undefined` where only the author knows. */
export interface Dictionary {
  texts: Texts;
  locale: string | undefined;
}

/**
 * The dictionary for a locale: defaults, then the texts of all locales, then those of the language
 * (`pt`), then those of the locale (`pt-BR`).
 */
export function dictionaryFor(
  locale: string | undefined,
  texts: SomeTexts = {},
  translations: Readonly<Record<string, SomeTexts | undefined>> = {},
): Dictionary {
  const find = (wanted: string | undefined) =>
    Object.entries(translations).find(([key]) => key.toLowerCase() === wanted?.toLowerCase())?.[1];
  const layers = [texts, find(locale?.split('-')[0]), find(locale)];
  const given = layers.flatMap((layer) => Object.entries(layer ?? {}));
  const known = given.filter((entry): entry is [string, string] => entry[1] !== undefined);
  const translated = layers.slice(1).some((layer) => layer !== undefined);
  return {
    texts: { ...defaultTexts, ...Object.fromEntries(known) },
    locale: translated ? locale : known.length > 0 ? undefined : 'en',
  };
}
