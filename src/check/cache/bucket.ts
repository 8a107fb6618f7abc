/**
 * Results of some pages of a site in one file: small enough to be written anew as a whole, so that
 * whoever reads it, or stops us, finds the old file or the new one.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PageRecord } from '../survey-result.js';

export interface CacheEntry {
  /** Hash of all that the result was made of but `files`. */
  key: string;
  /** Other files, by absolute path, with the stamps of their content. */
  files: [path: string, stamp: string][];
  record: PageRecord;
}

/** By path of the page, relative to the root. */
export type Bucket = Map<string, CacheEntry>;

export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url');
}

/** Reads a bucket; one that is absent, half written, or changed by others is empty. */
export function readBucket(file: string): Bucket {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const json = text.slice(end + 1);
    if (end < 0 || text.slice(0, end) !== hashOf(json)) return new Map();
    return new Map(JSON.parse(json) as [string, CacheEntry][]);
  } catch {
    return new Map();
  }
}

/** Writes a bucket. Where that is not possible, the next run takes longer, and nothing else. */
export function writeBucket(file: string, bucket: Bucket): void {
  const json = JSON.stringify([...bucket]);
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, `${hashOf(json)}\n${json}`);
    renameSync(draft, file);
  } catch {
    discard(draft);
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Whoever forbids writing may forbid this, too; old drafts go with the folder.
  }
}
