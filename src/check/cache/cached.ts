/** Checks files, or remembers what came of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesOf } from '../../site/page-names.js';
import { relativePath } from '../../text/inside.js';
import { remember } from '../../text/remember.js';
import { statsOf } from '../../text/stat.js';
import { checkFile, configOf, type PageOutcome, type PageTask, problemOf } from '../check-file.js';
import { type Bucket, type CacheEntry, hashOf, readBucket, writeBucket } from './bucket.js';
import { configKey } from './config-key.js';

/** Where results are kept, and for what. Serialisable. */
export interface CacheTask {
  /** Absolute path of the folder of this site's results. */
  folder: string;
  /** See `surroundings`. */
  around: string;
  /** `YYYY-MM-DD`. */
  today: string;
  /** When the run began, in milliseconds since 1970. */
  began: number;
  /** All pages of the site are checked: results of others are not kept. */
  whole: boolean;
}

export type CachedCheck = (files: readonly string[], bucket: string) => Promise<PageOutcome[]>;

export function cachedCheck(task: PageTask, cache: CacheTask): CachedCheck {
  const stamps = fileStamps(cache.began);
  const keyOf = remember(configKey);
  const { root, targets, rules, evidence } = task;
  const base = JSON.stringify([cache.around, root, targets, rules ?? null, evidence ?? null]);
  return async (files, name) => {
    const bucketFile = join(cache.folder, `${name}.json`);
    const old = readBucket(bucketFile);
    const next: Bucket = cache.whole ? new Map() : new Map(old);
    let changed = false;
    const outcomes: PageOutcome[] = [];
    for (const file of files) {
      const path = relativePath(root, file);
      const before = old.get(path);
      const { outcome, entry } = await check(file, path, before);
      if (entry) next.set(path, entry);
      else next.delete(path);
      changed ||= entry !== before;
      outcomes.push(outcome);
    }
    if (changed || next.size !== old.size) writeBucket(bucketFile, next);
    return outcomes;
  };

  async function check(file: string, path: string, before: CacheEntry | undefined) {
    let bytes: Buffer;
    let settings: string | undefined;
    try {
      settings = keyOf(configOf(file, task), cache.today);
      bytes = readFileSync(file);
    } catch (error) {
      return { outcome: { problem: problemOf(error, path) }, entry: undefined };
    }
    const key = settings === undefined ? undefined : hashOf(base, settings, path, bytes);
    if (before && before.key === key && isCurrent(before, stamps)) {
      const page = { ...before.record, ...namesOf(task, file) };
      return { outcome: { page }, entry: before };
    }
    const outcome = await checkFile(file, task, { readText: () => bytes.toString('utf8') });
    return { outcome, entry: key === undefined ? undefined : entryOf(outcome, key, stamps) };
  }
}

function isCurrent({ files }: CacheEntry, stamps: FileStamps): boolean {
  return files.every(([path, stamp]) => stamps.of(path) === stamp);
}

/** `undefined` for what the next run cannot rely on. */
function entryOf(outcome: PageOutcome, key: string, stamps: FileStamps): CacheEntry | undefined {
  if ('problem' in outcome) return undefined;
  const { path: _path, page: _page, ...record } = outcome.page;
  if (record.ofSite || record.files.some((file) => stamps.isFresh(file))) return undefined;
  return { key, files: record.files.map((file) => [file, stamps.of(file)]), record };
}

interface FileStamps {
  /** Changes with the content of the file; that of a file which is not there is one, too. */
  of(path: string): string;
  /** Whether the file may have changed since the run began: what was made of it is not known. */
  isFresh(path: string): boolean;
}

/** @param began When the run began, in milliseconds since 1970. */
function fileStamps(began: number): FileStamps {
  const known = new Map<string, string>();
  return {
    of(path) {
      const stamp = known.get(path) ?? stampOf(path);
      known.set(path, stamp);
      return stamp;
    },
    isFresh(path) {
      const { mtimeMs = 0, ctimeMs = 0 } = statsOf(path) ?? {};
      return Math.max(mtimeMs, ctimeMs) >= began - tick;
    },
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
