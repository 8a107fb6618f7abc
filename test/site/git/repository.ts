/** Makes real repositories in temporary folders. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { site } from '../../cli/run.js';

/** Nothing of the configuration of this machine counts. */
export const gitEnv: Record<string, string> = {
  PATH: process.env.PATH ?? '',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
};

/** A repository that a test made. */
export interface TestRepository {
  /** Absolute path of its top folder. */
  folder: string;
  /** Runs git in it, or in a folder of it. */
  git(args: readonly string[], folder?: string): string;
  /** Writes files; `undefined` removes one. */
  write(files: Readonly<Record<string, string | undefined>>): void;
  /** Writes files and commits everything. Gives the hash. */
  commit(subject: string, files?: Readonly<Record<string, string | undefined>>): string;
}

let clock = Date.UTC(2026, 0, 1);

/** An empty repository on the branch `main`; each commit is made a day after the one before. */
export function repository(): TestRepository {
  return repositoryIn(site({}));
}

/** The same, in a folder that is there. */
export function repositoryIn(folder: string): TestRepository {
  const git = (args: readonly string[], cwd = folder) => {
    const date = new Date(clock).toISOString();
    const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
    const settings = ['-c', 'protocol.file.allow=always', '-c', 'commit.gpgSign=false'];
    return execFileSync('git', [...identity, ...settings, ...args], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...gitEnv, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    });
  };
  git(['init', '--quiet', '--initial-branch=main']);
  const write: TestRepository['write'] = (files) => {
    for (const [path, content] of Object.entries(files)) {
      const file = join(folder, path);
      if (content === undefined) rmSync(file);
      else {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
    }
  };
  return {
    folder,
    git,
    write,
    commit(subject, files = {}) {
      clock += 24 * 3600 * 1000;
      write(files);
      git(['add', '--all']);
      git(['commit', '--quiet', '--allow-empty', '--message', subject]);
      return git(['rev-parse', 'HEAD']).trim();
    },
  };
}
