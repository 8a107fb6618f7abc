/**
 * Writes what commands write.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type WriteFileAtomic from 'write-file-atomic';
import { statsOf } from '../text/stat.js';
import { UsageError } from './errors.js';

const require = createRequire(import.meta.url);

/**
 * Writes a file as a whole: whoever reads it, or stops us, finds the old one or the new one.
 *
 * @param file Absolute path; folders above it are made.
 * @throws {UsageError} If it cannot be written.
 */
export function writeFile(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (isDevice(file)) writeFileSync(file, text);
    else atomically()(file, text);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new UsageError(`Cannot write \`${file}\`${code}, expected a file that can be written`, {
      cause: error,
    });
  }
}

/** Loaded with the first file: most runs write none. */
function atomically(): typeof WriteFileAtomic.sync {
  return (require('write-file-atomic') as typeof WriteFileAtomic).sync;
}

/** A pipe or terminal, such as `/dev/stdout`, is written to: a file in its place would help nobody. */
function isDevice(file: string): boolean {
  const stats = statsOf(file);
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}
