import { describe, expect, it } from 'vitest';
import { siteMessages, tabs } from './survey.js';

const page = '# A\n\n## Retry\n\nCall it again.\n';

function exclusion(fields: string): string {
  return `exclusions:\n  - topic: T\n    reason: R\n    ${fields}\n`;
}

describe('unused-exclusion', () => {
  it('orders to remove what matches nothing, at its place', async () => {
    const config = `target: python\n${exclusion('pages: gone.md')}`;
    const message =
      'unused-exclusion Unexpected exclusion of `T` that matches no page, expected one that holds ' +
      'for something, remove it';
    expect(await siteMessages({ 'docs/a.md': page, 'parity.config.yaml': config })).toEqual([
      `parity.config.yaml:3 ${message}`,
    ]);
    const json = '{\n "exclusions": [\n  {"topic": "T", "reason": "R", "pages": "gone.md"}]}';
    expect(await siteMessages({ 'docs/a.md': page, 'parity.config.json': json })).toEqual([
      `parity.config.json:3 ${message}`,
    ]);
    const own = `{\n "parity":\n  ${json}\n}`;
    expect(await siteMessages({ 'docs/a.md': page, 'package.json': own })).toEqual([
      `package.json:5 ${message}`,
    ]);
    const script = `export default ${json}`;
    expect(await siteMessages({ 'docs/a.md': page, 'parity.config.mjs': script })).toEqual([
      `parity.config.mjs: ${message}`,
    ]);
  });

  it.each([
    ['a page', 'pages: a.md', 0],
    ['a section', 'sections: Retry', 0],
    ['a section of other pages', 'sections: Retry\n    pages: b.md', 1],
    ['no section', 'sections: Cancel', 1],
    ['a page for a language that was not checked', 'pages: gone.md\n    languages: [go]', 0],
    ['one of two globs', 'pages: [a.md, gone.md]', 1],
  ])('knows one that holds for %s', async (_, fields, count) => {
    const files = {
      'docs/a.md': page,
      'docs/b.md': '# B\n',
      'parity.config.yaml': exclusion(fields),
    };
    expect(await siteMessages(files)).toHaveLength(count);
  });

  it('checks those of every language that was checked', async () => {
    const config = exclusion('pages: gone.md\n    languages: [go]');
    const files = { 'docs/a.md': page, 'parity.config.yaml': config };
    expect(await siteMessages(files, { targets: ['python', 'go'] })).toHaveLength(1);
    const used = exclusion('pages: a.md\n    languages: [go]');
    const both = { 'docs/a.md': page, 'parity.config.yaml': used };
    expect(await siteMessages(both, { targets: ['python', 'go'] })).toEqual([]);
  });

  it('says nothing of what a page that cannot be read may have', async () => {
    const files = {
      'docs/a.md': page,
      'docs/b.mdx': '<Lang>',
      'parity.config.yaml': exclusion('sections: Cancel'),
    };
    expect(await siteMessages(files)).toEqual([]);
    const elsewhere = { ...files, 'parity.config.yaml': exclusion('pages: gone.md') };
    expect(await siteMessages(elsewhere)).toHaveLength(1);
  });

  it('does not take the exclusions of an inner configuration for its own', async () => {
    const files = {
      'docs/a.md': '# A\n',
      'docs/inner/b.md': page,
      'docs/inner/parity.config.yaml': exclusion('sections: Retry'),
      'parity.config.yaml': exclusion('sections: Retry'),
    };
    expect(await siteMessages(files)).toHaveLength(1);
  });
});

describe('unused-setting', () => {
  const all = {
    components: { Sdk: 'for' },
    syncKeys: ['sdk'],
    declarations: { frontmatter: ['sdks'], agnostic: ['same'], components: { Serves: 'all' } },
    languages: { harbor: { label: 'Harbor' } },
    aliases: { '@parts/': './docs/parts' },
    ignore: ['drafts/**'],
    generated: [{ pages: 'docs/[language]/[...page].md', source: 'docs/made/[...page].md' }],
  };
  const config = { 'parity.config.json': JSON.stringify(all, null, 1) };
  const parts = { 'docs/parts/_part.md': 'Text.\n' };

  it('orders to remove what no page uses', async () => {
    const found = await siteMessages({ 'docs/a.md': '# A\n', ...config, ...parts });
    expect(found.map((message) => message.replace(/^.*?Unexpected (.*?), .*, /, '$1: '))).toEqual([
      'language component `Sdk` that no page uses: remove it from `components`',
      'element `Serves` that no page uses: remove it from `declarations.components`',
      'frontmatter key `sdks` that no page has: remove it from `declarations.frontmatter`',
      'frontmatter key `same` that no page has: remove it from `declarations.agnostic`',
      'sync key `sdk` that no language tabs have: remove it from `syncKeys`',
      'language `harbor` that no page has: remove it from `languages`',
      'alias `@parts/` that no page imports from: remove it from `aliases`',
      'glob `drafts/**` that matches no page: remove it from `ignore`',
      'mapping from `docs/[language]/[...page].md` to `docs/made/[...page].md` that matches no ' +
        'page: remove it from `generated`',
    ]);
    const lines = found.map((message) => Number(/:(\d+) /.exec(message)?.[1]));
    const text = config['parity.config.json'].split('\n');
    const names = ['Sdk', 'Serves', 'sdks', 'same', 'sdk', 'harbor', '@parts/', 'drafts', 'pages'];
    for (const [index, name] of names.slice(0, -1).entries()) {
      expect(text[(lines[index] ?? 0) - 1]).toContain(name);
    }
  });

  it('says nothing where pages use all of it', async () => {
    const text = [
      '---\nsdks: [python, harbor]\nsame: false\n---\n',
      "import Part from '@parts/_part.md'\n",
      '# A\n\n<Serves all="python" />\n\n<Part />\n',
      '<Sdk for="python">\n\nCall it.\n\n</Sdk>\n',
      tabs(['Python', 'Harbor'], 'syncKey="sdk"'),
    ].join('\n');
    const files = { 'docs/a.mdx': text, 'docs/made/b.mdx': '# B\n', 'drafts/c.md': '# C\n' };
    const docs = { ...all, docs: ['docs', 'drafts'] };
    const json = { 'parity.config.json': JSON.stringify(docs) };
    expect(await siteMessages({ ...files, ...parts, ...json })).toEqual([]);
  });

  it('tells of an alias for a folder that is not there', async () => {
    const json = JSON.stringify({ aliases: { '@x/': './lost' } });
    expect(await siteMessages({ 'docs/a.md': '# A\n', 'parity.config.json': json })).toEqual([
      'parity.config.json:1 unused-setting Unexpected alias `@x/` for `./lost`, which is no folder, ' +
        'expected a folder, correct it or remove it from `aliases`',
    ]);
  });
});

describe('every check', () => {
  const files = { 'docs/a.md': page, 'parity.config.yaml': exclusion('pages: gone.md') };

  it('is off where only some pages are looked at, and where it is not asked for', async () => {
    expect(await siteMessages(files, { paths: ['docs/a.md'] })).toEqual([]);
    expect(await siteMessages(files, { rules: ['page-parity'] })).toEqual([]);
    expect(await siteMessages(files, { rules: ['unused-exclusion'] })).toHaveLength(1);
  });

  it('has the severity that the configuration gives it', async () => {
    const config = `rules:\n  unused-exclusion: off\n${exclusion('pages: gone.md')}`;
    expect(await siteMessages({ ...files, 'parity.config.yaml': config })).toEqual([]);
  });
});
