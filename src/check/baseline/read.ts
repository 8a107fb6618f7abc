/** Reads a baseline. */
import { type BaseIssue, safeParse } from 'valibot';
import { baselineSchema, baselineVersion } from '../../config/baseline-schema.js';
import { jsonPlaces } from '../../config/json-places.js';
import { parseJson } from '../../config/parse-json.js';
import { ConfigError, problemAt } from '../../config/problem.js';
import { show, showName, showPath } from '../../text/show.js';
import type { Entry } from './entry.js';

const what = 'the baseline';

/** @throws {ConfigError} With line and column, if it is not a baseline; `problems` has all of it. */
export function parseBaseline(text: string, file: string): Entry[] {
  const result = safeParse(baselineSchema(), parse(text, file), { abortPipeEarly: true });
  if (result.success) {
    return result.output.accepted.map((entry) => ({ ...entry, language: entry.language }));
  }
  const placeOf = jsonPlaces(text);
  // Of another version, all else may be different.
  const version = result.issues.find(({ path }) => path?.[0].key === 'version');
  const problems = (version ? [version] : result.issues).map((issue) => {
    const { path, actual, advice } = describe(issue);
    const problem = problemAt(showPath(path), actual, issue.message, undefined, advice);
    return { ...problem, ...placeOf(path) };
  });
  throw new ConfigError(file, problems, { what });
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

function describe({ path: items, expected, input }: BaseIssue<unknown>) {
  const path = (items ?? []).map(({ key }) => key as string | number);
  const key = path.at(-1);
  const isVersion = key === 'version' && path.length === 1;
  const isLater = typeof input === 'number' && input > baselineVersion;
  const todo = isLater ? 'update remark-parity' : 'write it anew with `parity baseline`';
  const advice = isVersion ? `, ${todo}` : undefined;
  if (expected === 'never') return { path, actual: `key ${showName(String(key))}`, advice };
  // What is not there has the place of what should have it.
  if (key !== undefined && input === undefined) {
    return { path: path.slice(0, -1), actual: `missing field \`${key}\``, advice };
  }
  return { path, actual: isVersion ? `version ${show(input)}` : show(input), advice };
}
