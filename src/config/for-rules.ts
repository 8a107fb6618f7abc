/**
 * A configuration for some of the rules only.
 */
import type { ResolvedConfig } from './resolve.js';
import { ruleNames } from './rule-names.js';

type RuleSettings = ResolvedConfig['rules'];

const others = new WeakMap<ResolvedConfig, Map<string, ResolvedConfig>>();

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
  if (rules === undefined) return config;
  const key = rules.join();
  const known = others.get(config) ?? new Map<string, ResolvedConfig>();
  others.set(config, known);
  let other = known.get(key);
  if (!other) {
    const settings: Record<string, unknown> = { ...config.rules };
    for (const name of ruleNames) {
      settings[name] = rules.includes(name) ? switchedOn(config.rules[name]) : 'off';
    }
    other = { ...config, rules: settings as RuleSettings };
    known.set(key, other);
  }
  return other;
}

/** Settings as written, but for a severity that says no. */
function switchedOn(setting: unknown): unknown {
  const [severity, ...options] = Array.isArray(setting) ? setting : [setting];
  const off = severity === 'off' || severity === false || severity === 0;
  if (off) return ['warn', ...options];
  return setting ?? 'warn';
}
