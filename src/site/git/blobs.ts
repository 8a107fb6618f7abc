/** Texts of files by the hash that git has for their content, all through one process. */
import { GitError, type Repository } from './git.js';
import { failure, notStarted, startGit } from './run-git.js';

/** A running `git cat-file --batch`. Whoever opens it closes it. */
export interface Blobs {
  /**
   * Text of a blob, as UTF-8.
   *
   * @throws {GitError} If the repository does not have it.
   */
  read(hash: string): Promise<string>;
  close(): void;
}

interface Waiting {
  hash: string;
  done(text: string): void;
  fail(error: unknown): void;
}

export function openBlobs(repository: Repository): Blobs {
  const args = ['cat-file', '--batch'];
  const child = startGit(repository, args);
  const waiting: Waiting[] = [];
  let chunks: Buffer[] = [];
  let length = 0;
  let wanted = 0;
  let err = '';
  let broken: unknown;
  child.stdin.on('error', () => undefined);
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk;
  });
  child.on('error', (error) => end(notStarted(error, repository)));
  child.on('close', () => end(failure(repository, args, err)));
  child.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= wanted) take();
  });
  return {
    read: (hash) =>
      new Promise((done, fail) => {
        if (broken) {
          fail(broken);
          return;
        }
        waiting.push({ hash, done, fail });
        child.stdin.write(`${hash}\n`);
      }),
    close: () => void child.stdin.end(),
  };

  /** Gives out all answers that are there as a whole: `<hash> <type> <size>`, content, line end. */
  function take(): void {
    let data = Buffer.concat(chunks);
    wanted = 0;
    for (;;) {
      const line = data.indexOf(10);
      if (line === -1) break;
      const [, type, size] = data.toString('latin1', 0, line).split(' ');
      const bytes = size === undefined ? 0 : Number(size) + 1;
      if (data.length < line + 1 + bytes) {
        wanted = line + 1 + bytes;
        break;
      }
      const next = waiting.shift();
      if (type === 'blob') next?.done(data.toString('utf8', line + 1, line + bytes));
      else next?.fail(missing(next.hash));
      data = data.subarray(line + 1 + bytes);
    }
    chunks = [data];
    length = data.length;
  }

  function end(error: unknown): void {
    broken ??= error;
    for (const { fail } of waiting.splice(0)) fail(broken);
  }
}

function missing(hash: string): GitError {
  return new GitError(
    `Cannot read the file \`${hash.slice(0, 10)}\` of the history, expected it in the repository, ` +
      'run `git fsck`, or fetch it if the clone is partial',
  );
}

/**
 * Texts of files, all through one process; none is started for no files.
 *
 * @throws {GitError} If the repository lacks one.
 */
export async function readBlobs(
  repository: Repository,
  wanted: readonly (readonly [name: string, hash: string])[],
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  if (wanted.length === 0) return texts;
  const blobs = openBlobs(repository);
  try {
    await Promise.all(
      wanted.map(async ([name, hash]) => {
        texts.set(name, await blobs.read(hash));
      }),
    );
  } finally {
    blobs.close();
  }
  return texts;
}
