import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { markdownToHtml, mdxToJs } from 'satteri';
import { expect, it } from 'vitest';
import { createBadges } from '../../../src/badge/create-badges.js';
import {
  findPackage,
  findSatteri,
  hasHooks,
} from '../../../src/integrations/starlight/installed.js';
import { olderSatteriPlugin } from '../../../src/integrations/starlight/older-satteri.js';
import satteriParityBadge from '../../../src/satteri.js';
import { folderWith } from './folder.js';

const block =
  '<Lang lang="js">\n\n## Send a `<b>` {x}\n\nText of it.\n\n</Lang>\n\n<Lang lang="python">\n\n## Receive\n\nOf its own.\n\n</Lang>\n';
const mdx = block.replace('{x}', '\\{x}');
const md =
  ':::js\n## Send a `<b>` {x}\n\nText.\n:::\n\n:::python\n## Receive\n\nOf its own.\n:::\n';

const features = { directive: true };

/** The badge in HTML, by a plugin for older versions, which newer ones run as well. */
async function html(source: string, plugin: unknown, path = '/site/a.md'): Promise<string> {
  const fileURL = pathToFileURL(path);
  const result = await markdownToHtml(source, {
    mdastPlugins: [plugin as never],
    fileURL,
    features,
  });
  return result.html;
}

it.each([
  ['at the top', md],
  ['after the title', `# Title\n\n${md}`],
  ['before an import that is text here', `Text.\n\n${md}`],
])('is the same as with newer versions %s', async (_, source) => {
  const older = await html(source, olderSatteriPlugin({}, {}));
  expect(older).toContain('parity-badge--partial');
  expect(older).toBe(await html(source, satteriParityBadge()));
});

it('stands at the bottom if asked', async () => {
  const options = { placement: 'bottom' } as const;
  const older = await html(md, olderSatteriPlugin(options, {}));
  expect(older).toBe(await html(md, satteriParityBadge(options)));
});

it('stands in MDX behind the imports', async () => {
  const source = `import A from 'a';\n\n${mdx}`;
  const fileURL = pathToFileURL('/site/a.mdx');
  const run = async (plugin: unknown) =>
    (await mdxToJs(source, { mdastPlugins: [plugin as never], fileURL })).code;
  expect(await run(olderSatteriPlugin({}, {}))).toBe(await run(satteriParityBadge()));
});

it('is made anew for each page, and only once', async () => {
  const plugin = olderSatteriPlugin({}, {});
  for (const _ of [1, 2]) {
    expect((await html(md, plugin)).match(/parity-badges/g)).toHaveLength(1);
  }
});

it('takes the frontmatter from the file where no one tells it', async () => {
  const folder = folderWith({ 'a.md': `---\nparity:\n  badge: false\n---\n\n${md}` });
  const path = join(folder, 'a.md');
  expect(await html(`\n${md}`, olderSatteriPlugin({}, {}), path)).not.toContain('parity-badge');
});

it('reads past what is kept behind the text', async () => {
  const folder = folderWith({ 'a.mdx': `---\ntitle: A\n---\n\nimport A from 'a';\n\n${mdx}` });
  const path = join(folder, 'a.mdx');
  const body = `\n\nimport A from 'a';\n\n${mdx}`;
  const added: object[] = [];
  const plugin = olderSatteriPlugin({}, {})();
  const context = {
    fileURL: pathToFileURL(path),
    source: `${body}import A from 'a';jsA`,
    insertBefore: (_: unknown, badge: object) => added.push(badge),
    insertAfter: () => expect.unreachable(),
  };
  const position = { start: { offset: body.indexOf('<Lang') } };
  (plugin.mdxJsxFlowElement as CallableFunction)({ type: 'mdxJsxFlowElement', position }, context);
  expect(JSON.stringify(added)).toContain('"dataParityStatus":"partial"');
  expect(createBadges()({ text: body, path }).statements).toHaveLength(1);
});

it('is for versions before 0.10', () => {
  expect(['0.8.1', '0.9.5', '0.10.3', '0.10.5', '1.0.0', '0.11.0-beta.1'].map(hasHooks)).toEqual([
    false,
    false,
    true,
    true,
    true,
    true,
  ]);
});

it('finds the version behind Astro, or behind the processor of the site', () => {
  const version = (value: string) => JSON.stringify({ version: value });
  const folder = folderWith({
    'node_modules/astro/package.json': version('7.0.0'),
    'node_modules/astro/node_modules/@astrojs/markdown-satteri/package.json': version('0.3.1'),
    'node_modules/satteri/package.json': version('0.9.1'),
  });
  expect(findSatteri(folder)?.version).toBe('0.9.1');
  expect(findSatteri(folderWith({}))).toBeUndefined();
  expect(findPackage(join(folder, 'package.json'), 'absent')).toBeUndefined();
});
