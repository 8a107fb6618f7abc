/** How much a check of the whole site weighs. */
import type { ResolvedConfig } from '../../config/resolve.js';
import type { SiteCheckName } from '../../config/rule-names.js';
import type { Severity } from '../types.js';

/** As the `rules` field of the configuration says, else the default; `undefined` if it is off. */
export function severityOf(
  name: SiteCheckName,
  { rules }: ResolvedConfig,
  byDefault: Severity = 'warning',
): Severity | undefined {
  const [setting] = [rules[name]].flat();
  if (setting === undefined) return byDefault;
  if (setting === 'off' || setting === 0 || setting === false) return undefined;
  return setting === 'error' || setting === 2 ? 'error' : 'warning';
}
