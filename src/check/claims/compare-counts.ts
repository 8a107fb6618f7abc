/** Counts that are not those of the rows, of the pages, or of one another. */
import { many, quote } from '../../text/words.js';
import type { Count, Counts, Row } from './claims.js';
import type { Comparison, Fault } from './comparison.js';
import type { PageFacts } from './facts.js';
import { isTrueOf, type Said } from './status-words.js';

/** What a count should be; `undefined` if it is right, or nothing can be said. */
type Expected = { number: string; cause?: Fault['cause'] } | undefined;

export function compareCounts(comparison: Comparison): Fault[] {
  return comparison.claims.counts.flatMap((group) =>
    group.counts.flatMap((count): Fault[] => {
      const { said, text, place } = count;
      const expected = said
        ? expectStatus(count, said, group, comparison)
        : expectTotal(count, group, comparison);
      if (!expected) return [];
      const what = said ? `count ${quote(text)} of ${quote(said)}` : `total ${quote(text)}`;
      return [
        {
          message: `Unexpected ${what}, expected ${expected.number}, correct the count`,
          place,
          cause: expected.cause,
          path: [...group.path, said ?? 'total'],
          language: group.language,
        },
      ];
    }),
  );
}

function expectStatus(
  { value }: Count,
  said: Said,
  group: Counts,
  comparison: Comparison,
): Expected {
  const { language, folder, path, inHeading } = group;
  const rows = comparison.claims.rows.filter(
    (row) => !row.action && (!inHeading || path.every((one, at) => row.path[at] === one)),
  );
  const isListed = rows.some((row) => row.statuses.some((one) => one.language === language));
  const ofPages = pagesWith(said, group, comparison);
  if (folder || !isListed) {
    if (inHeading || ofPages.includes(value)) return undefined;
    const where = folder ? ` in ${quote(folder.name)}` : '';
    return { number: `\`${ofPages[0]}\` because so many pages${where} are` };
  }
  const own = rows.filter(({ statuses }) =>
    statuses.some((one) => one.language === language && one.said === said),
  );
  const [pages, folders] = [namedIn(own, false), namedIn(own, true)];
  if (pages === value || pages + folders === value) return undefined;
  // Rows of folders, or of some pages only, leave room for pages that have none.
  if (!inHeading && pages < value && ofPages[0] === value) return undefined;
  const are = pages === 1 ? 'is' : 'are';
  return {
    number: `\`${pages}\` because ${many(pages, 'page')} ${are} listed so`,
    cause: own[0] && { message: 'The first one is listed here', place: own[0].place },
  };
}

/** How many pages have a status; and with those that have nothing to do, where they are not told apart. */
function pagesWith(
  said: Said,
  { counts, language, folder }: Counts,
  { facts }: Comparison,
): number[] {
  const pages = [...facts.of(language).values()].filter(
    ({ path }) => !folder || folder.pages.includes(path),
  );
  const isCounted = (word: Said) => counts.some((one) => one.said === word);
  const number = (words: readonly Said[]) =>
    pages.filter(({ status }: PageFacts) => words.some((word) => isTrueOf(word, status))).length;
  const more = (['not applicable', 'excluded'] as const).filter((word) => !isCounted(word));
  const takesMore = said === 'complete' || said === 'not applicable';
  return takesMore ? [number([said]), number([said, ...more])] : [number([said])];
}

function expectTotal(
  { value }: Count,
  { counts, language, folder }: Counts,
  { facts }: Comparison,
): Expected {
  const parts = counts.filter(({ said }) => said !== undefined);
  if (parts.length > 1) {
    const sum = parts.reduce((total, part) => total + part.value, 0);
    const cause = { message: 'The first of them is here', place: parts[0]?.place };
    return sum === value ? undefined : { number: `\`${sum}\`, the sum of the other counts`, cause };
  }
  const all = folder?.pages.length ?? facts.of(language).size;
  if (all === value) return undefined;
  const where = folder ? ` in ${quote(folder.name)}` : '';
  return { number: `\`${all}\` because there are so many pages${where}` };
}

/** Pages or folders that rows are about. What has no page is counted by its name. */
function namedIn(rows: readonly Row[], folders: boolean): number {
  const subjects = rows.flatMap((row) => row.subjects.filter(({ folder }) => folder === folders));
  return new Set(subjects.map(({ text, pages }) => (folders ? text : (pages[0] ?? text)))).size;
}
