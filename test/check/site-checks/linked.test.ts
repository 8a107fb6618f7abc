import { expect, it } from 'vitest';
import { siteMessages } from './survey.js';

const lang = (id: string, text: string) => `<Lang lang="${id}">\n\n${text}\n\n</Lang>\n\n`;
const both = lang('js', 'Call `open()`.') + lang('python', 'Call `open_queue()`.');
const only = { 'docs/guides/retry.mdx': `# Retry\n\n${lang('js', 'Call `retry()` on the job.')}` };
const linked = (page: string, files: Record<string, string> = only) =>
  siteMessages({ ...files, 'docs/guides/open.mdx': `# Open\n\n${both}${page}` });

it('tells of links to pages without the target', async () => {
  expect(await linked('See [retry](./retry.mdx) and [again](retry.mdx#top).')).toEqual([
    'docs/guides/open.mdx:15 linked-parity Unexpected link to `guides/retry.mdx` for Python readers, ' +
      'expected a page with Python, write it, or show the link to other readers only',
  ]);
});

it.each([
  ['an address', '[retry](/guides/retry/)'],
  ['an address below a base', '[retry](/docs/guides/retry)'],
  ['a definition', '[retry][r]\n\n[r]: ../guides/retry.mdx'],
  ['an element', '<Card href="/guides/retry">Retry</Card>'],
  ['a block of the target', lang('python', '[retry](retry.mdx)')],
])('knows %s', async (_, text) => {
  expect(await linked(text)).toHaveLength(1);
});

it.each([
  ['in a block of others', lang('js', '[retry](retry.mdx)')],
  ['to another site', '[retry](https://example.com/guides/retry)'],
  ['to itself', '[open](./open.mdx)'],
  ['to no page', '[retry](/retries) [file](./retry.zip)'],
])('leaves links alone that lead %s', async (_, text) => {
  expect(await linked(text)).toEqual([]);
});

it('leaves pages alone that have nothing for the target, and links to those that have', async () => {
  const page = { 'docs/guides/retry.mdx': `# Retry\n\n${both}` };
  expect(await linked('[retry](retry.mdx)', page)).toEqual([]);
  const other = { ...only, 'docs/a.mdx': `${lang('js', 'Call it.')}[retry](guides/retry.mdx)` };
  expect(await siteMessages(other)).toEqual([]);
  const off = { ...only, 'parity.config.json': '{"rules": {"linked-parity": "off"}}' };
  expect(await linked('[retry](retry.mdx)', off)).toEqual([]);
});
