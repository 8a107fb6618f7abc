import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { type Dealt, type SiteTask, shareWork } from '../../src/check/share-work.js';
import { type SurveyOptions, surveySite } from '../../src/check/survey.js';
import type { Threads } from '../../src/check/threads.js';
import { clearConfigCache } from '../../src/config/load.js';
import { planOf } from '../../src/evidence/plan-of.js';
import { findPages } from '../../src/site/find-pages.js';
import { findSite } from '../../src/site/site.js';
import { site } from '../cli/run.js';

vi.setConfig({ testTimeout: 60_000 });

const roadmap = (...calls: string[]) =>
  JSON.stringify({
    features: calls.map((name) => ({ name, code: { js: `${name}()`, python: `${name}()` } })),
  });

const section = (code: string) =>
  `<Lang lang="js">\n\n## Call\n\n\`\`\`js\n${code}\n\`\`\`\n\n</Lang>\n` +
  '<Lang lang="python">\n\n## Call\n\n```py\nother()\n```\n\n</Lang>\n';

const files = {
  'parity.config.json': '{ "rules": { "feature-parity": "warn", "shared-code-parity": "off" } }',
  'parity.roadmap.json': roadmap('first'),
  'docs/a.mdx': section('first()'),
  'docs/b.mdx': `import code from './b.js?raw'\n\n<Code code={code} lang="js" />\n\n${section('x')}`,
  'docs/b.js': 'first()',
  'docs/c.mdx': 'Text.\n',
};

/** What a survey finds: features by page, findings, and problems. */
async function found(folder: string, options: SurveyOptions = {}, features = true) {
  clearConfigCache();
  const where = findSite({ cwd: folder, options: { roadmap: 'parity.roadmap.json' } });
  const pages = findPages(where, [], folder).files;
  const evidence = features ? planOf(where.config) : undefined;
  const survey = await surveySite(where, pages, { evidence, ...options });
  return {
    shown: survey.pages.map(({ page, shown }) => [page, shown?.map(({ feature }) => feature)]),
    findings: survey.pages.flatMap((page) => page.findings.map(({ message }) => message)),
    files: survey.pages.map(({ files: read }) => read.length),
    problems: survey.problems.map(({ message }) => message),
  };
}

test('features are looked for where they are asked for', async () => {
  const folder = site(files);
  expect(await found(folder)).toEqual({
    shown: [
      ['a.mdx', ['first']],
      ['b.mdx', ['first']],
      ['c.mdx', []],
    ],
    findings: Array.from({ length: 2 }, () =>
      expect.stringContaining('Unexpected example of `first` for JavaScript only'),
    ),
    files: [0, 1, 0],
    problems: [],
  });
  const { shown } = await found(folder, {}, false);
  expect(shown.map(([, of]) => of)).toEqual([undefined, undefined, undefined]);
});

test('features are the same from threads and for several targets', async () => {
  const folder = site(files);
  const alone = await found(folder);
  const threads: Threads = {
    start() {},
    async share(task: SiteTask, onDealt: (dealt: Dealt[]) => void) {
      for await (const dealt of shareWork({ ...structuredClone(task), counts: task.counts })) {
        onDealt(structuredClone(dealt));
      }
    },
  };
  expect(await found(folder, { threads })).toEqual(alone);
  const targets = await found(folder, { targets: ['js', 'python'] });
  expect(targets).toEqual(alone);
});

test('features that are remembered are those of the code, the plan, and the rules', async () => {
  const folder = site(files);
  const base = { folder: join(folder, '.cache'), around: '', today: '2026-01-01', whole: true };
  const cache = { ...base, began: Date.now() + 60_000 };
  const bucket = () =>
    readdirSync(base.folder)
      .map((name) => readFileSync(join(base.folder, name), 'utf8'))
      .join();
  const check = async (features = true) => {
    const cached = await found(folder, { cache }, features);
    expect(cached).toEqual(await found(folder, {}, features));
    return cached;
  };
  const first = await check();
  const written = bucket();
  expect(written).toContain('"docs/b.mdx"');
  expect(await check()).toEqual(first);
  expect(bucket()).toBe(written);

  writeFileSync(join(folder, 'docs/b.js'), 'nothing()');
  expect((await check()).shown[1]).toEqual(['b.mdx', []]);
  writeFileSync(join(folder, 'parity.roadmap.json'), roadmap('nothing'));
  expect((await check()).shown).toEqual([
    ['a.mdx', []],
    ['b.mdx', ['nothing']],
    ['c.mdx', []],
  ]);
  expect((await check(false)).findings).toEqual([expect.stringContaining('example of `nothing`')]);
  writeFileSync(join(folder, 'parity.roadmap.json'), roadmap());
  expect((await check(false)).findings).toEqual([]);
});

test('what is found while the SDK is not there is not remembered', async () => {
  const folder = site({
    'parity.config.json': '{ "rules": { "known-api": "warn" } }',
    'parity.roadmap.json': '{ "evidence": { "sdk": [{ "root": "sdk", "folders": "src" }] } }',
    'docs/code.md': '```python\nfrom harbor import Worker\n```\n',
    'docs/text.md': 'Text.\n',
  });
  const base = { folder: join(folder, '.cache'), around: '', today: '2026-01-01', whole: true };
  await found(folder, { cache: { ...base, began: Date.now() + 60_000 } }, false);
  const written = readdirSync(base.folder).map((name) =>
    readFileSync(join(base.folder, name), 'utf8'),
  );
  expect(written.join()).toContain('"docs/text.md"');
  expect(written.join()).not.toContain('"docs/code.md"');
});

test('a pattern that is wrong is one problem, however many pages there are', async () => {
  const { problems } = await found(
    site({
      ...files,
      'parity.roadmap.json': '{ "features": [{ "name": "Bad", "code": { "js": "first(" } }] }',
    }),
  );
  expect(problems).toEqual([expect.stringContaining('Bad')]);
});

test('a parser that a rule lacks is one problem, and no finding', async () => {
  const config = '{ "rules": { "code-syntax": ["warn", { "languages": ["ruby"] }] } }';
  const ruby = '```ruby\nx\n```\n';
  const folder = site({
    'parity.config.json': config,
    'parity.roadmap.json': '{}',
    'docs/a.md': ruby,
    'docs/b.md': ruby,
  });
  const { problems, findings } = await found(folder, {}, false);
  expect(findings).toEqual([]);
  expect(problems).toEqual([expect.stringContaining('npm install --save-dev @ast-grep/lang-ruby')]);
});
