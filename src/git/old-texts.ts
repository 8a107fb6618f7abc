/**
 * Texts of files before they changed.
 */
import { isMarkdown } from '../survey/markdown-file.js';
import { openBlobs } from './blobs.js';
import type { Repository } from './git.js';
import type { ChangedFile } from './working-tree.js';

/** Old texts of what may be a page or a partial; `undefined` for what was not there. */
export async function oldTexts(
  repository: Repository,
  changes: readonly ChangedFile[],
): Promise<Map<string, string | undefined>> {
  const texts = new Map<string, string | undefined>();
  const blobs = openBlobs(repository);
  try {
    for (const { file } of changes) if (isMarkdown(file)) texts.set(file, undefined);
    await Promise.all(
      changes.map(async ({ oldFile, oldHash }) => {
        if (oldHash && isMarkdown(oldFile)) texts.set(oldFile, await blobs.read(oldHash));
      }),
    );
  } finally {
    blobs.close();
  }
  return texts;
}
