/**
 * Packs the package as it would be published and checks the result: that its exports lead to files
 * (publint) and that its types resolve for the importers it is made for (attw).
 *
 * Usage: node script/package-check.mjs
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack, root } from './pack.mjs';

/** A pattern in `exports` is checked by its names. */
const entries = readdirSync(join(root, 'rules')).map((name) => `rules/${name.slice(0, -3)}`);

const folder = mkdtempSync(join(tmpdir(), 'parity-check-'));
try {
  const tarball = pack(folder);
  for (const [command, ...args] of [
    ['publint', 'run', tarball, '--strict'],
    [
      'attw',
      tarball,
      '--profile',
      'esm-only',
      '--no-emoji',
      '--format',
      'table-flipped',
      '--include-entrypoints',
      ...entries,
    ],
  ]) {
    const { status } = spawnSync('npx', ['--no-install', command, ...args], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
