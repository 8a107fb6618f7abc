import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { remark } from 'remark';
import { afterAll, describe, expect, it } from 'vitest';
import type { BadgePage } from '../../src/badge/badge-data.js';
import { createBadges } from '../../src/badge/create-badges.js';
import remarkParityBadge from '../../src/badge.js';

const folder = mkdtempSync(join(tmpdir(), 'parity-anchors-'));
afterAll(() => rmSync(folder, { recursive: true }));

const tabs = `<Tabs syncKey="lang">
<TabItem label="JavaScript">

Use the package for JavaScript here.

</TabItem>
<TabItem label="Go">

Use the module for Go here.

</TabItem>
</Tabs>`;
const python = '<Lang lang="python">\n\nSet the key of your account.\n\n</Lang>';

/** A page with something lacking under each heading. */
function lacking(headings: string[]): string {
  return [python, ...headings.map((heading) => `${heading}\n\n${tabs}`)].join('\n\n');
}

function links(text: string, page: Partial<BadgePage> = {}): (string | undefined)[] {
  const { statements } = createBadges()({ text, path: undefined, ...page });
  const hrefs = statements[0]?.missing.map(({ href }) => href && decodeURIComponent(href));
  return hrefs ?? [];
}

/** Headings, and ids as Astro 7 (Sätteri), Astro (unified) and Docusaurus 3 really made them. */
const cases: [heading: string, satteri: string, smartypants: string, docusaurus: string][] = [
  [
    '## Use the `--watch` flag',
    'use-the---watch-flag',
    'use-the---watch-flag',
    'use-the---watch-flag',
  ],
  [
    '## Dashes -- and --- more',
    'dashes--and--more',
    'dashes--and-----more',
    'dashes----and-----more',
  ],
  ['## "Quoted" don\'t… wait...', 'quoted-dont-wait', 'quoted-dont-wait', 'quoted-dont-wait'],
  ['## `generate()` & `flow<T>`', 'generate--flowt', 'generate--flowt', 'generate--flowt'],
  [
    '## With *em* and [link](http://x.y)',
    'with-em-and-link',
    'with-em-and-link',
    'with-em-and-link',
  ],
  ['## Emoji 🎉 party', 'emoji--party', 'emoji--party', 'emoji--party'],
  ['## Émile naïve 日本語', 'émile-naïve-日本語', 'émile-naïve-日本語', 'émile-naïve-日本語'],
  ['## A &amp; B &lt;c&gt;', 'a--b-c', 'a--b-c', 'a--b-c'],
  [
    '## snake_case and __bold__',
    'snake_case-and-bold',
    'snake_case-and-bold',
    'snake_case-and-bold',
  ],
  ['## C++ & C#', 'c--c', 'c--c', 'c--c'],
  ['## Hashes ##', 'hashes', 'hashes', 'hashes'],
  ['Underlined\n---', 'underlined', 'underlined', 'underlined'],
  ['## Expression {1 + 1}', 'expression-1--1', 'expression-1--1', 'expression-1--1'],
  ['## With <b>bold</b> text', 'with-bold-text', 'with-bold-text', 'with-bold-text'],
  ['## Own {#my-id}', 'my-id', 'my-id', 'my-id'],
];

describe('links go to the ids that sites make of', () => {
  it.each(cases)('%s', (heading, satteri, smartypants, docusaurus) => {
    const text = lacking([heading]);
    expect(links(text, { typography: 'satteri' })).toEqual([`#${satteri}`]);
    expect(links(text, { typography: 'smartypants' })).toEqual([`#${smartypants}`]);
    expect(links(text)).toEqual([`#${docusaurus}`]);
  });

  it('headings that come again, in components, lists and quotations, too', () => {
    const again = `## Set up\n\nText.\n\n<Card>\n\n### Set up\n\nText.\n\n</Card>\n\n- ## Set up\n\n> ## Set up`;
    const found = links(lacking([again, '## Set up 2', '### Set up']));
    expect(found).toEqual(['#set-up-3', '#set-up-2-1', '#set-up-4']);
  });

  it('a heading after one of the same text with an id of its own', () => {
    expect(links(lacking(['## Set up {#set-up}', '## Set up']))).toEqual(['#set-up']);
  });
});

it('links to the ids that the site has given', async () => {
  const text = lacking(['## Set up']);
  const ids = () => (tree: Root) => {
    for (const node of tree.children) {
      if (node.type === 'heading') node.data = { hProperties: { id: 'SetUp' } } as never;
    }
  };
  const nodes: unknown[] = [];
  const look = () => (tree: Root) => {
    nodes.push(tree.children.find(({ type }) => (type as string) === 'parityBadge'));
  };
  await remark().use(ids).use(remarkParityBadge).use(look).process(text);
  expect(JSON.stringify(nodes)).toContain('"href":"#SetUp"');
});

it('links to the place of the reference, where the target has none', () => {
  const text = `## Set up\n\n${python}\n\n<Lang lang="js">\n\n## Set up\n\nText of it.\n\n## Tear down\n\nText of it.\n\n</Lang>\n`;
  // The second of a name answers to nothing where the target has it once.
  expect(links(text)).toEqual(['#set-up-1', '#tear-down']);
});

it('links to headings of partials, which are compiled on their own', () => {
  writeFileSync(
    join(folder, '_install.mdx'),
    `Text.\n\n## Set up {#own}\n\n${tabs}\n\n## Tear down\n\n${tabs}\n`,
  );
  const text = `import Install from './_install.mdx'\n\n${python}\n\n## Tear down\n\nText.\n\n<Install />\n`;
  expect(links(text, { path: join(folder, 'page.mdx') })).toEqual(['#own', '#tear-down']);
});

it('leads to no heading in a tab, which may be closed', () => {
  const text = `${python}

## Everything

<Tabs syncKey="lang">
<TabItem label="JavaScript">

### Start

Call the client.

### Once more

Call it again, and look at what has come back from it.

</TabItem>
<TabItem label="Python">

### Start

Call the client.

</TabItem>
</Tabs>`;
  expect(links(text)).toEqual(['#everything']);
});
