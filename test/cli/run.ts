/** Runs the command line in this process, on sites that tests write. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { Io } from '../../src/cli/command.js';
import { runProgram } from '../../src/cli/program.js';
import { clearConfigCache } from '../../src/config/load.js';

/** What a run gave. */
export interface Run {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs `parity` with arguments in a folder, as without a terminal. */
export async function parity(
  cwd: string,
  args: readonly string[] = [],
  io: Partial<Io> = {},
): Promise<Run> {
  const run: Run = { status: 0, stdout: '', stderr: '' };
  clearConfigCache();
  run.status = await runProgram(args, {
    cwd,
    out: (text) => {
      run.stdout += text;
    },
    err: (text) => {
      run.stderr += text;
    },
    colour: { out: false, err: false },
    interactive: false,
    columns: undefined,
    env: {},
    ...io,
  });
  return run;
}

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/**
 * Makes a folder outside of the repository; it goes after the tests.
 *
 * @param files Contents by path.
 * @returns Its path.
 */
export function site(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'parity-site-')));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}
