/** Folders outside the repository in which tests run remark, as users have them. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { root } from './remark.js';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const installed = [
  'remark-frontmatter',
  'remark-gfm',
  'remark-lint',
  'remark-math',
  'remark-mdx',
  'remark-preset-lint-recommended',
];

/**
 * Makes a folder with the package and its peers in `node_modules`; it goes after the tests.
 *
 * @param files Contents by path.
 * @returns Its path.
 */
export function workspace(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'parity-e2e-'));
  folders.push(folder);
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  symlinkSync(root, join(modules, 'remark-parity'));
  for (const name of installed) {
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}
