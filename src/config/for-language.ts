/**
 * One configuration for several targets.
 */
import type { LanguageId } from '../page/types.js';
import type { ResolvedConfig } from './resolve.js';

const others = new WeakMap<ResolvedConfig, Map<LanguageId, ResolvedConfig>>();

/**
 * The configuration with another target. Where nothing is said of languages, exclusions, references,
 * and annotations are about the target that it has.
 *
 * @param config As resolved, perhaps with `language` as its target already.
 * @param target The target for which `config` was written.
 * @returns The same object for the same arguments.
 */
export function forLanguage(
  config: ResolvedConfig,
  language: LanguageId,
  target: LanguageId = config.target,
): ResolvedConfig {
  if (language === target) return config;
  const known = others.get(config) ?? new Map<LanguageId, ResolvedConfig>();
  others.set(config, known);
  let other = known.get(language);
  if (!other) {
    const exclusions = config.exclusions.map((item) => ({
      ...item,
      languages: item.languages ?? [target],
    }));
    const references = config.references?.some((id) => id !== language)
      ? config.references
      : undefined;
    const meant = config.meant ?? target;
    other = { ...config, target: language, meant, exclusions, references };
    known.set(language, other);
  }
  return other;
}
