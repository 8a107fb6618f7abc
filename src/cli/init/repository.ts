/** Where a repository keeps its hooks. */
import { resolve } from 'node:path';
import { GitError, openRepository } from '../../site/git/git.js';
import { type Env, git } from '../../site/git/run-git.js';
import type { GitFolders } from './plan.js';

/** The repository of a folder, and the folder of its hooks; `undefined` where there is none. */
export async function hookFolders(folder: string, env: Env): Promise<GitFolders> {
  try {
    const repository = await openRepository(folder, env);
    const hooks = String(await git(repository, ['rev-parse', '--git-path', 'hooks']));
    return { top: repository.top, hooks: resolve(repository.top, hooks.replace(/\n$/, '')) };
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
