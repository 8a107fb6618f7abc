/**
 * The repository that a folder is in.
 *
 * Everything here only reads: neither the working tree nor the index of the user changes.
 */
import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isInside, relativePath } from '../../text/inside.js';
import { type Env, type GitPlace, git } from './run-git.js';

export { GitError } from './run-git.js';

/** A repository with a working tree. Also where git runs: in its top folder. */
export interface Repository extends GitPlace {
  /** Absolute path of the folder with `.git`, without symbolic links. */
  top: string;
  /** A clone without all of the history. */
  shallow: boolean;
}

/**
 * Opens the repository that a folder is in. A folder that is a symbolic link belongs to the
 * repository that it leads to, and one in a submodule to the submodule.
 *
 * @throws {GitError} If there is no git, no repository, or git refuses it.
 */
export async function openRepository(folder: string, env: Env): Promise<Repository> {
  const real = realFolder(folder);
  const { GIT_DIR: dir, GIT_WORK_TREE: tree, GIT_INDEX_FILE: index, ...rest } = env;
  // A hook runs with these, and only in the top folder do they mean the right thing.
  const found = await find({ folder: real, env: rest }).catch((error: unknown) => {
    if (dir === undefined) throw error;
    return find({ folder: real, env: { ...rest, GIT_DIR: dir, GIT_WORK_TREE: tree } });
  });
  const indexFile = index && resolve(found.top, index);
  // `git commit --all` and `git commit <paths>` have an index of their own while hooks run.
  const own = indexFile && isInside(found.gitDir, indexFile);
  const { top, shallow } = found;
  return {
    top,
    shallow,
    folder: top,
    env: own ? { ...found.env, GIT_INDEX_FILE: indexFile } : found.env,
  };
}

async function find(place: GitPlace) {
  const asked = ['--is-shallow-repository', '--absolute-git-dir', '--show-toplevel'];
  const out = (await git(place, ['rev-parse', ...asked])).replace(/\n$/, '');
  const [shallow, gitDir = '', ...top] = out.split('\n');
  return { top: top.join('\n'), gitDir, shallow: shallow === 'true', env: place.env };
}

function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/** Absolute paths of files of git itself, such as `index`. */
export async function gitPaths(repository: Repository, ...names: string[]): Promise<string[]> {
  const asked = names.flatMap((name) => ['--git-path', name]);
  const out = await git(repository, ['rev-parse', ...asked]);
  const paths = out.replace(/\n$/, '').split('\n');
  return paths.map((path) => resolve(repository.top, path));
}

/** A folder of pages, as users see it and as git does. */
export interface GitFolder {
  /** Absolute path, with the symbolic links that lead to it. */
  folder: string;
  /** Path in the repository, with `/`; empty for its top. */
  path: string;
}

export function gitFolders({ top }: Repository, folders: readonly string[]): GitFolder[] {
  return folders.flatMap((folder) => {
    const real = realFolder(folder);
    return isInside(top, real) ? [{ folder, path: relativePath(top, real) }] : [];
  });
}

/** Absolute path of a file of the repository: through the folder that it lies in, as users see it. */
export function fileOf({ top }: Repository, folders: readonly GitFolder[], path: string): string {
  const own = folders.find((one) => one.path === '' || path.startsWith(`${one.path}/`));
  if (!own) return join(top, path);
  return join(own.folder, own.path === '' ? path : path.slice(own.path.length + 1));
}

/** Path in the repository of an absolute path; `undefined` outside of it. */
export function pathInRepository(
  { top }: Repository,
  folders: readonly GitFolder[],
  file: string,
): string | undefined {
  const own = folders.find(({ folder }) => isInside(folder, file));
  if (own)
    return [own.path, relativePath(own.folder, file)].filter((part) => part !== '').join('/');
  return isInside(top, file) ? relativePath(top, file) : undefined;
}

/** Pathspecs of folders; the top of the repository is `.`. */
export function pathspecs(folders: readonly GitFolder[]): string[] {
  return folders.map(({ path }) => path || '.');
}
