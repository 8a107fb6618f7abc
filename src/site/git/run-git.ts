/** Runs git. Nothing here goes through a shell, and nothing writes to the repository. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { UserError } from '../../text/user-error.js';
import { plain } from '../../text/words.js';

export type Env = Readonly<Record<string, string | undefined>>;

export interface GitPlace {
  folder: string;
  /** Paths are patterns that match in any case, rather than names. */
  globs?: boolean;
  /** Variables of the process, for `PATH`, `HOME`, and what git gives to hooks. */
  env: Env;
}

export interface GitResult {
  status: number;
  out: string;
  err: string;
}

/**
 * Before every command: nothing of the user's configuration runs programs, and the index is not even
 * refreshed.
 */
const always = ['--no-pager', '--no-optional-locks', '-c', 'core.fsmonitor=false'];
const names = ['--literal-pathspecs'];
const patterns = ['--glob-pathspecs', '--icase-pathspecs'];

/** Runs git to its end, whatever its exit status. @throws {GitError} If there is no git. */
export function tryGit(
  place: GitPlace,
  args: readonly string[],
  input?: string,
): Promise<GitResult> {
  return new Promise((done, fail) => {
    const child = startGit(place, args);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', (error) => fail(notStarted(error, place)));
    child.on('close', (status) => {
      const text = (chunks: Buffer[]) => Buffer.concat(chunks).toString();
      done({ status: status ?? 128, out: text(out), err: text(err) });
    });
    // Git may end before it has read all.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? '');
  });
}

/**
 * Runs git and gives its output.
 *
 * @throws {GitError} If it fails, in the words of git.
 */
export async function git(
  place: GitPlace,
  args: readonly string[],
  input?: string,
): Promise<string> {
  const { status, out, err } = await tryGit(place, args, input);
  if (status !== 0) throw failure(place, args, err);
  return out;
}

/** Starts git. The caller listens to `error`. */
export function startGit({ folder, env, globs }: GitPlace, args: readonly string[]) {
  return spawn('git', [...always, ...(globs ? patterns : names), ...args], {
    cwd: folder,
    env: {
      ...env,
      LC_ALL: 'C',
      LANGUAGE: '',
      GIT_TERMINAL_PROMPT: '0',
    },
    stdio: 'pipe',
    windowsHide: true,
  });
}

export function failure({ folder }: GitPlace, args: readonly string[], err: string): GitError {
  const said = plain(err.replace(/^(?:fatal|error): /, ''));
  if (/not a git repository/i.test(said)) {
    return new GitError(
      `Unexpected folder \`${folder}\` outside of a git repository, expected one with a history, ` +
        'run this in a clone of the repository',
    );
  }
  return new GitError(
    `Cannot run \`git ${args[0] ?? ''}\`, expected it to work in \`${folder}\`, git says: ${said || 'nothing'}`,
  );
}

export function notStarted(error: Error, { folder }: GitPlace): GitError {
  const code = 'code' in error ? String(error.code) : error.message;
  if (code === 'ENOENT' && existsSync(folder)) {
    return new GitError('Cannot find `git`, expected it on the `PATH`, install it', {
      cause: error,
    });
  }
  return new GitError(
    `Cannot start \`git\` in \`${folder}\` (${code}), expected a folder that can be read`,
    {
      cause: error,
    },
  );
}

/** Git is not there, this is no repository, or a revision is not known: exit status 2. */
export class GitError extends UserError {
  /** @param message What is wrong, what was expected, and what to do: one line. */
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'GitError';
  }
}
