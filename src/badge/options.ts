/**
 * Options of the badge, of every plugin that shows it.
 */
import type {
  BadgeConfig,
  BadgePart,
  FindSource,
  GeneratedPattern,
} from '../config/badge-schema.js';
import { parseConfig } from '../config/parse-config.js';
import { ConfigError, type ConfigProblem } from '../config/problem.js';
import type { Config } from '../config/schema.js';
import type { LanguageId } from '../page/types.js';
import { isPlainObject } from '../text/plain.js';

export type { BadgePart, FindSource, GeneratedPattern };

/** What a user may say of the badge; all of it is optional and wins over the configuration file. */
export interface BadgeOptions extends BadgeConfig {
  /** Pages that are copies of others, one a language: their badge tells the status of the source. */
  generated?: (GeneratedPattern | FindSource)[] | undefined;
  /** Configuration that wins over that of the file, such as `target` or `exclusions`. */
  config?: Config | undefined;
}

/** Configurations as `resolveConfig` takes them: one object for each language, again and again. */
export interface BadgeConfigs {
  /** With the target of the configuration. */
  base: Config;
  /** With another target. */
  of(language: LanguageId): Config;
}

/**
 * Turns options into configuration.
 *
 * @throws {ConfigError} If they are wrong.
 */
export function badgeConfigs(options: BadgeOptions = {}): BadgeConfigs {
  check(options);
  const { generated, config, ...badge } = options;
  const base: Config = { ...config, badge: { ...config?.badge, ...badge } };
  if (generated) base.generated = generated;
  const byLanguage = new Map<LanguageId, Config>();
  return {
    base,
    of(language) {
      const known = byLanguage.get(language) ?? { ...base, target: language };
      byLanguage.set(language, known);
      return known;
    },
  };
}

/** Tells what is wrong by the names that options have. */
function check(options: BadgeOptions): void {
  const file = 'options';
  if (!isPlainObject(options)) parseConfig(options, { file });
  const { generated, config, ...badge } = options;
  if (config !== undefined) parseConfig(config, { file, key: 'config' });
  if (generated !== undefined) parseConfig({ generated }, { file });
  try {
    parseConfig({ badge }, { file });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new ConfigError(file, error.problems.map(withoutBadge));
  }
}

function withoutBadge(problem: ConfigProblem): ConfigProblem {
  const own =
    problem.path.split('.').length <= 2 && problem.expected.startsWith('one of `languages`');
  const more = ', `generated`, `config`';
  return {
    ...problem,
    path: problem.path.replace(/^badge\.?/, ''),
    expected: own ? problem.expected + more : problem.expected,
    message: problem.message
      .replace(/ in `badge`(?=,)/, '')
      .replace(/`badge\./, '`')
      .replace(problem.expected, (text) => (own ? text + more : text)),
  };
}
