/** Stamps of the content of files that pages are made of, each read once. */
import { readFileSync } from 'node:fs';
import { statsOf } from '../../text/stat.js';
import { hashOf } from './bucket.js';

/** Gives stamps. */
export interface FileStamps {
  /** Changes with the content of the file; that of a file which is not there is one, too. */
  of(path: string): string;
  /** Whether the file may have changed since the run began: what was made of it is not known. */
  isFresh(path: string): boolean;
}

/** @param began When the run began, in milliseconds since 1970. */
export function fileStamps(began: number): FileStamps {
  const known = new Map<string, string>();
  return {
    of(path) {
      let stamp = known.get(path);
      if (stamp === undefined) {
        stamp = stampOf(path);
        known.set(path, stamp);
      }
      return stamp;
    },
    isFresh: (path) => changedAt(path) >= began - tick,
  };
}

/** File systems do not count finer, in milliseconds. */
const tick = 20;

function stampOf(path: string): string {
  try {
    return hashOf(readFileSync(path));
  } catch (error) {
    return `!${error instanceof Error && 'code' in error ? String(error.code) : ''}`;
  }
}

function changedAt(path: string): number {
  const stats = statsOf(path);
  return stats ? Math.max(stats.mtimeMs, stats.ctimeMs) : 0;
}
