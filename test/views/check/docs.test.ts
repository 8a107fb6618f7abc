/** The examples of `docs/formats.md` are what is really written. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkView } from '../../../src/views/check/view.js';
import { parity, site } from '../../cli/run.js';

const docs = readFileSync(new URL('../../../docs/formats.md', import.meta.url), 'utf8');

/** The first code of a language in the section of a format. */
function example(language: string, section = ''): string {
  const from = docs.slice(docs.indexOf(`\n## ${section}`));
  return from.split(`\`\`\`${language}\n`)[1]?.split('```\n')[0] ?? '';
}

const folder = () => site({ 'docs/retry.mdx': example('mdx'), 'package.json': '{}' });
const write = async (name: string) => (await parity(folder(), ['--format', name])).stdout;

test.each(Object.keys(checkView.formats))('%s is described', (name) => {
  expect(docs).toContain(`\n## \`${name}\`\n`);
});

test.each([
  ['pretty', 'text'],
  ['github', 'text'],
  ['junit', 'xml'],
  ['markdown', 'markdown'],
])('the example of %s is what is written', async (name, language) => {
  expect(await write(name)).toBe(example(language, `\`${name}\``));
});

test('the example of gitlab is what is written', async () => {
  expect(JSON.parse(await write('gitlab'))).toEqual(JSON.parse(example('json', '`gitlab`')));
});
