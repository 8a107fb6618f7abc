import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GivenFeature } from '../../src/config/evidence-schema.js';
import type { Config } from '../../src/config/schema.js';
import { excludedUses } from '../../src/evidence/excluded-code.js';
import { lackingFeatures } from '../../src/evidence/lacking.js';
import { planOf } from '../../src/evidence/plan-of.js';
import { folderWith } from '../site/folder.js';
import { contextFor } from './contexts.js';

const feature: GivenFeature = {
  name: 'Call',
  code: { js: 'call()', go: 'call()', python: 'call()' },
};

const page = (js: string, python: string, between = '') =>
  [
    '<Lang lang="js">\n\n## Section\n',
    `\`\`\`js\n${js}\n\`\`\`\n\n</Lang>\n\n${between}`,
    '<Lang lang="python">\n\n## Section\n',
    `\`\`\`py\n${python}\n\`\`\`\n\n</Lang>\n`,
  ].join('\n');

/** What a page lacks, as `line languages > section of the target`. */
function lacking(
  text: string,
  given: Partial<GivenFeature> = {},
  { config, path }: { config?: Config; path?: string } = {},
): string[] {
  const roadmap = { features: [{ ...feature, ...given }] };
  const context = contextFor(text, {
    config: { ...config, roadmap },
    ...(path === undefined ? {} : { path }),
  });
  return lackingFeatures(context, planOf(context.config)).map(
    ({ place, references, counterpart }) =>
      `${place?.start.line} ${references.join()} > ${counterpart?.heading}`,
  );
}

describe('features that a page lacks', () => {
  it('are those that a reference has', () => {
    expect(lacking(page('call()', 'x()'))).toEqual(['6 js > Section']);
    expect(lacking(page('call()', 'call()'))).toEqual([]);
    expect(lacking(page('x()', 'call()'))).toEqual([]);
    const go = '<Lang lang="go">\n\n## Section\n\n```go\ncall()\n```\n\n</Lang>\n\n';
    expect(lacking(page('call()', 'x()', go))).toEqual(['6 js,go > Section']);
    expect(lacking(page('call()', 'x()', go), {}, { config: { references: ['go'] } })).toEqual([
      '16 go > Section',
    ]);
  });

  it.each<[string, Partial<GivenFeature>]>([
    ['is excluded', { excluded: 'It is going away.' }],
    ['is of the SDK only', { only: 'sdk' }],
    ['has no pattern for the target', { code: { js: 'call()' } }],
    ['is of other pages', { page: 'other.mdx' }],
  ])('are none that %s', (_, given) => {
    expect(lacking(page('call()', 'x()'), given)).toEqual([]);
  });

  it('are those of its pages, in the docs folder', () => {
    const folder = folderWith({ 'parity.config.json': '{ "docs": "pages" }' });
    const of = (glob: string) =>
      lacking(page('call()', 'x()'), { page: glob }, { path: join(folder, 'pages/sub/a.mdx') });
    expect(of('sub/*')).toHaveLength(1);
    expect(of('pages/sub/a.mdx')).toHaveLength(1);
    expect(of('sub')).toHaveLength(1);
    expect(of('pages/*.mdx')).toHaveLength(0);
  });

  it.each([
    ['of other languages only', '<Lang lang="js">\n\n```js\ncall()\n```\n\n</Lang>\n'],
    ['without variants', '```js\ncall()\n```\n'],
    [
      'where the author says so of a section',
      `${page('x()', 'x()')}\n<Lang lang="js">\n\n## Only\n\n{/* parity not-applicable: there is none */}\n\n\`\`\`js\ncall()\n\`\`\`\n\n</Lang>\n`,
    ],
    [
      'where the author says so of tabs',
      `${page('x()', 'x()')}\n{/* parity not-applicable: there is none */}\n\n<Tabs syncKey="lang"><TabItem label="JavaScript">\n\`\`\`js\ncall()\n\`\`\`\n</TabItem><TabItem label="Go">\n\`\`\`go\nx()\n\`\`\`\n</TabItem></Tabs>\n`,
    ],
    [
      'with a section that the target lacks',
      `${page('call()', 'x()')}\n<Lang lang="js">\n\n## More of it\n\nText.\n\n\`\`\`js\ncall()\n\`\`\`\n\n</Lang>\n`,
    ],
    [
      'whose section the target lacks',
      `${page('x()', 'x()')}\n<Lang lang="js">\n\n## More of it\n\nText.\n\n\`\`\`js\ncall()\n\`\`\`\n\n</Lang>\n`,
    ],
    [
      'whose tab the target lacks',
      `${page('x()', 'x()')}\n<Tabs syncKey="lang"><TabItem label="JavaScript">\n\`\`\`js\ncall()\n\`\`\`\n</TabItem><TabItem label="Go">\n\`\`\`go\nx()\n\`\`\`\n</TabItem></Tabs>\n`,
    ],
    ['whose code the target lacks', page('call()', 'x()').replace(/```py[^`]*```/, 'Text.')],
    [
      'with code of the target that nobody can read',
      page('call()', 'x()').replace(/```py[^`]*```/, '<Code code={await load()} lang="py" />'),
    ],
  ])('are none on a page %s', (_, text) => {
    expect(lacking(text)).toEqual([]);
  });
});

describe('uses of what is excluded', () => {
  const text = `${page('call()', 'call()')}\n<Lang lang="python">\n\n## Old\n\n\`\`\`py\ncall()\n\`\`\`\n\n</Lang>\n`;
  const lines = (more: object[], path = '/nowhere/page.mdx') => {
    const exclusions = [{ topic: 'T', reason: 'R', code: { Python: 'call()' } }, ...more];
    const context = contextFor(text, { config: { exclusions } as Config, path });
    return excludedUses(context).map(({ index, place }) => `${index} ${place?.start.line}`);
  };

  it('are told where readers of the target see them', () => {
    expect(lines([])).toEqual(['0 17', '0 27']);
    expect(
      lines([{ topic: 'U', reason: 'R', languages: ['go'], code: { python: '$F()' } }]),
    ).toEqual(['0 17', '0 27']);
  });

  it('are told on pages and in sections that are in scope', () => {
    expect(lines([{ topic: 'U', reason: 'R', sections: 'Old' }])).toEqual(['0 17']);
    expect(lines([{ topic: 'U', reason: 'R', pages: '*.mdx' }])).toEqual([]);
  });

  it('take no page out', () => {
    const exclusions = [{ topic: 'T', reason: 'R', code: { python: 'call()' } }];
    const { model } = contextFor(text, { config: { exclusions } });
    expect(model.exclusions).toEqual([]);
    expect(model.status).not.toBe('excluded');
  });

  it('need languages that are known', () => {
    const exclusions = [{ topic: 'T', reason: 'R', code: { pythn: 'call()' } }];
    expect(() => contextFor(text, { config: { exclusions } })).toThrow(
      'Unexpected language "pythn" at `exclusions[0].code.pythn`',
    );
  });
});
