/** Folders that are made by tools, or hold the code of others. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const usual = new Set([
  '__pycache__',
  'bower_components',
  'build',
  'dist',
  'node_modules',
  'site-packages',
  'target',
  'vendor',
  'venv',
]);

/** Whether a folder is skipped unless a glob names it. Python packages may have any name. */
export function isSkipped(path: string, name: string, skip: ReadonlySet<string>): boolean {
  if (name.startsWith('.') || skip.has(name)) return true;
  return usual.has(name) && !existsSync(join(path, '__init__.py'));
}
