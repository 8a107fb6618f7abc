/** One configuration for several targets. */
import type { LanguageId } from '../page/page-model.js';
import { remember } from '../text/remember.js';
import type { ResolvedConfig } from './resolve.js';

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
  return language === target ? config : withTarget(config, `${target}\n${language}`);
}

const withTarget = remember((config: ResolvedConfig, languages: string): ResolvedConfig => {
  const [target = '', language = ''] = languages.split('\n');
  const { meant = target, exclusions, references } = config;
  return {
    ...config,
    target: language,
    meant,
    exclusions: exclusions.map((item) => ({ ...item, languages: item.languages ?? [target] })),
    references: references?.some((id) => id !== language) ? references : undefined,
  };
});
