/** Files that say what to pass over: `.gitignore`, and `.remarkignore` as remark has it. */
import { dirname, join } from 'node:path';
import ignore from 'ignore';
import { isInside, relativePath } from '../text/inside.js';
import type { Files } from './files.js';

export const ignoreFiles = ['.gitignore', '.remarkignore'];

/** Whether a path is to be passed over, by one file. */
export type IgnoreRule = (path: string, isFolder: boolean) => boolean;

/** By all files that count in a folder. */
export type IgnoreRules = readonly IgnoreRule[];

/**
 * Rules of the folders above one, up to the repository. A folder that is asked for is looked into, even
 * if they say to pass it over; they then have nothing to say of it.
 *
 * @param folder Absolute path without links.
 */
export function ignoreRulesAbove(folder: string, files: Files): IgnoreRules {
  const top = files.top(folder);
  const rules: IgnoreRule[] = [];
  // Without a repository, folders above are none of ours.
  for (let above = folder; top !== undefined && above !== top; ) {
    above = dirname(above);
    rules.push(...rulesIn(above, ignoreFiles, files));
  }
  return rules.filter((rule) => !rule(folder, true));
}

/** The rules for what is in a folder. */
export function withIgnoreFiles(
  above: IgnoreRules,
  folder: string,
  entries: readonly { name: string }[],
  files: Files,
): IgnoreRules {
  const own = ignoreFiles.filter((name) => entries.some((entry) => entry.name === name));
  return own.length === 0 ? above : [...above, ...rulesIn(folder, own, files)];
}

function rulesIn(folder: string, names: readonly string[], files: Files): IgnoreRule[] {
  return names.flatMap((name) => {
    const text = files.read(join(folder, name));
    if (text === undefined) return [];
    const matcher = ignore().add(text);
    return (path: string, isFolder: boolean) => {
      if (path === folder || !isInside(folder, path)) return false;
      return matcher.ignores(`${relativePath(folder, path)}${isFolder ? '/' : ''}`);
    };
  });
}
