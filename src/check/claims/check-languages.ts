/**
 * Languages that a row gives to a page, and those that the page has.
 */
import type { LanguageId } from '../../page/types.js';
import { list, plain, quote } from '../../text/words.js';
import type { CheckContext } from './check-claims.js';
import { pathOf } from './fault-words.js';
import type { Fault, PageFacts, RowClaim } from './types.js';

/** Checks the languages of all rows. */
export function checkLanguages(context: CheckContext): Fault[] {
  return context.claims.rows.flatMap((row) => checkRow(row, context));
}

function checkRow(row: RowClaim, context: CheckContext): Fault[] {
  const [subject, ...others] = row.subjects;
  const { languages } = row;
  if (!languages || !subject || others.length > 0 || subject.folder) return [];
  const page = context.facts.of(row.language).get(subject.pages[0] ?? '');
  // Where all content is shared, no language is more there than another.
  if (!page || (page.languages.length === 0 && !page.declared)) return [];
  const claimed = new Set(languages.ids);
  const lacking = page.languages.filter((id) => !claimed.has(id));
  const extra = languages.ids.filter((id) => !has(page, id));
  if (lacking.length === 0 && extra.length === 0) return [];
  const name = context.nameOf(page);
  const labels = (ids: readonly LanguageId[]) => list(ids.map((id) => plain(context.labelOf(id))));
  const why = [
    ...(lacking.length > 0 ? [`${labels(lacking)} readers get content of their own`] : []),
    ...(extra.length > 0 ? [`${labels(extra)} readers get nothing of their own`] : []),
  ];
  return [
    {
      reason:
        `Unexpected languages ${quote(languages.text)} of ${quote(name)}, expected ` +
        `${quote(expected(page, languages.ids).join(', '))} because ${list(why)}, correct the cell`,
      place: languages.place,
      path: pathOf(row, name, 'languages'),
      note: `See ${quote(page.path)}`,
    },
  ];
}

function has({ languages, declared }: PageFacts, id: LanguageId): boolean {
  return languages.includes(id) || (declared?.includes(id) ?? false);
}

/** Those that are right, in their order, then the others. */
function expected(page: PageFacts, claimed: readonly LanguageId[]): LanguageId[] {
  return [...new Set([...claimed.filter((id) => has(page, id)), ...page.languages])];
}
