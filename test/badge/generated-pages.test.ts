import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { BadgeSite } from '../../src/badge/badge-data.js';
import { createBadges } from '../../src/badge/create-badges.js';
import type { BadgeOptions } from '../../src/badge/options.js';
import { page, sections } from './pages.js';

const folder = mkdtempSync(join(tmpdir(), 'parity-generated-'));
const root = join(folder, 'site');
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

const { define, stream } = sections;
const both = `${define}\n\n${stream}`;
const copy = '{/* Generated from flows.mdx */}\n\n# Flows\n\nRun steps in order.\n';
write('docs/flows.mdx', page({ 'js go': both, python: define }));
write('docs/plain.md', page({ js: define, python: define }));
write('docs/own.mdx', `---\nparity: { badge: false }\n---\n\n${page({ js: define })}`);
write('docs/js/flows.mdx', `${copy}\n${both}\n`);
write('docs/Go/flows.mdx', `${copy}\n${both}\n`);
write('docs/python/flows.mdx', `${copy}\n${define}\n`);
writeFileSync(join(folder, 'secret.mdx'), page({ js: define }));
symlinkSync(join(folder, 'secret.mdx'), join(root, 'docs/linked.mdx'));

const pattern = { pages: 'docs/[language]/[...page]', source: 'docs/[...page]' };

function make(path: string, options: BadgeOptions = {}, text = copy, site: BadgeSite = {}) {
  const makeBadge = createBadges({ generated: [pattern], ...options }, { root, ...site });
  const made = makeBadge({ text, path: join(root, path) });
  const [statement] = made.statements;
  return { ...made, statement, status: statement?.status };
}

describe('a copy', () => {
  it('has the status of its source, and is made of it', () => {
    const { statement, files, warnings } = make('docs/python/flows.mdx');
    expect(statement).toMatchObject({ status: 'partial', sections: { present: 1, total: 2 } });
    expect(files).toEqual([join(root, 'docs/flows.mdx')]);
    expect(warnings).toEqual([]);
  });

  it('may have another extension than its source', () => {
    expect(make('docs/go/plain.mdx').status).toBe('complete');
  });

  it('links to the copy of a language that has what is missing', () => {
    const urlOf = (path: string) => `/${path.slice(root.length + 6, -4)}/`;
    const { statement } = make('docs/python/flows.mdx', {}, copy, { urlOf });
    expect(statement?.missing.map(({ href }) => href)).toEqual(['/js/flows/#stream-the-output']);
    rmSync(join(root, 'docs/js/flows.mdx'));
    const other = make('docs/python/flows.mdx', {}, copy, { urlOf }).statement;
    expect(other?.missing.map(({ href }) => href)).toEqual(['/Go/flows/#stream-the-output']);
    expect(make('docs/python/flows.mdx').statement?.missing[0]?.href).toBeUndefined();
  });

  it('has what the frontmatter of the source says, or its own', () => {
    expect(make('docs/js/own.mdx').status).toBeUndefined();
    const own = '---\nparity: { badge: { status: excluded, reason: A } }\n---\n\nText.\n';
    expect(make('docs/js/own.mdx', {}, own).status).toBe('excluded');
    expect(make('docs/js/flows.mdx', {}, own).status).toBe('excluded');
  });
});

describe('no copy', () => {
  it('is what stands in a folder that is no language', () => {
    write('docs/guides/flows.mdx', '');
    const { status, warnings } = make('docs/guides/flows.mdx', {}, page({ js: define }));
    expect([status, warnings]).toEqual(['missing', []]);
  });

  it('is the source itself', () => {
    const generated: BadgeOptions['generated'] = [(path) => path];
    expect(make('docs/flows.mdx', { generated }, page({ js: define })).status).toBe('missing');
  });

  it('is a page of which a function says nothing', () => {
    const generated: BadgeOptions['generated'] = [() => null, () => undefined];
    expect(make('a.mdx', { generated }, page({ js: define })).status).toBe('missing');
  });
});

describe('a function that fails', () => {
  it.each<[string, () => unknown, RegExp]>([
    ['by throwing', () => JSON.parse('x'), /Cannot call a function of `generated` for `a\.mdx`: /],
    ['by its result', () => 42, /Unexpected number from a function of `generated` for `a\.mdx`/],
  ])('%s names the page', (_, find, message) => {
    const generated = [find] as BadgeOptions['generated'];
    expect(() => make('a.mdx', { generated })).toThrow(message);
  });
});

it('a copy links to one with another extension', () => {
  write('docs/guide.mdx', page({ js: both, python: define }));
  write('docs/javascript/guide.md', both);
  const urlOf = (path: string) => path.slice(root.length);
  const { statement } = make('docs/python/guide.mdx', {}, copy, { urlOf });
  expect(statement?.missing[0]?.href).toBe('/docs/javascript/guide.md#stream-the-output');
});

describe('a source that cannot be used', () => {
  it('is a warning that names both files', () => {
    const { status, warnings, files } = make('docs/go/lost.mdx');
    expect(status).toBeUndefined();
    expect(warnings).toEqual([
      'Unexpected `docs/lost.mdx` as the source of `docs/go/lost.mdx`: a source that does not ' +
        'exist, expected a page, correct `generated` or add it',
    ]);
    expect(files).toEqual([join(root, 'docs/lost.mdx')]);
  });

  it.each([
    ['a path with `..`', () => '../secret.mdx'],
    ['an absolute path', () => join(folder, 'secret.mdx')],
    ['a link', () => 'docs/linked.mdx'],
  ])('is one outside of the site, by %s', (_, find) => {
    const { status, warnings } = make('docs/go/x.mdx', { generated: [find] });
    expect(status).toBeUndefined();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(
      /^Unexpected `.*` as the source of `docs\/go\/x\.mdx`: a source outside/,
    );
  });

  it('is one outside of the site, by what the pattern matched', () => {
    const generated = [{ pages: 'docs/[...page]', source: '../[...page]' }];
    expect(make('docs/secret.mdx', { generated }).warnings[0]).toContain('outside of the site');
  });

  it('is one that is no MDX', () => {
    write('docs/broken.mdx', '<Lang\n');
    expect(make('docs/go/broken.mdx').warnings[0]).toMatch(/`docs\/broken\.mdx`.*cannot be read/);
  });
});

it('refuses a source with names that its pages do not have', () => {
  const generated = [{ pages: 'a/[page]', source: 'b/[pgae]' }];
  expect(() => make('a/x.mdx', { generated })).toThrow(
    'Unexpected name `[pgae]` at `generated[0].source`, expected only names that `pages` has, too',
  );
});
