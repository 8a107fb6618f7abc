/** The day of the docs: that of the last commit that touched them. */
import { GitError, openRepository } from '../../site/git/git.js';
import { lastCommit } from '../../site/git/history.js';

/** `undefined` without commits, and in a clone without history, where all files seem to be new. */
export async function dayOfDocs(
  folders: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const [first] = folders;
  if (first === undefined) return undefined;
  try {
    const repository = await openRepository(first, env);
    if (repository.shallow) return undefined;
    return (await lastCommit(repository, folders))?.date;
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
