import { remember } from '../text/remember.js';
import type { ResolvedConfig } from './resolve.js';
import { ruleNames } from './rule-names.js';

/**
 * The configuration with all other rules off. One that is named and off is on: it was asked for.
 *
 * @param rules Names of the rules to run; `undefined`: all, as configured.
 * @returns The same object for the same arguments.
 */
export function forRules(
  config: ResolvedConfig,
  rules: readonly string[] | undefined,
): ResolvedConfig {
  return rules === undefined ? config : withRules(config, rules.join());
}

const withRules = remember((config: ResolvedConfig, names: string): ResolvedConfig => {
  const wanted = new Set(names.split(','));
  const settings: Record<string, unknown> = { ...config.rules };
  for (const name of ruleNames) {
    settings[name] = wanted.has(name) ? switchedOn(config.rules[name]) : 'off';
  }
  return { ...config, rules: settings as ResolvedConfig['rules'] };
});

/** Settings as written, but for a severity that says no. */
function switchedOn(setting: unknown): unknown {
  const [severity, ...options] = Array.isArray(setting) ? setting : [setting];
  if (isOff(severity)) return ['warn', ...options];
  return setting ?? 'warn';
}

/** Whether a severity, as `rules` may have it, says no. */
export function isOff(severity: unknown): boolean {
  return severity === 'off' || severity === false || severity === 0;
}
