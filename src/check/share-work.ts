/** Deals the pages of a site out to threads: each takes the next when it is done with one. */
import { relativePath } from '../text/inside.js';
import { type CacheTask, cachedCheck } from './cache/cached.js';
import { checkFile, type PageOutcome, type PageTask, type TextSource } from './check-file.js';

/** What threads are to do together. Serialisable. */
export interface SiteTask extends PageTask {
  files: readonly string[];
  cache: CacheTask | undefined;
  /** How much is taken, and how many pages are done; shared by all threads. */
  counts: Int32Array;
}

const taken = 0;
const done = 1;

export function newCounts(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
}

export function pagesDone({ counts }: SiteTask): number {
  return Atomics.load(counts, done);
}

/** What came of a page, with its index in `files`. */
export type Dealt = [index: number, outcome: PageOutcome];

/** Steps between two looks at what else there is to do. */
const stepsAtOnce = 8;

/**
 * Works as long as there is something left to take; gives what was done at a time.
 *
 * Comes back to the event loop now and then: for messages of other threads and progress, and because
 * Sätteri gives its memory back only there, 100 kB a page.
 */
export async function* shareWork(task: SiteTask, source?: TextSource): AsyncGenerator<Dealt[]> {
  const next = task.cache ? cachedSteps(task, task.cache) : plainSteps(task, source);
  for (let steps = 1; ; steps++) {
    const dealt = await next(Atomics.add(task.counts, taken, 1));
    if (!dealt) return;
    Atomics.add(task.counts, done, dealt.length);
    yield dealt;
    if (steps % stepsAtOnce === 0) await new Promise<void>((resolve) => setImmediate(resolve));
  }
}

/** Does one step of the work; `undefined` beyond the last one. */
type Step = (at: number) => Promise<Dealt[] | undefined>;

function plainSteps(task: SiteTask, source?: TextSource): Step {
  return async (at) => {
    const file = task.files[at];
    return file === undefined ? undefined : [[at, await checkFile(file, task, source)]];
  };
}

function cachedSteps(task: SiteTask, cache: CacheTask): Step {
  const buckets = bucketsOf(task.files.map((file) => relativePath(task.root, file)));
  const check = cachedCheck(task, cache);
  return async (at) => {
    const bucket = buckets[at];
    if (!bucket) return undefined;
    const files = bucket.indices.map((index) => task.files[index] as string);
    const outcomes = await check(files, bucket.name);
    return bucket.indices.map((index, place) => [index, outcomes[place] as PageOutcome]);
  };
}

/** Pages of a bucket, about. */
const pagesEach = 32;

interface PageBucket {
  name: string;
  indices: number[];
}

/** Deals pages out by their paths from the root, so that a new page changes one bucket. */
function bucketsOf(paths: readonly string[]): PageBucket[] {
  const count = 2 ** Math.ceil(Math.log2(Math.max(1, paths.length / pagesEach)));
  const buckets = Array.from({ length: count }, (_, index): PageBucket => {
    return { name: `${count}-${index}`, indices: [] };
  });
  for (const [index, path] of paths.entries()) buckets[hash(path) % count]?.indices.push(index);
  return buckets;
}

/** FNV-1a (Fowler, Noll and Vo, 1991), of UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return (value ^ (value >>> 15)) >>> 0;
}
