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
  /** After a missing section: which other languages have it. */
  where: 'in {languages}',
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

/** Name of a text. */
export type TextKey = keyof typeof defaultTexts;

/** Every text. */
export type Texts = Readonly<Record<TextKey, string>>;

/** Names of all texts. */
export const textKeys = Object.keys(defaultTexts) as TextKey[];

/** Puts values into the places of a text; a place without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}

/**
 * The dictionary for a locale: defaults, then the texts of all locales, then those of the language
 * (`pt`), then those of the locale (`pt-BR`).
 */
export function textsFor(
  locale: string | undefined,
  texts: Partial<Texts> = {},
  translations: Readonly<Record<string, Partial<Texts>>> = {},
): Texts {
  const language = locale?.split('-')[0];
  const find = (wanted: string | undefined) =>
    Object.entries(translations).find(([key]) => key.toLowerCase() === wanted?.toLowerCase())?.[1];
  return { ...defaultTexts, ...texts, ...find(language), ...find(locale) };
}
