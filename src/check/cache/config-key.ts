/** What of a configuration decides the findings of a page, as a string. */
import { isOff } from '../../config/for-rules.js';
import type { ResolvedConfig } from '../../config/resolve.js';
import { planOf } from '../../evidence/plan-of.js';

/** Fields that no page's findings depend on, or that others stand for. */
const apart = new Set(['registry', 'badge', 'generated', 'roadmap', 'source', 'baseline']);

/** Rules that look at the plan, which is in `roadmap`. */
const ofPlan = ['feature-parity', 'known-api'] as const;

/**
 * A string that differs for configurations that may lead to different findings.
 *
 * @param today `YYYY-MM-DD`: exclusions may end.
 * @throws {ConfigError} If the roadmap is wrong, and a rule needs it.
 * @returns `undefined` if the configuration has what cannot be compared, such as a function.
 */
export function configKey(config: ResolvedConfig, today: string): string | undefined {
  const { text, comparable } = configText(config);
  const ends = config.exclusions.some(({ until }) => until !== undefined);
  const plan = ofPlan.some((rule) => isOn(config, rule)) ? planOf(config) : undefined;
  return comparable ? `${text}${ends ? today : ''}${JSON.stringify(plan) ?? ''}` : undefined;
}

/** Both are off where nothing is said of them. */
function isOn({ rules }: ResolvedConfig, name: (typeof ofPlan)[number]): boolean {
  const [severity] = [rules[name]].flat();
  return severity !== undefined && !isOff(severity);
}

/** The configuration as text; functions by their source, which does not tell what they close over. */
export function configText(config: ResolvedConfig): { text: string; comparable: boolean } {
  let comparable = true;
  const text = JSON.stringify(config, (key, value: unknown) => {
    if (apart.has(key)) return undefined;
    if (value instanceof Map || value instanceof Set) return [...value];
    if (typeof value === 'function' || typeof value === 'symbol') {
      comparable = false;
      return String(value);
    }
    return value instanceof RegExp ? String(value) : value;
  });
  return { text, comparable };
}
