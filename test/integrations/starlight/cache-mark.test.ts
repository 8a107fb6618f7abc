import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import type { BadgeOptions } from '../../../src/badge/options.js';
import { clearConfigCache } from '../../../src/config/load.js';
import { cacheMark, keepMark } from '../../../src/integrations/starlight/cache-mark.js';
import { folderWith, write } from './folder.js';

const config = 'generated:\n  - { pages: "docs/[language]/[...page]", source: "docs/[...page]" }\n';
const source = '<Lang lang="js">\n\n## A\n\nText of it.\n\n</Lang>\n';

let folder: string;
let warnings: string[];

beforeEach(() => {
  folder = folderWith({
    'parity.config.yaml': config,
    'docs/a.md': source,
    'docs/b.mdx': source,
    'docs/go/a.md': 'Copy.\n',
    'docs/go/b.mdx': 'Copy.\n',
    'docs/other.md': 'Text.\n',
  });
  warnings = [];
});

function mark(options: BadgeOptions = {}) {
  clearConfigCache();
  const warn = (warning: string) => warnings.push(warning);
  return cacheMark(join(folder, 'docs'), options, { root: folder, warn });
}

it('stays as long as nothing changes', () => {
  expect(mark().digest).toBe(mark().digest);
});

it('has the configuration and the sources of copies in Markdown', () => {
  const names = [...mark().files].map((file) => file.slice(folder.length + 1)).sort();
  expect(names).toEqual(['docs/a.md', 'parity.config.yaml']);
});

it.each([
  ['the configuration', () => write(folder, 'parity.config.yaml', `${config}target: go\n`)],
  ['a configuration below', () => write(folder, 'docs/go/parity.config.yaml', config)],
  ['the source of a copy', () => write(folder, 'docs/a.md', `${source}\nMore.\n`)],
  ['the end of a source', () => rmSync(join(folder, 'docs/a.md'))],
  ['a new copy', () => write(folder, 'docs/js/other.md', 'Copy.\n')],
  ['the end of the configuration', () => rmSync(join(folder, 'parity.config.yaml'))],
])('changes with %s', (_, change) => {
  const before = mark().digest;
  change();
  expect(mark().digest).not.toBe(before);
});

it.each([
  ['another page', () => write(folder, 'docs/other.md', 'Other.\n')],
  [
    'the source of a copy in MDX, which is compiled each time',
    () => write(folder, 'docs/b.mdx', 'B'),
  ],
])('does not change with %s', (_, change) => {
  const before = mark().digest;
  change();
  expect(mark().digest).toBe(before);
});

it('changes with the options, also with a function', () => {
  const all = [
    mark(),
    mark({ languages: ['go'] }),
    mark({ generated: [() => 'docs/a.md'] }),
    mark({ generated: [() => 'docs/b.mdx'] }),
  ];
  expect(new Set(all.map(({ digest }) => digest)).size).toBe(all.length);
});

it('warns of a copy without a source, because Astro may keep the page', () => {
  write(folder, 'docs/go/lost.md', 'Copy.\n');
  mark();
  expect(warnings).toEqual([expect.stringMatching(/`docs\/lost\.md`.*`docs\/go\/lost\.md`/)]);
});

it('is an error at first, and an error as a mark later', () => {
  const errors: unknown[] = [];
  const keeper = keepMark(mark, (error) => errors.push(error));
  keeper.read();
  expect(keeper.isRead).toBe(true);
  write(folder, 'parity.config.yaml', 'targit: go\n');
  expect(() => keepMark(mark, () => {})).toThrow('targit');
  expect(keeper.refresh().digest).toContain('error');
  expect(keeper.isRead).toBe(false);
  expect(errors).toHaveLength(1);
  write(folder, 'parity.config.yaml', config);
  expect(keeper.refresh().digest).not.toContain('error');
});
