/** Commits in folders that tests write. */
import { execFileSync } from 'node:child_process';

/**
 * Commits all that is in a folder, and makes a repository of it first if it is none.
 *
 * @param date ISO 8601.
 */
export function commit(folder: string, date: string): void {
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@b.example',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@b.example',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  };
  const run = (...args: string[]) => execFileSync('git', args, { cwd: folder, env, stdio: 'pipe' });
  run('init', '--quiet', '--initial-branch=main');
  run('add', '--all');
  run('commit', '--quiet', '--message', `State of ${date}`);
}
