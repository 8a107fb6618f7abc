import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { fileInside } from '../../src/site/files.js';

const folder = mkdtempSync(join(tmpdir(), 'parity-inside-'));
const site = join(folder, 'site');
mkdirSync(join(site, 'docs'), { recursive: true });
writeFileSync(join(site, 'docs/a.md'), '');
writeFileSync(join(folder, 'out.md'), '');
symlinkSync(join(folder, 'out.md'), join(site, 'out.md'));
symlinkSync(join(site, 'docs/a.md'), join(site, 'in.md'));
symlinkSync(folder, join(site, 'up'));
symlinkSync(site, join(folder, 'alias'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ['docs/a.md', 'file'],
  ['in.md', 'file'],
  ['docs', 'absent'],
  ['docs/b.md', 'absent'],
  ['docs/a.md/b', 'absent'],
  ['\0', 'absent'],
  ['../out.md', 'outside'],
  ['out.md', 'outside'],
  ['up/out.md', 'outside'],
])('%s is %s', (path, expected) => {
  expect(fileInside(site, join(site, path))).toBe(expected);
  expect(fileInside(join(folder, 'alias'), join(folder, 'alias', path))).toBe(expected);
});
