/** Checks a configuration. */
import type { BaseIssue, BaseSchema } from 'valibot';
import { nearest } from '../text/nearest.js';
import { isPlainObject } from '../text/plain.js';
import { show, showPath, showText } from '../text/show.js';
import { ConfigError, type ConfigProblem, fileError } from './problem.js';
import { type CheckedConfig, configSchema } from './schema.js';

/**
 * Checks a value against the schema.
 *
 * @param value What a file or the options of the plugin hold.
 * @param source `file`: path of the file, or what stands for it, for the message; `key`: field of
 *   the file that holds the value, if not all of it.
 * @throws {ConfigError} If anything is wrong; `problems` has all of it, in order of the fields.
 */
export function parseConfig(value: unknown, source: ConfigSource): CheckedConfig {
  return parseAs(configSchema(), value, source);
}

/** What is checked. */
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
  const expected = issue.message;
  const last = issue.path?.at(-1);
  if (last?.origin === 'key' && issue.expected === 'never') {
    const key = String(last.key);
    const suggestion = nearest(key, literals(expected));
    const actual = `key \`${showText(key).replaceAll('`', "'")}\``;
    const parent = showPath(keys.slice(0, -1));
    const where = parent ? ` in \`${parent}\`` : '';
    const message = `Unexpected ${actual}${where}, expected ${expected}${meant(suggestion)}`;
    return { path, expected, actual, suggestion, message };
  }
  if (last && issue.input === undefined) {
    const message = `Unexpected missing field \`${path}\`, expected ${expected}, add it`;
    return { path, expected, actual: 'nothing', suggestion: undefined, message };
  }
  const actual = show(issue.input);
  const where = path ? ` at \`${path}\`` : '';
  if (issue.type === 'partial_check') {
    const message = `Unexpected entry without any place${where}, expected ${expected}, add one`;
    return { path, expected, actual, suggestion: undefined, message };
  }
  const { input } = issue;
  if (issue.type === 'check' && isPlainObject(input)) {
    const given = Object.keys(input).map((key) => `\`${showText(key).replaceAll('`', "'")}\``);
    const object = given.length === 0 ? 'empty object' : `object with ${given.join(', ')}`;
    const message = `Unexpected ${object}${where}, expected ${expected}`;
    return { path, expected, actual: object, suggestion: undefined, message };
  }
  const suggestion = typeof input === 'string' ? nearest(input, literals(expected)) : undefined;
  const message = `Unexpected value ${actual}${where}, expected ${expected}${meant(suggestion)}`;
  return { path, expected, actual, suggestion, message };
}

/** The words that may be written stand in backticks in every expectation that lists them. */
function literals(expected: string): string[] {
  if (!expected.startsWith('one of ')) return [];
  return [...expected.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}

function meant(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : `, did you mean \`${suggestion}\`?`;
}
