import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { remark, report, use } from './remark.js';
import { workspace } from './workspace.js';

const page = `# Queues

<Lang lang="js">

## Create a queue

Give it a name of its own.

## Delete a queue

Its jobs go with it.

</Lang>

<Lang lang="python">

## Create a queue

Give it a name of its own.

</Lang>

<Lang lang="go">

## Create a queue

Give it a name of its own.

## Delete a queue

Its jobs go with it.

</Lang>
`;

describe('without configuration', () => {
  it('loads by its name and reports at line and column', () => {
    const folder = workspace({ 'docs/queues.mdx': page });
    const { status, stderr } = remark(folder, [...use(), '--ext', 'md,mdx', '--frail', 'docs']);
    expect(stderr).toMatch(/9:1-9:18 +warning +Unexpected section .* section-parity +remark-lint/);
    expect(status).toBe(1);
  });

  it('takes options', () => {
    const folder = workspace({ 'queues.mdx': page });
    expect(rules(folder, use({ target: 'go' }))).toEqual([]);
    expect(rules(folder, use({ rules: { 'section-parity': false } }))).toEqual([]);
    expect(rules(folder, use({ rules: { 'section-parity': 'error' } }))).toEqual([
      '9 section-parity error',
    ]);
  });

  it('names what is wrong with options', () => {
    const folder = workspace({ 'queues.mdx': page });
    const { status, stderr } = remark(folder, [...use({ targte: 'go' }), 'queues.mdx']);
    expect(stderr).toMatch(/targte/);
    expect(stderr).toMatch(/target/);
    expect(status).toBe(1);
  });
});

describe('with a .remarkrc.mjs', () => {
  it('takes options beside other plugins', () => {
    const rc = `import parity from 'remark-parity';
      import recommended from 'remark-preset-lint-recommended';
      export default { plugins: [recommended, [parity, { rules: { 'section-parity': 'error' } }]] };`;
    const folder = workspace({ '.remarkrc.mjs': rc, 'queues.mdx': page });
    expect(rules(folder, [])).toEqual(['9 section-parity error']);
  });

  it('takes one rule alone', () => {
    const rc = `import frontmatter from 'remark-frontmatter';
      import mdx from 'remark-mdx';
      import rule from 'remark-parity/rules/section-parity';
      export default { plugins: [frontmatter, mdx, [rule, ['error']]] };`;
    const folder = workspace({ '.remarkrc.mjs': rc, 'queues.mdx': page });
    expect(rules(folder, [])).toEqual(['9 section-parity error']);
  });

  it('leaves the syntax of other plugins alone', () => {
    const rc = `import math from 'remark-math';
      import parity from 'remark-parity';
      const types = () => (tree, file) => {
        const nodes = tree.children.map((node) => node.type);
        if (nodes.includes('math')) file.message('math');
      };
      export default { plugins: [math, parity, types] };`;
    const folder = workspace({ '.remarkrc.mjs': rc, 'a.mdx': `$$\nx\n$$\n\n${page}` });
    expect(rules(folder, [])).toEqual(['13 section-parity warn', '- undefined warn']);
  });
});

describe('comments of remark-lint', () => {
  const off = (comment: string) => page.replace('## Delete', `${comment}\n\n## Delete`);

  it.each([
    ['a.mdx', off('{/* lint disable section-parity */}')],
    ['b.mdx', off('{/* lint ignore section-parity */}')],
    ['c.mdx', off('<!-- lint disable section-parity -->')],
    ['d.md', off('<!--lint disable section-parity-->').replace(...directives('js'))],
  ])('switch a rule off in %s', (name, text) => {
    const folder = workspace({ [name]: text });
    expect(rules(folder, use())).toEqual([]);
  });
});

describe('--output', () => {
  const plain =
    '# A\n\n* b\n* c <br>\n\n1. d `e`\n\n```js\nf()\n```\n\n[g]: h "i"\n\n$j$ :k[l] ::m\n';
  const gfm = '---\ntitle: A\n---\n\n| a | b |\n| - | :-: |\n| c | ~~d~~ |\n\n* [x] e\n';

  it.each([
    ['a.md', plain, []],
    ['b.md', `${plain}${gfm.slice(18)}`, ['--use', 'gfm']],
    ['c.md', gfm, ['--use', 'frontmatter', '--use', 'gfm']],
    ['d.mdx', page, ['--use', 'mdx']],
    ['e.mdx', `${gfm}\n${page}`, ['--use', 'frontmatter', '--use', 'gfm', '--use', 'mdx']],
  ])('writes the same bytes for %s', (name, text, plugins) => {
    const without = workspace({ [name]: text });
    const beside = workspace({ [name]: text });
    remark(without, [...plugins, '--quiet', '--output', '--', name]);
    remark(beside, [...plugins, ...use(), '--quiet', '--output', '--', name]);
    expect(readFileSync(join(beside, name), 'utf8')).toBe(
      readFileSync(join(without, name), 'utf8'),
    );
  });
});

/** Language blocks as directives, for a file that is not MDX. */
function directives(_: string): [RegExp, (match: string, lang?: string) => string] {
  return [/<Lang lang="(\w+)">|<\/Lang>/g, (_match, lang) => (lang ? `:::${lang}` : ':::')];
}

/** Findings of all files of a folder: line, rule, severity. */
function rules(folder: string, args: string[]): string[] {
  return report(folder, [...args, '.']).files.flatMap(({ messages }) =>
    messages.map(({ line, rule, fatal }) => `${line ?? '-'} ${rule} ${fatal ? 'error' : 'warn'}`),
  );
}
