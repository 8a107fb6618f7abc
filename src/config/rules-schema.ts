/** The `rules` field of the configuration. */
import type { OptionalSchema } from 'valibot';
import * as v from 'valibot';
import { either, object } from './fields.js';
import { type RuleName, type SiteCheckName, settingNames } from './rule-names.js';

const severities = ['off', 'on', 'warn', 'error', 0, 1, 2] as const;
const expected = 'one of `off`, `on`, `warn`, `error`, `0`, `1`, `2`, `true`, `false`';

export function rulesSchema() {
  const setting = settingSchema();
  const entry = v.optional(setting);
  const entries = Object.fromEntries(settingNames.map((name) => [name, entry]));
  return object(
    entries as Record<RuleName | SiteCheckName, OptionalSchema<typeof setting, undefined>>,
  );
}

function settingSchema() {
  const message = `${expected}, or a list of one of them and options`;
  const severity = v.union([v.picklist(severities), v.boolean()], message);
  const inList = v.union([v.picklist(severities), v.boolean()], expected);
  const pair = v.pipe(
    v.tupleWithRest([inList], v.unknown(), message),
    v.maxLength(2, 'a severity and options, and nothing more'),
  );
  return either(v.union([severity, pair], message), severity, pair);
}
