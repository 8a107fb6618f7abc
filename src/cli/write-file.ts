/** Writes what commands write. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { load } from '../text/packages.js';
import { statsOf } from '../text/stat.js';
import { UsageError } from './errors.js';

/** Writes a file as a whole, with the folders above it. @throws {UsageError} If it cannot. */
export function writeFile(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (isDevice(file)) writeFileSync(file, text);
    else load('write-file-atomic').sync(file, text);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new UsageError(`Cannot write \`${file}\`${code}, expected a file that can be written`, {
      cause: error,
    });
  }
}

/** A pipe or terminal, such as `/dev/stdout`, is written to: a file in its place would help nobody. */
function isDevice(file: string): boolean {
  const stats = statsOf(file);
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}
