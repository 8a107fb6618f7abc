/** Reads partials, each once while it does not change: many pages may import one. */
import { readFileSync, statSync } from 'node:fs';
import type { VFileMessage } from 'vfile-message';
import type { PartialFault } from '../page/recognise/partial-source.js';
import { type Reading, type ReadOptions, readTree } from '../syntax/read.js';
import { codeOf } from '../text/stat.js';

/** Larger files are no partials. */
const mostBytes = 2 * 1024 * 1024;
/** What is remembered: so many files, with so many bytes of source. */
const mostFiles = 500;
const mostMemory = 4 * 1024 * 1024;

export type PartialReadOptions = Pick<ReadOptions, 'engine' | 'format'>;

interface Entry {
  stamp: string;
  bytes: number;
  result: Reading | PartialFault;
}

/** The ones used last stand last. */
const entries = new Map<string, Entry>();
let memory = 0;

/** Reads a partial; whatever is wrong with it is said, not thrown. */
export function readPartial(path: string, options: PartialReadOptions): Reading | PartialFault {
  const { engine = 'auto', format = 'detect' } = options;
  const key = `${engine} ${format} ${path}`;
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return { fault: 'missing' };
    if (!stats.isFile()) return unreadable('it is no file');
    if (stats.size > mostBytes) return unreadable(`it is larger than ${mostBytes / 1024} KiB`);
    const stamp = `${stats.mtimeMs} ${stats.size}`;
    const known = entries.get(key);
    if (known?.stamp === stamp) {
      entries.delete(key);
      entries.set(key, known);
      return known.result;
    }
    const result = parsePartial(readFileSync(path, 'utf8'), path, { engine, format });
    remember(key, { stamp, bytes: stats.size, result });
    return result;
  } catch (error) {
    return unreadable(codeOf(error));
  }
}

/** Reads a partial whose text is known. */
export function parsePartial(
  text: string,
  path: string,
  options: PartialReadOptions,
): Reading | PartialFault {
  try {
    return readTree(text, { path, ...options });
  } catch (error) {
    const { message, line } = error as Partial<VFileMessage>;
    const why = String(message ?? error).replace(/^Cannot read the page[^:]*: /, '');
    return unreadable(line === undefined ? why : `line ${line}: ${why}`);
  }
}

function remember(key: string, entry: Entry): void {
  forget(key);
  entries.set(key, entry);
  memory += entry.bytes;
  for (const oldest of entries.keys()) {
    if (entries.size <= mostFiles && memory <= mostMemory) return;
    forget(oldest);
  }
}

function forget(key: string): void {
  memory -= entries.get(key)?.bytes ?? 0;
  entries.delete(key);
}

function unreadable(why: string): PartialFault {
  return { fault: 'unreadable', why };
}

/** Gives a partial by its absolute path; `undefined`: it is as on disk. */
export type GivenPartial = (
  path: string,
  options: PartialReadOptions,
) => Reading | PartialFault | undefined;

/**
 * Partials by absolute path; each is read once.
 *
 * @param texts What stands in for files on disk; `undefined` for one that is not there.
 */
export function givenPartials(texts: ReadonlyMap<string, string | undefined>): GivenPartial {
  const known = new Map<string, Reading | PartialFault>();
  return (path, options) => {
    if (!texts.has(path)) return undefined;
    const text = texts.get(path);
    if (text === undefined) return { fault: 'missing' };
    const key = `${options.engine} ${options.format} ${path}`;
    const found = known.get(key) ?? parsePartial(text, path, options);
    known.set(key, found);
    return found;
  };
}
