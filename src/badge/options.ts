/** Options of the badge, of every plugin that shows it. */
import type {
  BadgeConfig,
  BadgePart,
  FindSource,
  GeneratedPattern,
} from '../config/badge-schema.js';
import { parseAs } from '../config/parse-config.js';
import { badgeOptionsSchema, type Config } from '../config/schema.js';
import type { LanguageId } from '../page/page-model.js';

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
  of(language: LanguageId): Config;
}

/** @throws {ConfigError} If the options are wrong. */
export function badgeConfigs(options: BadgeOptions = {}): BadgeConfigs {
  parseAs(badgeOptionsSchema(), options, { file: 'options' });
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
