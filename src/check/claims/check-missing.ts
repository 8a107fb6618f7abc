/**
 * Sections that are said to be missing, and that the page has.
 */
import { type HeadingKey, headingKey } from '../../page/align/heading.js';
import { plain, quote } from '../../text/words.js';
import type { CheckContext } from './check-claims.js';
import { pathOf } from './fault-words.js';
import type { Fault, PageFacts, RowClaim } from './types.js';

/** Checks what rows say to be missing. */
export function checkMissing(context: CheckContext): Fault[] {
  return context.claims.rows.flatMap((row) =>
    row.missing.length > 0 ? checkRow(row, context) : [],
  );
}

function checkRow(row: RowClaim, context: CheckContext): Fault[] {
  const [subject, ...others] = row.subjects;
  const page = context.facts.of(row.language).get(subject?.pages[0] ?? '');
  if (!page || others.length > 0 || subject?.folder) return [];
  // Of a page that has nothing, a shared heading is no content.
  if (page.status === 'missing' || page.status === 'excluded') return [];
  const keyOf = (text: string) => headingKey(text, context.registry);
  const there = new Map(page.sections.map((one) => [keyOf(one.heading).key, one]));
  const lacking = new Set(page.gaps.flatMap(gapKeys(keyOf)));
  return row.missing.flatMap(({ text, place }) => {
    const { key } = keyOf(text);
    const section = there.get(key);
    if (!section || key === '*' || lacking.has(key)) return [];
    const label = plain(context.labelOf(row.language));
    const line = section.line === undefined ? '' : ` at line ${section.line}`;
    return [
      {
        reason:
          `Unexpected missing section ${quote(text)} of ${quote(context.nameOf(page))}, expected none ` +
          `because ${label} readers have it${line}, remove it`,
        place,
        path: pathOf(row, context.nameOf(page), text),
        language: row.language,
        note: `See ${quote(page.path)}`,
      },
    ];
  });
}

/** A gap is about its heading, and about the sections that it is in. */
function gapKeys(keyOf: (text: string) => HeadingKey) {
  return ({ heading, path }: PageFacts['gaps'][number]) =>
    [heading, ...path].map((text) => keyOf(text).key);
}
