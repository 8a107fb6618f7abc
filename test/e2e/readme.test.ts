import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { remark, root, use } from './remark.js';

it('quotes findings in the README as remark prints them', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const excerpt = /<!-- excerpt -->\s+```text\n(.*?)\n```/s.exec(readme)?.[1];
  const flags = ['--no-config', '--no-ignore', '--no-stdout', '--ext', 'md,mdx'];
  const { stderr } = remark(root, [...flags, ...use(), 'fixtures/site']);
  const printed = new Set(stderr.split('\n').map(squeeze));
  const quoted = (excerpt ?? '').split('\n').map(squeeze).filter(Boolean);
  expect(quoted.length).toBeGreaterThan(5);
  expect(quoted.filter((line) => !printed.has(line))).toEqual([]);
});

/** Columns are as wide as the longest message of the whole run. */
function squeeze(line: string): string {
  return line.replaceAll(/ +/g, ' ').trim();
}
