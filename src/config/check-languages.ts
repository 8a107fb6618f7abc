/** Checks the names of languages in a configuration. */
import type { Registry } from '../page/languages/languages.js';
import { createNameCheck } from './check-names.js';
import type { CheckedConfig } from './schema.js';

/**
 * The same configuration with ids where it may have had labels or aliases, such as `Python`.
 *
 * @throws {ConfigError} If a name is of no language, or of several.
 */
export function checkLanguages(
  config: CheckedConfig,
  registry: Registry,
  source: { file: string; key?: string },
): CheckedConfig {
  const { language, languages, byLanguage, done } = createNameCheck(registry, source);
  const { target, references, exclusions, badge } = config;
  const checked: CheckedConfig = {
    ...config,
    target: target === undefined ? undefined : language(target, ['target']),
    references: languages(references, ['references']),
    badge: badge && { ...badge, languages: languages(badge.languages, ['badge', 'languages']) },
    exclusions: exclusions?.map((exclusion, index) => {
      const { code } = exclusion;
      const keys = ['exclusions', index];
      return {
        ...exclusion,
        languages: languages(exclusion.languages, [...keys, 'languages']),
        code: code && byLanguage(code, [...keys, 'code']),
      };
    }),
  };
  done();
  return checked;
}
