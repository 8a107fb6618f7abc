/**
 * Files that say what to pass over: `.gitignore`, and `.remarkignore` as remark has it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type ignore from 'ignore';
import { isInside, relativePath } from '../text/inside.js';

const require = createRequire(import.meta.url);

const names = ['.gitignore', '.remarkignore'];

/** Whether a path is to be passed over, by one file. */
export type IgnoreRule = (path: string, isFolder: boolean) => boolean;

/** By all files that count in a folder. */
export type IgnoreRules = readonly IgnoreRule[];

/**
 * Rules of the folders above one, up to the repository. A folder that is asked for is looked into, even
 * if they say to pass it over; they then have nothing to say of it.
 *
 * @param folder Absolute path.
 */
export function ignoreRulesAbove(folder: string): IgnoreRules {
  const rules: IgnoreRule[] = [];
  for (let above = folder; !existsSync(join(above, '.git')); ) {
    const next = dirname(above);
    // Without a repository, folders above are none of ours.
    if (next === above) return [];
    above = next;
    for (const name of names) {
      const rule = readRule(join(above, name));
      if (rule) rules.push(rule);
    }
  }
  return rules.filter((rule) => !rule(folder, true));
}

/** The rules for what is in a folder. */
export function withIgnoreFiles(
  above: IgnoreRules,
  folder: string,
  entries: readonly { name: string }[],
): IgnoreRules {
  const own = names.filter((name) => entries.some((entry) => entry.name === name));
  if (own.length === 0) return above;
  return [...above, ...own.flatMap((name) => readRule(join(folder, name)) ?? [])];
}

function readRule(file: string): IgnoreRule | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const folder = dirname(file);
  const matcher = (require('ignore') as typeof ignore)().add(text);
  return (path, isFolder) => {
    if (path === folder || !isInside(folder, path)) return false;
    return matcher.ignores(`${relativePath(folder, path)}${isFolder ? '/' : ''}`);
  };
}
