/** Checks names in a configuration, which its schema alone cannot know. */
import type { Registry } from '../page/languages/languages.js';
import type { LanguageId } from '../page/page-model.js';
import { show, showPath } from '../text/show.js';
import { ConfigError, type ConfigProblem, problemAt } from './problem.js';

type Keys = readonly (string | number)[];

export interface NameCheck {
  /** Path of a field in the file. */
  path(keys: Keys): string;
  fault(keys: Keys, actual: string, expected: string, near?: string): void;
  /** The id of a language that may be written by its label or an alias; else the name, and a fault. */
  language(name: string, keys: Keys): LanguageId;
  languages(names: readonly string[] | undefined, keys: Keys): LanguageId[] | undefined;
  /** Values by the ids of their languages. */
  byLanguage<T>(values: Record<string, T>, keys: Keys): Record<LanguageId, T>;
  /** @throws {ConfigError} With all faults, if there are any. */
  done(): void;
}

/** @param source `key`: field of the file that holds what is checked, if not all of it. */
export function createNameCheck(
  registry: Registry,
  { file, key }: { file: string; key?: string | undefined },
): NameCheck {
  const problems: ConfigProblem[] = [];
  const path = (keys: Keys) => showPath(key === undefined ? keys : [key, ...keys]);
  const fault = (keys: Keys, actual: string, expected: string, near?: string, advice?: string) => {
    problems.push(problemAt(path(keys), actual, expected, near, advice));
  };
  const language = (name: string, keys: Keys) => {
    const [found, other] = registry.languages.has(name) ? [name] : registry.resolve(name);
    if (found !== undefined && other === undefined) return found;
    const [near] = registry.nearest(name);
    const meant = near && (registry.exact(near) ?? near);
    const advice = ', or add it to `languages`';
    fault(keys, `language ${show(name)}`, 'the id of a language', meant, advice);
    return name;
  };
  return {
    path,
    fault,
    language,
    languages: (names, keys) => names?.map((name, index) => language(name, [...keys, index])),
    byLanguage: (values, keys) =>
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [language(name, [...keys, name]), value]),
      ),
    done() {
      if (problems.length > 0) throw new ConfigError(file, problems);
    },
  };
}
