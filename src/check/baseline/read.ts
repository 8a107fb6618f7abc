/** Reads a baseline. */
import { jsonPlaces } from '../../config/json-places.js';
import { parseJson } from '../../config/parse-json.js';
import { ConfigError, type ConfigProblem, problemAt } from '../../config/problem.js';
import { isDay } from '../../text/day.js';
import { isPlainObject } from '../../text/plain.js';
import { show, showName, showPath } from '../../text/show.js';
import type { Entry } from './types.js';

/** Version of the format. */
export const baselineVersion = 1;

/** How errors call the file. */
const what = 'the baseline';

type Path = readonly (string | number)[];
type Report = (path: Path, actual: string, expected: string, advice?: string) => void;

/**
 * Reads a baseline.
 *
 * @param file Path of the file, for errors.
 * @throws {ConfigError} With line and column, if it is no baseline; `problems` has all of it.
 */
export function parseBaseline(text: string, file: string): Entry[] {
  const value = parse(text, file);
  const problems: { path: Path; problem: ConfigProblem }[] = [];
  const entries = readBaseline(value, (path, actual, expected, advice) => {
    const more = advice && `, ${advice}`;
    problems.push({ path, problem: problemAt(showPath(path), actual, expected, undefined, more) });
  });
  if (problems.length === 0) return entries;
  const placeOf = jsonPlaces(text);
  const placed = problems.map(({ path, problem }) => ({ ...problem, ...placeOf(path) }));
  throw new ConfigError(file, placed, { what });
}

function parse(text: string, file: string): unknown {
  try {
    return parseJson(text, file);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const conflict = /^(?:<{7}|\|{7}|={7}|>{7})(?=\s|$)/m.exec(text);
    if (!conflict) throw new ConfigError(file, error.problems, { what, cause: error });
    const line = text.slice(0, conflict.index).split('\n').length;
    const expected = 'JSON';
    const message =
      `Unexpected conflict marker \`${conflict[0]}\`, expected ${expected}, keep the entries of ` +
      'both sides, and run `parity baseline --prune` to sort them';
    const problem = { path: '', expected, actual: 'conflict marker', suggestion: undefined };
    throw new ConfigError(file, [{ ...problem, message, line, column: 1 }], { what, cause: error });
  }
}

function readBaseline(value: unknown, report: Report): Entry[] {
  if (!isPlainObject(value)) {
    report([], show(value), 'an object with `version` and `accepted`');
    return [];
  }
  const { version, accepted } = value;
  if (version !== baselineVersion) {
    const isLater = typeof version === 'number' && version > baselineVersion;
    const advice = isLater ? 'update remark-parity' : 'write it anew with `parity baseline`';
    report(Object.hasOwn(value, 'version') ? ['version'] : [], versionOf(value), '`1`', advice);
    return [];
  }
  unknownKeys(value, ['$schema', 'version', 'accepted'], [], report);
  if (!Array.isArray(accepted)) {
    const has = Object.hasOwn(value, 'accepted');
    const actual = has ? show(accepted) : 'missing field `accepted`';
    report(has ? ['accepted'] : [], actual, 'a list of accepted findings');
    return [];
  }
  return accepted.flatMap((item, index) => readEntry(item, ['accepted', index], report) ?? []);
}

function versionOf({ version }: Record<string, unknown>): string {
  return version === undefined ? 'missing field `version`' : `version ${show(version)}`;
}

const fields = ['page', 'path', 'rule', 'about', 'language', 'reason', 'owner', 'date'];

function readEntry(item: unknown, at: Path, report: Report): Entry | undefined {
  if (!isPlainObject(item)) {
    report(at, show(item), 'an object with `page`, `path` and `rule`');
    return undefined;
  }
  unknownKeys(item, fields, at, report);
  const wrong = (key: string, expected: string) => {
    const has = item[key] !== undefined;
    const actual = has ? show(item[key]) : `missing field \`${key}\``;
    report(has ? [...at, key] : at, actual, expected);
    return undefined;
  };
  const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
  const text = (key: string) => {
    const value = item[key];
    if (value === undefined || isText(value)) return value;
    return wrong(key, 'text that is not empty');
  };
  const { page, path, rule, date } = item;
  const isPath = Array.isArray(path) && path.every((heading) => typeof heading === 'string');
  const entry: Entry = {
    page: isText(page) ? page : (wrong('page', 'the path of a page') ?? ''),
    path: isPath ? path : (wrong('path', 'a list of headings') ?? []),
    rule: isText(rule) ? rule : (wrong('rule', 'the name of a rule') ?? ''),
    language: text('language'),
  };
  const said = { about: text('about'), reason: text('reason'), owner: text('owner') };
  if (said.about !== undefined) entry.about = said.about;
  if (said.reason !== undefined) entry.reason = said.reason;
  if (said.owner !== undefined) entry.owner = said.owner;
  if (typeof date === 'string' && isDay(date)) entry.date = date;
  else if (date !== undefined) wrong('date', 'a day that exists, such as `2026-12-31`');
  return entry;
}

function unknownKeys(value: object, known: readonly string[], at: Path, report: Report): void {
  const expected = `one of ${known
    .filter((key) => key !== '$schema')
    .map((key) => `\`${key}\``)
    .join(', ')}`;
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) {
      report([...at, key], `key ${showName(key)}`, expected);
    }
  }
}
