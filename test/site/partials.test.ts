import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import pageParity from '../../rules/page-parity.js';
import { resolveConfig } from '../../src/config/resolve.js';
import remarkParity from '../../src/index.js';
import { createContext } from '../../src/site/model-of.js';
import { readPage } from '../../src/site/read-page.js';
import { readPartial } from '../../src/site/read-partial.js';
import { readTree } from '../../src/syntax/read.js';
import { folderWith, write } from './folder.js';

const page = "import Install from './_install.mdx'\n\n# Install\n\n<Install />\n";
const js = '<TabItem label="JavaScript">Call it.</TabItem>\n';
const python = '<TabItem label="Python">Call it, too.</TabItem>\n';
const go = '<TabItem label="Go">Call it as well.</TabItem>\n';
const tabs = (...items: string[]) => `<Tabs>\n${items.join('')}</Tabs>\n`;

/** Status, problems and files of a page, relative to its folder. */
function look(folder: string, text = page, path = 'page.mdx') {
  const file = join(folder, path);
  const context = createContext(readTree(text, { path }).tree, text, file, resolveConfig(file));
  return {
    status: context.model.status,
    problems: context.model.problems.map(({ message }) => message),
    files: context.files.map((name) => name.slice(folder.length + 1)),
  };
}

describe('the partials of a page on disk', () => {
  it('are read, and named as files that it is made of', () => {
    const folder = folderWith({
      '_install.mdx': `import Deep from './deep/_deep.md'\n\n<Deep />\n`,
      'deep/_deep.md': tabs(js, python),
    });
    expect(look(folder)).toEqual({
      status: 'complete',
      problems: [],
      files: ['_install.mdx', 'deep/_deep.md'],
    });
  });

  it('follow edits', () => {
    const folder = folderWith({});
    const file = join(folder, '_install.mdx');
    expect(look(folder)).toMatchObject({ status: 'not-applicable', files: ['_install.mdx'] });
    expect(look(folder).problems).toHaveLength(1);
    write(file, tabs(js, python));
    expect(look(folder)).toMatchObject({ status: 'complete', problems: [] });
    write(file, tabs(js, go));
    expect(look(folder).status).toBe('missing');
    rmSync(file);
    expect(look(folder).problems).toHaveLength(1);
  });

  it('are read once while they do not change', () => {
    const folder = folderWith({ '_a.mdx': tabs(js, python) });
    const file = join(folder, '_a.mdx');
    const first = readPartial(file, {});
    expect(readPartial(file, {})).toBe(first);
    expect(readPartial(file, { engine: 'micromark' })).not.toBe(first);
    utimesSync(file, new Date(), new Date(Date.now() + 5000));
    expect(readPartial(file, {})).not.toBe(first);
  });

  it('are forgotten where there are too many', () => {
    const names = Array.from({ length: 520 }, (_, at) => `_${at}.mdx`);
    const folder = folderWith(Object.fromEntries(names.map((name) => [name, 'Call it.\n'])));
    const readAll = () => names.map((name) => readPartial(join(folder, name), {}));
    const [first, ...others] = readAll();
    expect(readPartial(join(folder, '_0.mdx'), {})).not.toBe(first);
    expect(readPartial(join(folder, '_519.mdx'), {})).toBe(others.at(-1));
  });

  it.each<[string, (file: string) => void, RegExp]>([
    ['a folder', (file) => mkdirSync(file), /which cannot be read \(it is no file\)/],
    [
      'a pipe',
      (file) => spawnSync('sh', ['-c', 'mkfifo "$0"', file]),
      /which cannot be read \(it is no file\)/,
    ],
    ['a device', (file) => symlinkSync('/dev/zero', file), /\(it is no file\)/],
    ['a link to nothing', (file) => symlinkSync('nothing.mdx', file), /which is not there/],
    ['a link to itself', (file) => symlinkSync('_install.mdx', file), /\(ELOOP\)/],
    ['too large', (file) => write(file, 'Call it.\n'.repeat(300_000)), /larger than 2048 KiB/],
    [
      'no MDX',
      (file) => write(file, '<Tabs>\n'),
      /cannot be read \(line 1: Expected a closing tag for `<Tabs>`.*\)/,
    ],
    ['nested too deeply', (file) => write(file, `${'> '.repeat(3000)}a\n`), /nested too deeply/],
    ['bytes that are no text', (file) => write(file, '\0\uFFFD{'), /which cannot be read/],
  ])('may be %s', (_, make, expected) => {
    const folder = folderWith({});
    make(join(folder, '_install.mdx'));
    const { status, problems } = look(folder);
    expect(status).toBe('not-applicable');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^Unexpected import of `.\/_install.mdx`, .*, expected /);
    expect(problems[0]).toMatch(expected);
  });

  it.each(['_in\\0stall', 'x'.repeat(5000), '../'.repeat(500)])('may be named %s', (name) => {
    const folder = folderWith({});
    expect(look(folder, page.replace('_install', name)).problems).toHaveLength(1);
  });

  it('are found through aliases and tsconfig paths, whose files count too', () => {
    const folder = folderWith({
      'parity.config.json': '{"aliases": {"@docs/": "./docs"}}',
      'tsconfig.json': '{"compilerOptions": {"paths": {"~/*": ["./docs/*", "./lib/*"]}}}',
      'docs/_install.mdx': tabs(js, python),
      'lib/_other.mdx': tabs(js, python),
    });
    expect(look(folder, page.replace('./', '@docs/'))).toMatchObject({
      status: 'complete',
      files: ['docs/_install.mdx'],
    });
    expect(look(folder, page.replace('./_install', '~/_other'))).toMatchObject({
      status: 'complete',
      files: ['tsconfig.json', 'docs/_other.mdx', 'lib/_other.mdx'],
    });
    expect(look(folder, page.replace('./', '~/no')).problems[0]).toMatch(
      'Unexpected import of `~/no_install.mdx`, which is not there',
    );
  });

  it('lead back to the page through links and other pages', () => {
    const folder = folderWith({ '_install.mdx': "import A from './page.mdx'\n\n<A />\n" });
    expect(look(folder).problems[0]).toMatch('Unexpected circular import of `./_install.mdx`');
    symlinkSync('.', join(folder, 'self'));
    write(join(folder, '_a.mdx'), "import A from './self/_a.mdx'\n\n<A />\n");
    expect(look(folder, page.replace('_install', '_a')).problems[0]).toMatch('shows too much');
  });
});

describe('partials in every way to a page', () => {
  const folder = folderWith({ '_install.mdx': tabs(js, go) });
  const path = join(folder, 'page.mdx');

  /** Messages of a page in a pipeline. */
  async function messages(file: string, plugins: unknown[]) {
    const processor = unified() as unknown as Processor;
    for (const plugin of plugins) processor.use(...([plugin].flat() as [never, never]));
    const vfile = new VFile({ path: file, value: page });
    await processor.run(processor.parse(vfile), vfile);
    return vfile.messages;
  }

  it('are seen by readPage, with a path only', () => {
    expect(readPage(page, { path }).status).toBe('missing');
    expect(readPage(page, { path: 'page.mdx', cwd: folder }).status).toBe('missing');
    expect(readPage(page).status).toBe('not-applicable');
  });

  it.each(['satteri', 'micromark'])('are seen by the plugin, with %s', async (engine) => {
    const [message, ...more] = await messages(path, [[remarkParity, { engine }]]);
    expect(more).toEqual([]);
    expect(message).toMatchObject({ line: 5, column: 1, ruleId: 'page-parity' });
    expect(message?.reason).toBe(
      'Unexpected page without Python, expected what JavaScript and Go readers get, ' +
        'add Python variants, see `./_install.mdx:2`',
    );
    expect(String(message?.cause)).toMatch('JavaScript has it here, in `./_install.mdx:2`');
  });

  it('are seen by a rule alone', async () => {
    const rule = [pageParity, ['warn']];
    expect(await messages(path, [remarkParse, remarkMdx, rule])).toHaveLength(1);
    expect(await messages(path, [remarkParse, rule])).toHaveLength(1);
  });

  it('are not said to be broken where a plugin brought what they are written in', async () => {
    const math = folderWith({ '_install.mdx': 'The sum is $\\sum_{i}^{n_{j} + <x}$.\n' });
    const file = join(math, 'page.mdx');
    const rules = async (plugins: unknown[]) =>
      (await messages(file, plugins)).map(({ ruleId }) => ruleId);
    expect(await rules([remarkParse, remarkParity])).toEqual(['no-broken-partial']);
    expect(await rules([remarkParse, remarkMath, remarkParity])).toEqual([]);
  });
});
