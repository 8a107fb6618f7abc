/** Checks the names of languages in a configuration, which the schema alone cannot know. */
import type { Registry } from '../page/languages/languages.js';
import type { LanguageId } from '../page/types.js';
import { show, showPath } from '../text/show.js';
import { ConfigError, type ConfigProblem } from './problem.js';
import type { CheckedConfig } from './schema.js';

/**
 * The same configuration with ids where it may have had labels or aliases, such as `Python`.
 *
 * @param registry With the languages that the configuration adds.
 * @throws {ConfigError} If a name is of no language, or of several.
 */
export function checkLanguages(
  config: CheckedConfig,
  registry: Registry,
  source: { file: string; key?: string },
): CheckedConfig {
  const problems: ConfigProblem[] = [];
  const outer = source.key === undefined ? [] : [source.key];
  const id = (name: string, ...keys: (string | number)[]): LanguageId => {
    const [found, other] = registry.languages.has(name) ? [name] : registry.resolve(name);
    if (found !== undefined && other === undefined) return found;
    problems.push(toProblem(name, showPath([...outer, ...keys]), registry));
    return name;
  };
  const { target, references, exclusions, badge } = config;
  const checked: CheckedConfig = {
    ...config,
    target: target === undefined ? undefined : id(target, 'target'),
    references: references?.map((name, index) => id(name, 'references', index)),
    badge: badge && {
      ...badge,
      languages: badge.languages?.map((name, index) => id(name, 'badge', 'languages', index)),
    },
    exclusions: exclusions?.map((exclusion, index) => ({
      ...exclusion,
      languages: exclusion.languages?.map((name, at) =>
        id(name, 'exclusions', index, 'languages', at),
      ),
      code:
        exclusion.code &&
        Object.fromEntries(
          Object.entries(exclusion.code).map(([name, patterns]) => [
            id(name, 'exclusions', index, 'code', name),
            patterns,
          ]),
        ),
    })),
  };
  if (problems.length > 0) throw new ConfigError(source.file, problems);
  return checked;
}

function toProblem(name: string, path: string, registry: Registry): ConfigProblem {
  const [near] = registry.nearest(name);
  const suggestion = near === undefined ? undefined : (registry.exact(near) ?? near);
  const expected = 'the id of a language';
  const advice = suggestion ? `, did you mean \`${suggestion}\`?` : ', or add it to `languages`';
  const actual = show(name);
  const message = `Unexpected language ${actual} at \`${path}\`, expected ${expected}${advice}`;
  return { path, expected, actual, suggestion, message };
}
