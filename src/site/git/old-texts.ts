/** Texts of files before they changed. */
import { isMarkdown } from '../../text/markdown-file.js';
import { readBlobs } from './blobs.js';
import type { ChangedFile } from './changes.js';
import type { Repository } from './git.js';

/** Old texts of what may be a page or a partial; `undefined` for what was not there. */
export async function oldTexts(
  repository: Repository,
  changes: readonly ChangedFile[],
): Promise<Map<string, string | undefined>> {
  const files = changes.filter(({ file }) => isMarkdown(file));
  const absent = files.map(({ file }) => [file, undefined] as const);
  const old = await readBlobs(
    repository,
    changes.flatMap(({ oldFile, oldHash }) =>
      oldHash && isMarkdown(oldFile) ? [[oldFile, oldHash] as const] : [],
    ),
  );
  return new Map<string, string | undefined>([...absent, ...old]);
}
