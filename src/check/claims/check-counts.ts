/**
 * Counts that are not those of the rows, of the pages, or of one another.
 */
import type { LanguageId } from '../../page/types.js';
import { quote } from '../../text/words.js';
import type { CheckContext } from './check-claims.js';
import { pagesWord, saidName } from './fault-words.js';
import type { CountClaim, Fault, RowClaim, Said } from './types.js';

/** Checks all counts. */
export function checkCounts(context: CheckContext): Fault[] {
  return context.claims.counts.flatMap((count) => {
    const fault = count.said ? checkStatus(count, count.said, context) : checkTotal(count, context);
    return fault ? [fault] : [];
  });
}

function checkStatus(count: CountClaim, said: Said, context: CheckContext): Fault | undefined {
  const { claims } = context;
  if (count.folder) return byPages(count, said, context);
  const rows = claims.rows.filter(
    (row) =>
      !row.action &&
      (count.heading === undefined || count.path.every((one, index) => row.path[index] === one)),
  );
  const language = count.language;
  if (!rows.some((row) => row.statuses.some((one) => one.language === language))) {
    return count.heading === undefined ? byPages(count, said, context) : undefined;
  }
  const listed = listedAs(rows, said, language);
  if (listed.pages === count.value || listed.pages + listed.folders === count.value) return;
  // Rows of folders, or of some pages only, leave room for pages that have none.
  const isSummary = count.heading === undefined;
  const [all] = pagesSaid(count, said, context);
  if (isSummary && listed.pages < count.value && all === count.value) return;
  const cause = rows.find((row) => isSaid(row, said, language));
  return fault(
    count,
    `count ${quote(count.text)} of ${saidName(said)}`,
    `\`${listed.pages}\` because ${pagesWord(listed.pages)} ${
      listed.pages === 1 ? 'is' : 'are'
    } listed so`,
    cause && { reason: 'The first one is listed here', place: cause.place },
  );
}

function byPages(count: CountClaim, said: Said, context: CheckContext): Fault | undefined {
  const counts = pagesSaid(count, said, context);
  if (counts.includes(count.value)) return undefined;
  const [value = 0] = counts;
  const where = count.folder ? ` in ${quote(count.folder.name)}` : '';
  return fault(
    count,
    `count ${quote(count.text)} of ${saidName(said)}`,
    `\`${value}\` because so many pages${where} are`,
  );
}

/** How many pages have a status; with those that have nothing to do, where these are not told apart. */
function pagesSaid(count: CountClaim, said: Said, context: CheckContext): number[] {
  const { facts, claims } = context;
  const inside = count.folder && new Set(count.folder.pages);
  const pages = [...facts.of(count.language).values()].filter(
    ({ path }) => !inside || inside.has(path),
  );
  const number = (statuses: readonly string[]) =>
    pages.filter(({ status }) => statuses.includes(status)).length;
  const own = number(said.statuses);
  const keys = claims.counts.flatMap((one) => (one.group === count.group && one.said?.key) || []);
  const more = [
    ...(keys.includes('not applicable') ? [] : ['not-applicable']),
    ...(keys.includes('excluded') ? [] : ['excluded']),
  ];
  const takesMore =
    said.key === 'complete' || (said.key === 'not applicable' && more.includes('excluded'));
  return takesMore && more.length > 0 ? [own, number([...said.statuses, ...more])] : [own];
}

function checkTotal(count: CountClaim, context: CheckContext): Fault | undefined {
  const { claims, facts } = context;
  const parts = claims.counts.filter((one) => one.group === count.group && one.said !== undefined);
  if (parts.length > 1) {
    const sum = parts.reduce((total, { value }) => total + value, 0);
    if (sum === count.value) return undefined;
    return fault(count, `total ${quote(count.text)}`, `\`${sum}\`, the sum of the other counts`, {
      reason: 'The first of them is here',
      place: parts[0]?.place,
    });
  }
  const all = count.folder?.pages.length ?? facts.of(count.language).size;
  if (all === count.value) return undefined;
  const where = count.folder ? ` in ${quote(count.folder.name)}` : '';
  return fault(
    count,
    `total ${quote(count.text)}`,
    `\`${all}\` because there are so many pages${where}`,
  );
}

/** Pages and folders with a status. What has no page is counted by its name. */
function listedAs(
  rows: readonly RowClaim[],
  said: Said,
  language: LanguageId,
): { pages: number; folders: number } {
  const pages = new Set<string>();
  const folders = new Set<string>();
  for (const row of rows.filter((one) => isSaid(one, said, language))) {
    for (const { folder, pages: own, text } of row.subjects) {
      if (folder) folders.add(text);
      else pages.add(own[0] ?? text);
    }
  }
  return { pages: pages.size, folders: folders.size };
}

function isSaid({ statuses }: RowClaim, { key }: Said, language: LanguageId): boolean {
  return statuses.some((one) => one.language === language && one.said.key === key);
}

function fault(
  { place, path, language, said }: CountClaim,
  what: string,
  expected: string,
  cause?: Fault['cause'],
): Fault {
  return {
    reason: `Unexpected ${what}, expected ${expected}, correct the count`,
    place,
    cause,
    path: [...path, said?.key ?? 'total'],
    language,
  };
}
