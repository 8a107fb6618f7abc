/** Reads a baseline from disk, once for each state of the file. */
import { readFileSync, type Stats, statSync } from 'node:fs';
import { ConfigError, fileError } from '../../config/problem.js';
import { type Entries, indexEntries } from './entries.js';
import { parseBaseline } from './read.js';

/** Larger files are not written by us: a site of ten thousand pages has about 20 MiB. */
const mostBytes = 128 * 1024 * 1024;

const what = 'the baseline';

const known = new Map<string, { state: string; outcome: Entries | ConfigError }>();

/**
 * @param file Absolute path.
 * @returns `undefined` if there is none; the same object as long as the file does not change.
 * @throws {ConfigError} If it is not a baseline.
 */
export function loadBaseline(file: string): Entries | undefined {
  const stats = stat(file);
  if (!stats) return undefined;
  const state = `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
  let found = known.get(file);
  if (found?.state !== state) {
    found = { state, outcome: read(file, stats) };
    known.set(file, found);
  }
  if (found.outcome instanceof ConfigError) throw found.outcome;
  return found.outcome;
}

function read(file: string, stats: Stats): Entries | ConfigError {
  try {
    if (!stats.isFile()) throw fileError(file, folder, undefined, { what });
    if (stats.size > mostBytes) throw fileError(file, tooLarge(stats.size), undefined, { what });
    return indexEntries(parseBaseline(readFileSync(file, 'utf8'), file));
  } catch (error) {
    if (error instanceof ConfigError) return error;
    return unreadable(file, error);
  }
}

const folder = { actual: 'folder', expected: 'a file' };

function tooLarge(size: number) {
  const actual = `size of ${Math.ceil(size / 1024 / 1024)} MiB`;
  return { actual, expected: `at most ${mostBytes / 1024 / 1024} MiB`, advice: 'write it anew' };
}

function stat(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOTDIR') return undefined;
    throw unreadable(file, error);
  }
}

function unreadable(file: string, cause: unknown): ConfigError {
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  const parts = { actual: `error while reading it${code}`, expected: 'a file that can be read' };
  return fileError(file, parts, undefined, { what, cause });
}
