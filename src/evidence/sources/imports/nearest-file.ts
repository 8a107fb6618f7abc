/** Chooses between files that have the same name for those who import. */
import type { SourceFile } from '../types.js';

/** The file with the most folders in common with the one that imports; of several the first. */
export function nearestTo(from: string, files: readonly SourceFile[]): SourceFile | undefined {
  let best: SourceFile | undefined;
  let most = -1;
  for (const file of files) {
    const common = commonParts(from, file.file);
    if (common > most || (common === most && best && file.file < best.file)) {
      best = file;
      most = common;
    }
  }
  return best;
}

function commonParts(a: string, b: string): number {
  const parts = b.split('/');
  const differs = a.split('/').findIndex((part, index) => part !== parts[index]);
  return differs < 0 ? parts.length : differs;
}
