import { type Change, rawOptions, readChange } from './changes.js';
import { gitFolders, pathspecs, type Repository } from './git.js';
import { headOf } from './revision.js';
import { git } from './run-git.js';

export interface Commit {
  hash: string;
  /** When it was committed: ISO 8601 with its time zone. */
  date: string;
  /** First line of its message, as its author wrote it. */
  subject: string;
  changes: Change[];
}

export interface HistoryOptions {
  /** A date as git understands it: `2026-01-01`, `6 months ago`. */
  since?: string | undefined;
  /** Hash of the newest commit; default `HEAD`. */
  from?: string | undefined;
  most?: number | undefined;
}

export interface CommitDay {
  commit: string;
  /** Day of the commit, in its own time zone: `2026-02-06`. */
  date: string;
}

/**
 * Commits that touched folders, newest first; none before the first commit.
 *
 * A merge counts as one commit with all that it brings, and the commits that it brings do not count:
 * what one pull request changes belongs together.
 */
export async function commitsOf(
  repository: Repository,
  folders: readonly string[],
  { since, from, most }: HistoryOptions = {},
): Promise<Commit[]> {
  const places = gitFolders(repository, folders);
  const start = from ?? (await headOf(repository));
  if (start === undefined || places.length === 0) return [];
  const args = [
    'log',
    '--first-parent',
    '-m',
    ...rawOptions,
    '--no-show-signature',
    '--no-color',
    '--no-notes',
    '--encoding=UTF-8',
    '--format=tformat:%x01%H%x00%cI%x00%s',
    ...(since === undefined ? [] : [`--since=${since}`]),
    ...(most === undefined ? [] : [`--max-count=${most}`]),
    start,
    '--',
    ...pathspecs(places),
  ];
  return parseLog(await git(repository, args));
}

function parseLog(text: string): Commit[] {
  const fields = text.split('\0');
  const commits: Commit[] = [];
  for (let at = 0; at < fields.length; ) {
    const head = fields[at] ?? '';
    if (head.startsWith('\u0001')) {
      const [date = '', subject = ''] = fields.slice(at + 1, at + 3);
      commits.push({ hash: head.slice(1), date, subject, changes: [] });
      at += 3;
      continue;
    }
    const { change, next } = readChange(fields, at);
    if (change) commits.at(-1)?.changes.push(change);
    at = next;
  }
  return commits;
}

export async function lastCommit(
  repository: Repository,
  folders: readonly string[],
): Promise<CommitDay | undefined> {
  const [last] = await commitsOf(repository, folders, { most: 1 });
  return last && dayOf(last);
}

export function dayOf({ hash, date }: Commit): CommitDay {
  return { commit: hash, date: date.slice(0, 10) };
}
