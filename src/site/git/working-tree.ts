import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMarkdown } from '../../text/markdown-file.js';
import { readBlobs } from './blobs.js';
import { type ChangedFile, parseChanges, rawOptions } from './changes.js';
import { gitFolders, gitPaths, pathspecs, type Repository } from './git.js';
import { git } from './run-git.js';

const diff = ['diff', ...rawOptions, '--ignore-submodules'];
/** Pages and partials: rename detection over all else would take long, and tell nothing. */
const markdown = ['**/*.md', '**/*.mdx'];

/**
 * Markdown of the repository that differs between a commit and the working tree; in the folders also
 * Markdown that git does not track yet, and does not ignore.
 *
 * @param folders Absolute paths of folders of pages.
 * @throws {GitError} If git cannot tell.
 */
export async function changesSince(
  repository: Repository,
  commit: string,
  folders: readonly string[],
): Promise<ChangedFile[]> {
  const changed = [...diff, commit, '--', ...markdown];
  const untracked = await untrackedFiles(repository, pathspecs(gitFolders(repository, folders)));
  const raw =
    untracked.length === 0
      ? await git({ ...repository, globs: true }, changed)
      : await withFiles(repository, untracked, (place) => git({ ...place, globs: true }, changed));
  return parseChanges(raw, repository, folders);
}

async function untrackedFiles(repository: Repository, specs: readonly string[]): Promise<string[]> {
  if (specs.length === 0) return [];
  const asked = ['ls-files', '--others', '--exclude-standard', '-z', '--', ...specs];
  return (await git(repository, asked)).split('\0').filter(Boolean);
}

/**
 * With an index that has more files. Git then finds a page that was moved without `git mv`. It is a
 * copy, and what git writes for it goes to the same temporary folder.
 */
async function withFiles<Result>(
  repository: Repository,
  files: readonly string[],
  run: (place: Repository) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'parity-index-'));
  try {
    const [index = '', objects] = await gitPaths(repository, 'index', 'objects');
    const copy = join(folder, 'index');
    const original = repository.env.GIT_INDEX_FILE ?? index;
    if (existsSync(original)) copyFileSync(original, copy);
    const own = join(folder, 'objects');
    mkdirSync(own);
    const alternates = [objects, repository.env.GIT_ALTERNATE_OBJECT_DIRECTORIES];
    const place: Repository = {
      ...repository,
      env: {
        ...repository.env,
        GIT_INDEX_FILE: copy,
        GIT_OBJECT_DIRECTORY: own,
        GIT_ALTERNATE_OBJECT_DIRECTORIES: alternates.filter(Boolean).join(':'),
      },
    };
    const add = ['-c', 'core.splitIndex=false', 'update-index', '--add', '-z', '--stdin'];
    const input = files.map((file) => `${file}\0`).join('');
    await git(place, add, input);
    return await run(place);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Files that differ between `HEAD` and the index, those in conflict too; all of them before the first
 * commit.
 *
 * @param folders Absolute paths of folders of pages: files in them are named as the user sees them.
 * @param commit Hash of the commit to compare with, if it is not `HEAD`.
 */
export async function stagedFiles(
  repository: Repository,
  folders: readonly string[] = [],
  commit?: string,
): Promise<ChangedFile[]> {
  const args = [...diff, '--cached', ...(commit === undefined ? [] : [commit])];
  return parseChanges(await git(repository, args), repository, folders);
}

export async function unstagedFiles(
  repository: Repository,
  folders: readonly string[],
): Promise<ChangedFile[]> {
  return parseChanges(await git(repository, diff), repository, folders);
}

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
