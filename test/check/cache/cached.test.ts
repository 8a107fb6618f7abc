import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { CacheTask } from '../../../src/check/cache/cached.js';
import { configKey } from '../../../src/check/cache/config-key.js';
import { surveySite } from '../../../src/check/survey.js';
import type { Survey } from '../../../src/check/survey-result.js';
import { clearConfigCache } from '../../../src/config/load.js';
import { findPages } from '../../../src/site/find-pages.js';
import { findSite } from '../../../src/site/site.js';
import { site } from '../../cli/run.js';

vi.setConfig({ testTimeout: 60_000 });

/** Far away, so that nothing was changed "just now". */
const later = Date.now() + 60_000;

async function survey(folder: string, cached: Partial<CacheTask> | undefined): Promise<Survey> {
  clearConfigCache();
  const found = findSite({ cwd: folder });
  const { files } = findPages(found, [], folder);
  const base = { folder: join(folder, '.cache'), around: '', today: '2026-01-01', whole: true };
  const cache = cached && { ...base, began: later, ...cached };
  return surveySite(found, files, { cache });
}

/** As a report would have it: what is left out there does not count. */
const plain = (value: Survey) => JSON.parse(JSON.stringify(value));

async function expectSame(folder: string, cache: Partial<CacheTask> = {}): Promise<void> {
  const cached = await survey(folder, cache);
  expect(plain(cached)).toEqual(plain(await survey(folder, undefined)));
}

const section = (name: string, lang: string) =>
  `<Lang lang="${lang}">\n\n## ${name}\n\nAll there is to say.\n\n</Lang>\n`;
const contents = [
  section('Retry', 'js'),
  section('Retry', 'js') + section('Retry', 'python'),
  `import P from './_p.mdx';\n\n<P />\n`,
  `import P from './_q.mdx';\n\n${section('Retry', 'js')}\n<P />\n`,
  '# Nothing\n\n{broken',
  undefined,
];
const configs = [
  undefined,
  { target: 'go' },
  { rules: { 'page-parity': 'off' } },
  {
    exclusions: [{ topic: 'Retry', reason: 'Retired.', sections: ['Retry'], until: '2026-01-01' }],
  },
];
const names = [
  'docs/a.mdx',
  'docs/b.mdx',
  'docs/_p.mdx',
  'docs/_q.mdx',
  'docs/sub/_p.mdx',
  'docs/sub/c.mdx',
];

const edit = fc.oneof(
  fc.record({ path: fc.constantFrom(...names), text: fc.constantFrom(...contents) }),
  fc.record({
    path: fc.constantFrom('parity.config.json', 'docs/sub/parity.config.json'),
    text: fc.constantFrom(...configs).map((config) => config && JSON.stringify(config)),
  }),
  fc.record({
    path: fc.constant('docs/sub/parity.config.json'),
    text: fc.constant('{ "target": "pyhton" }'),
  }),
);

test('never gives another result than a run without it, whatever changes', async () => {
  const run = async (edits: { path: string; text: string | undefined }[]) => {
    const folder = site(
      Object.fromEntries(names.map((name, at) => [name, contents[at % 4] as string])),
    );
    for (const [at, { path, text }] of edits.entries()) {
      await expectSame(folder, { today: `2026-01-0${(at % 3) + 1}` });
      if (text === undefined) rmSync(join(folder, path), { force: true });
      else writeFileSync(join(folder, path), text);
    }
    await expectSame(folder);
  };
  await fc.assert(fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), run), {
    numRuns: 40,
  });
});

describe('results', () => {
  const make = () => site({ 'docs/a.mdx': section('A', 'js'), 'docs/b.mdx': section('B', 'js') });
  const bucketOf = (folder: string) => {
    const [name = ''] = readdirSync(join(folder, '.cache'));
    return join(folder, '.cache', name);
  };

  test('are used as long as nothing changed', async () => {
    const folder = make();
    await survey(folder, {});
    const bucket = bucketOf(folder);
    const text = readFileSync(bucket, 'utf8');
    utimesSync(bucket, 1, 1);
    await survey(folder, {});
    expect(readFileSync(bucket, 'utf8')).toBe(text);
    // What is read is what is given: a cache that is never used would not be wrong either.
    const { hashOf } = await import('../../../src/check/cache/bucket.js');
    const forged = text.slice(text.indexOf('\n') + 1).replaceAll('"title":"a"', '"title":"forged"');
    writeFileSync(bucket, `${hashOf(forged)}\n${forged}`);
    expect((await survey(folder, {})).pages[0]?.title).toBe('forged');
    expect((await survey(folder, { around: 'newer' })).pages[0]?.title).toBe('a');
  });

  test.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['changed', (text: string) => text.replace('page-parity', 'page-party!')],
    ['empty', () => ''],
    ['of something else', () => '{}'],
  ])('that are %s are made anew', async (_, damage) => {
    const folder = make();
    await survey(folder, {});
    const bucket = bucketOf(folder);
    writeFileSync(bucket, damage(readFileSync(bucket, 'utf8')));
    await expectSame(folder);
    expect(readdirSync(join(folder, '.cache'))).toHaveLength(1);
  });

  test('do without a place to be written to', async () => {
    const folder = make();
    writeFileSync(join(folder, '.cache'), 'a file');
    await expectSame(folder);
  });

  test('of pages whose partial may have changed during the run are not kept', async () => {
    const folder = site({ 'docs/a.mdx': contents[2] as string, 'docs/_p.mdx': section('P', 'js') });
    await survey(folder, { began: Date.now() - 1000 });
    expect(readFileSync(bucketOf(folder), 'utf8')).not.toContain('"docs/a.mdx"');
  });

  test('are not kept where the configuration has what cannot be compared', () => {
    const { config } = findSite({ cwd: make() });
    const key = (more: object) => configKey({ ...config, ...more }, '2026-01-01');
    expect(key({})).toBeTypeOf('string');
    expect(key({ syncKeys: new Set(['lang']) })).not.toBe(key({}));
    expect(key({ components: new Map([['Tabs', 'lang']]) })).not.toBe(key({}));
    expect(key({ rules: { 'page-parity': ['warn', { find: () => 1 }] } })).toBeUndefined();
  });
});
