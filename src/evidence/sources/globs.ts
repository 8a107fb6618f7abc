/** Globs of folders below a root. */
import { ConfigError, type ConfigProblem, problemAt } from '../../config/problem.js';
import type { CodeSource } from '../../config/read-features.js';
import { expandBraces } from '../../text/glob.js';
import { show } from '../../text/show.js';

/** Names of a path, some with `*` and `?`; `**` stands for any number of names. */
export type GlobParts = readonly string[];

/** Fields with globs relative to the root of a source. */
export type GlobField = 'folders' | 'exclude' | 'helpers';

/** @throws {ConfigError} With all globs that leave the root. */
export function splitGlobs(
  globs: readonly string[],
  field: GlobField,
  { at }: Pick<CodeSource, 'at'>,
  from: string | undefined,
): GlobParts[] {
  const problems: ConfigProblem[] = [];
  const result: GlobParts[] = [];
  for (const [index, glob] of globs.entries()) {
    for (const one of expandBraces(glob.replaceAll('\\', '/')) ?? []) {
      const parts = one.split('/');
      if (parts[0] === '' || /^[a-z]:/i.test(one) || parts.includes('..')) {
        problems.push(outside(glob, `${at}.${field}${globs.length > 1 ? `[${index}]` : ''}`));
        break;
      }
      result.push(parts.filter((part) => part !== '' && part !== '.'));
    }
  }
  if (problems.length > 0) throw new ConfigError(from ?? 'roadmap', problems);
  return result;
}

function outside(glob: string, path: string): ConfigProblem {
  const expected = 'a path in the folder of `root`, relative to it, without `..`';
  return problemAt(path, `path ${show(glob)}`, expected);
}
