/** Writes a baseline. */
import { baselineVersion } from '../../config/baseline-schema.js';
import { byCodeUnits } from '../../text/by-code-units.js';
import { localKey } from './entries.js';
import type { Entry } from './entry.js';

const schema = 'https://unpkg.com/remark-parity/schema/baseline.schema.json';

/**
 * A baseline as text: an entry a line, sorted, so that the changes of two branches seldom meet. The
 * same entries in any order give the same text.
 */
export function formatBaseline(entries: readonly Entry[]): string {
  const lines = sorted(entries).map((entry) => `    ${line(entry)}`);
  const list = lines.length > 0 ? `[\n${lines.join(',\n')}\n  ]` : '[]';
  return `{\n  "$schema": "${schema}",\n  "version": ${baselineVersion},\n  "accepted": ${list}\n}\n`;
}

function line({ page, path, rule, about, language, reason, owner, date }: Entry): string {
  const said = { reason, owner, date };
  const fields = Object.entries({ page, path: [...path], rule, about, language, ...said });
  const texts = fields.flatMap(([key, value]) =>
    value === undefined ? [] : [`"${key}": ${inline(value)}`],
  );
  return `{ ${texts.join(', ')} }`;
}

function inline(value: string | string[]): string {
  if (typeof value !== 'string') return `[${value.map(inline).join(', ')}]`;
  return JSON.stringify(value).replace(
    invisible,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What JSON may hold as it is, but who reads a change would not see: no unit of it is half a pair. */
const invisible = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

function sorted(entries: readonly Entry[]): Entry[] {
  return entries
    .map((entry) => ({
      entry,
      page: entry.page,
      path: entry.path.join('\n'),
      key: localKey(entry),
    }))
    .sort(
      (a, b) =>
        byCodeUnits(a.page, b.page) || byCodeUnits(a.path, b.path) || byCodeUnits(a.key, b.key),
    )
    .map(({ entry }) => entry);
}
