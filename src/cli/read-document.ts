/** Reads a document that was named on the command line. */
import { readFileSync } from 'node:fs';
import { UsageError } from './errors.js';

/** @throws {UsageError} If it cannot be read; `name` is the path as it was given. */
export function readDocument(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
    throw new UsageError(`Cannot read \`${name}\`${code}, expected a Markdown file`);
  }
}
