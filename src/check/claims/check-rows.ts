/**
 * Rows without a page, and pages without a row.
 */

import { nearest } from '../../text/nearest.js';
import { list, quote } from '../../text/words.js';
import type { CheckContext } from './check-claims.js';
import { pagesWord, pathOf } from './fault-words.js';
import type { Fault, PageFacts, RowClaim, Subject } from './types.js';

/** Rows and items whose page does not exist. */
export function checkPages(context: CheckContext): Fault[] {
  return context.claims.rows.flatMap((row) =>
    row.subjects
      .filter(({ pages, text }) => pages.length === 0 && !context.facts.isFile(text))
      .map((subject) => absent(row, subject, context)),
  );
}

function absent(row: RowClaim, { text, place, folder }: Subject, context: CheckContext): Fault {
  const near = folder ? undefined : nearest(text, context.names);
  const what = row.action ? 'item' : 'row';
  return {
    reason:
      `Unexpected ${folder ? 'folder' : 'page'} ${quote(text)}, expected ` +
      `${near ? `${quote(near)} or another` : 'a'} ${folder ? 'folder' : 'page'} of ` +
      `${quote(context.facts.docs)}, correct or remove the ${what}`,
    place,
    path: pathOf(row, text, 'page'),
  };
}

/** Pages that most of their neighbours have a row beside. */
export function checkUnlisted({ claims, facts, nameOf, own }: CheckContext): Fault[] {
  const rows = claims.rows.filter(({ action }) => !action);
  const last = rows.at(-1);
  if (!last) return [];
  const listed = new Set(
    claims.rows.flatMap(({ subjects }) => subjects.flatMap(({ pages }) => pages)),
  );
  const pages = [...facts.of(claims.language).values()].filter(({ path }) => path !== own);
  const byFolder = new Map<string, PageFacts[]>();
  for (const page of pages) {
    for (const folder of foldersOf(page)) {
      const inside = byFolder.get(folder);
      if (inside) inside.push(page);
      else byFolder.set(folder, [page]);
    }
  }
  const isTracked = (folder: string) => {
    const inside = byFolder.get(folder) ?? [];
    return inside.filter(({ path }) => listed.has(path)).length * 2 > inside.length;
  };
  const unlisted = pages.filter(
    (page) =>
      !listed.has(page.path) && page.status !== 'excluded' && foldersOf(page).some(isTracked),
  );
  if (unlisted.length === 0) return [];
  const names = unlisted.map(nameOf);
  const shown = names.slice(0, 3).map(quote);
  const more = names.length - shown.length;
  return [
    {
      reason:
        `Unexpected ${names.length === 1 ? 'page' : pagesWord(names.length)} without a row: ` +
        `${list(more > 0 ? [...shown, `${more} more`] : shown)}, expected a row for every page, ` +
        `add ${names.length === 1 ? 'one' : 'them'}`,
      place: last.place,
      path: [...(last.path.slice(0, 1) ?? []), 'pages without a row'],
      note: names.length > shown.length ? names.map(quote).join(', ') : undefined,
    },
  ];
}

/** Folders around a page, that of all pages among them. */
function foldersOf({ page }: PageFacts): string[] {
  const folders = [''];
  for (let at = page.indexOf('/'); at > 0; at = page.indexOf('/', at + 1))
    folders.push(page.slice(0, at));
  return folders;
}
