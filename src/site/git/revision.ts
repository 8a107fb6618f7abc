import { existsSync, readFileSync } from 'node:fs';
import { didYouMean, nearest } from '../../text/nearest.js';
import { quote } from '../../text/words.js';
import { GitError, gitPaths, type Repository } from './git.js';
import { git, tryGit } from './run-git.js';

/**
 * The commit that a name stands for: a branch, tag, hash, `HEAD~2`, `@{upstream}`.
 *
 * @throws {GitError} If there is none.
 */
export async function commitOf(repository: Repository, name: string): Promise<string> {
  // Git takes it for an option where it starts with a dash, and no name of a commit does.
  const sound = name !== '' && !name.startsWith('-') && !name.includes('\0');
  const hash = sound ? await hashOf(repository, name) : undefined;
  if (hash !== undefined) return hash;
  throw await unknownRevision(repository, name);
}

/** The commit that is checked out; `undefined` before the first one. */
export function headOf(repository: Repository): Promise<string | undefined> {
  return hashOf(repository, 'HEAD');
}

async function hashOf(repository: Repository, name: string): Promise<string | undefined> {
  const { out } = await tryGit(repository, ['rev-parse', '--verify', '-q', `${name}^{commit}`]);
  return /^[0-9a-f]{40,64}$/.exec(out.trim())?.[0];
}

/** The commits that the next commit merges into `HEAD`, if a merge is under way. */
export async function mergeHeads(repository: Repository): Promise<string[]> {
  const [file = ''] = await gitPaths(repository, 'MERGE_HEAD');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split('\n').filter(Boolean);
}

/**
 * The commit that two have in common: where a branch left the other.
 *
 * @throws {GitError} If there is none, or the clone is too shallow to know.
 */
export async function mergeBase(repository: Repository, a: string, b: string): Promise<string> {
  const { out } = await tryGit(repository, ['merge-base', a, b]);
  const hash = out.split('\n')[0] ?? '';
  if (hash !== '') return hash;
  throw new GitError(
    repository.shallow
      ? `Cannot find where the branch left \`${a.slice(0, 10)}\` because the clone is shallow, ` +
          'expected its history, run `git fetch --unshallow` (on GitHub: `fetch-depth: 0`)'
      : `Cannot find a commit that \`HEAD\` and \`${a.slice(0, 10)}\` have in common, ` +
          'expected a common history, add `--no-merge-base`',
  );
}

async function unknownRevision(repository: Repository, name: string): Promise<GitError> {
  const head = await headOf(repository);
  if (head === undefined) {
    return new GitError(
      `Unexpected revision ${quote(name)} in a repository without commits, expected a commit, ` +
        'commit the pages first',
    );
  }
  const near = await nearName(repository, name);
  const otherwise = repository.shallow
    ? ', the clone is shallow: fetch the revision (on GitHub: `fetch-depth: 0`)'
    : ', name one that `git log` knows';
  const advice = didYouMean(near, otherwise);
  return new GitError(
    `Unexpected revision ${quote(name)}, expected a branch, tag or commit${advice}`,
  );
}

/** `origin/main` for `main` that was never checked out; else what is spelt like it. */
async function nearName(repository: Repository, name: string): Promise<string | undefined> {
  const asked = ['for-each-ref', '--format=%(refname:short)'];
  const kinds = ['refs/heads', 'refs/remotes', 'refs/tags'];
  const names = (await git(repository, [...asked, ...kinds])).split('\n').filter(Boolean);
  return names.find((one) => one.endsWith(`/${name}`)) ?? nearest(name, names);
}
