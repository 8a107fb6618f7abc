/** Rows without a page, pages without a row, and languages and sections that a page has or has not. */
import { headingKey } from '../../page/align/heading.js';
import { labels } from '../../page/languages/languages.js';
import { groupBy } from '../../text/group-by.js';
import { nearest } from '../../text/nearest.js';
import { list, many, quote } from '../../text/words.js';
import { type Comparison, type Fault, nameOf, onlyPage } from './comparison.js';
import type { PageFacts } from './facts.js';

/** Finds rows and items whose page does not exist. */
export function findAbsentPages({ claims, facts, index }: Comparison): Fault[] {
  return claims.rows.flatMap(({ subjects, action, path }) =>
    subjects.flatMap(({ pages, text, place, folder }): Fault[] => {
      if (pages.length > 0 || facts.isFile(text)) return [];
      const near = folder ? undefined : nearest(text, index.names.values());
      const what = folder ? 'folder' : 'page';
      const message =
        `Unexpected ${what} ${quote(text)}, expected ${near ? `${quote(near)} or another` : 'a'} ${what} of ` +
        `${quote(facts.docs)}, correct or remove the ${action ? 'item' : 'row'}`;
      return [{ message, place, path: [...path, text, 'page'] }];
    }),
  );
}

/** Finds pages without a row in folders where most pages have one. */
export function findUnlistedPages(comparison: Comparison): Fault[] {
  const { claims, facts } = comparison;
  const last = claims.rows.findLast(({ action }) => !action);
  if (!last) return [];
  const listed = new Set(claims.rows.flatMap((row) => row.subjects.flatMap(({ pages }) => pages)));
  const pages = [...facts.of(claims.language).values()];
  const all = pages.flatMap((page) => foldersOf(page).map((folder) => ({ page, folder })));
  const tracked = [...groupBy(all, ({ folder }) => folder)].filter(
    ([, own]) => own.filter(({ page }) => listed.has(page.path)).length * 2 > own.length,
  );
  const folders = new Set(tracked.map(([folder]) => folder));
  const names = pages
    .filter(({ path, status }) => !listed.has(path) && status !== 'excluded')
    .filter((page) => foldersOf(page).some((folder) => folders.has(folder)))
    .map((page) => nameOf(page, comparison));
  if (names.length === 0) return [];
  const shown = names.slice(0, 3).map(quote);
  const more = names.length - shown.length;
  const isOne = names.length === 1;
  return [
    {
      message:
        `Unexpected ${isOne ? 'page' : many(names.length, 'page')} without a row: ` +
        `${list(more > 0 ? [...shown, `${more} more`] : shown)}, expected a row for every page, ` +
        `add ${isOne ? 'one' : 'them'}`,
      place: last.place,
      path: [...last.path.slice(0, 1), 'pages without a row'],
      note: more > 0 ? names.map(quote).join(', ') : undefined,
    },
  ];
}

/** Folders around a page, that of all pages among them. */
function foldersOf({ page }: PageFacts): string[] {
  const parts = page.split('/');
  return parts.map((_, at) => parts.slice(0, at).join('/'));
}

/** Compares the languages that a row gives to a page with those that the page has. */
export function compareLanguages(comparison: Comparison): Fault[] {
  return comparison.claims.rows.flatMap((row): Fault[] => {
    const { languages, path } = row;
    const page = languages && onlyPage(row, comparison);
    // Where all content is shared, no language is more there than another.
    if (!page || (page.served.length === 0 && !page.declared)) return [];
    const isThere = (id: string) => page.served.includes(id) || page.declared?.includes(id);
    const lacking = page.served.filter((id) => !languages.ids.includes(id));
    const extra = languages.ids.filter((id) => !isThere(id));
    if (lacking.length + extra.length === 0) return [];
    const labelsOf = (ids: readonly string[]) => labels(ids, comparison.registry);
    const why = [
      ...(lacking.length > 0 ? [`${labelsOf(lacking)} readers get content of their own`] : []),
      ...(extra.length > 0 ? [`${labelsOf(extra)} readers get nothing of their own`] : []),
    ];
    const expected = [...new Set([...languages.ids.filter(isThere), ...page.served])].join(', ');
    const name = nameOf(page, comparison);
    const message =
      `Unexpected languages ${quote(languages.text)} of ${quote(name)}, expected ` +
      `${quote(expected)} because ${list(why)}, correct the cell`;
    const note = `See ${quote(page.path)}`;
    return [{ message, place: languages.place, path: [...path, name, 'languages'], note }];
  });
}

/** Compares sections that are said to be missing with those that the page has. */
export function compareSections(comparison: Comparison): Fault[] {
  return comparison.claims.rows.flatMap((row): Fault[] => {
    const { missing, language, path } = row;
    const page = missing.length > 0 ? onlyPage(row, comparison) : undefined;
    // Of a page that has nothing, a shared heading is not content.
    if (!page || page.status === 'missing' || page.status === 'excluded') return [];
    const sections = comparison.facts.sectionsOf(page);
    const name = nameOf(page, comparison);
    return missing.flatMap(({ text, place }): Fault[] => {
      const { key } = headingKey(text, comparison.registry);
      if (!sections.has(key)) return [];
      const line = sections.get(key);
      const message =
        `Unexpected missing section ${quote(text)} of ${quote(name)}, expected none because ` +
        `${labels([language], comparison.registry)} readers have it${line === undefined ? '' : ` at line ${line}`}, remove it`;
      const note = `See ${quote(page.path)}`;
      return [{ message, place, path: [...path, name, text], language, note }];
    });
  });
}
