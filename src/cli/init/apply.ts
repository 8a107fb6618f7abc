/** Writes what was planned: all of it, or nothing. */
import { chmodSync, rmSync } from 'node:fs';
import type { PlannedFile } from './plan.js';

export type WriteFile = (path: string, text: string) => void;

/** If a file cannot be written, those before it are put back. */
export function applyFiles(files: readonly PlannedFile[], write: WriteFile): void {
  const done: PlannedFile[] = [];
  try {
    for (const file of files) {
      write(file.path, file.text);
      done.push(file);
      if (file.executable) chmodSync(file.path, 0o755);
    }
  } catch (error) {
    for (const { path, before } of done.reverse()) {
      if (before === undefined) rmSync(path, { force: true });
      else write(path, before);
    }
    throw error;
  }
}
