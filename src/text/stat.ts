/**
 * What is at a path on disk, behind links. Nothing here throws: what may not be looked at counts as not
 * there.
 */
import { type Stats, statSync } from 'node:fs';

export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

export function isFile(path: string): boolean {
  return statsOf(path)?.isFile() ?? false;
}

export function isFolder(path: string): boolean {
  return statsOf(path)?.isDirectory() ?? false;
}

/** Changes when the file is written anew; empty for none. */
export function stampOf(path: string): string {
  const stats = statsOf(path);
  return stats ? `${stats.mtimeMs} ${stats.size}` : '';
}

/** The code of an error, such as `EACCES`; its message if it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
