/** Checks a configuration. */
import type { BaseIssue, BaseSchema } from 'valibot';
import { nearest } from '../text/nearest.js';
import { isPlainObject } from '../text/plain.js';
import { show, showName, showPath } from '../text/show.js';
import { ConfigError, type ConfigProblem, fileError, problemAt } from './problem.js';
import { type CheckedConfig, configSchema } from './schema.js';

/**
 * Checks a value against the schema.
 *
 * @throws {ConfigError} If anything is wrong; `problems` has all of it, in order of the fields.
 */
export function parseConfig(value: unknown, source: ConfigSource): CheckedConfig {
  return parseAs(configSchema(), value, source);
}

export interface ConfigSource {
  /** Path of the file, or what stands for it, for the message. */
  file: string;
  /** Field of the file that holds the value, if not all of it. */
  key?: string;
}

/** Checks a value against a schema of a part of the configuration; throws as `parseConfig` does. */
export function parseAs<T>(
  schema: BaseSchema<unknown, T, BaseIssue<unknown>>,
  value: unknown,
  source: ConfigSource,
): T {
  const result = run(schema, value, source);
  if ('problems' in result) throw new ConfigError(source.file, result.problems);
  return result.config;
}

function run<T>(
  schema: BaseSchema<unknown, T, BaseIssue<unknown>>,
  value: unknown,
  { file, key }: ConfigSource,
): { config: T } | { problems: ConfigProblem[] } {
  try {
    const result = schema['~run']({ value }, { abortPipeEarly: true });
    if (!result.issues) return { config: result.value as T };
    const outer = key === undefined ? [] : [key];
    return { problems: result.issues.map((issue) => toProblem(issue, outer)) };
  } catch (cause) {
    // Objects of JavaScript files may have getters and proxies that throw.
    const parts = {
      actual: 'value that cannot be read',
      expected: 'plain objects, lists and text',
    };
    throw fileError(file, parts, undefined, { cause });
  }
}

function toProblem(issue: BaseIssue<unknown>, outer: readonly string[]): ConfigProblem {
  const keys: unknown[] = [...outer, ...(issue.path?.map((item) => item.key) ?? [])];
  const path = showPath(keys);
  const { message: expected, input } = issue;
  const last = issue.path?.at(-1);
  if (last?.origin === 'key' && issue.expected === 'never') {
    const key = String(last.key);
    const parent = showPath(keys.slice(0, -1));
    const where = parent ? ` in \`${parent}\`` : '';
    const problem = problemAt('', `key ${showName(key)}${where}`, expected, near(key, expected));
    return { ...problem, path, actual: `key ${showName(key)}` };
  }
  if (last && input === undefined) {
    const problem = problemAt('', `missing field \`${path}\``, expected, undefined, ', add it');
    return { ...problem, path, actual: 'nothing' };
  }
  const actual = show(input);
  if (issue.type === 'partial_check') {
    const problem = problemAt(path, 'entry without any place', expected, undefined, ', add one');
    return { ...problem, actual };
  }
  if (issue.type === 'check' && isPlainObject(input)) {
    const given = Object.keys(input).map(showName);
    const object = given.length === 0 ? 'empty object' : `object with ${given.join(', ')}`;
    return problemAt(path, object, expected);
  }
  const meant = typeof input === 'string' ? near(input, expected) : undefined;
  return { ...problemAt(path, `value ${actual}`, expected, meant), actual };
}

/** The word that was meant: those that may be written are in backticks wherever they are listed. */
function near(word: string, expected: string): string | undefined {
  if (!expected.startsWith('one of ')) return undefined;
  return nearest(
    word,
    [...expected.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''),
  );
}
