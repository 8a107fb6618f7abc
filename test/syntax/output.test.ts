/**
 * `remark --output` with our reading writes the same bytes as without it: runs the real command
 * line, in temporary folders, on the transpiled sources.
 */
import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const sources = new URL('../../src/', import.meta.url);
const modules = new URL('../../node_modules', import.meta.url).pathname;
let folder = '';

const plugin = `
import { useReading, modelSource } from './syntax/parser.js';
export default function remarkParity(options) {
  useReading(this, () => options ?? {});
  return (tree, file) => { if (!modelSource(tree, file).tree) throw new Error('no tree'); };
}
`;
const shout = `
export default function remarkShout() {
  return (tree) => {
    for (const node of tree.children) {
      if (node.type === 'heading') node.children = [{ type: 'text', value: 'LOUD' }];
    }
  };
}
`;

const pages: Record<string, string> = {
  'plain.md':
    '---\ntitle: x\n---\n\nA\n===\n\n* a\n* b\n\n| a | b |\n|--|--|\n| 1 | x |\n\nhttps://a.b\n',
  'components.md':
    'import T from "t"\n\n<Tabs>\n  <TabItem label="x">\n\n  * a\n\n  </TabItem>\n</Tabs>\n',
  'page.mdx':
    '---\ntitle: x\n---\n\nimport A from "a"\n\n<Tabs>\n  <TabItem label="x">\n    * a\n  </TabItem>\n</Tabs>\n',
  'docusaurus.mdx':
    '# A {#id}\n\n<!-- lint disable x -->\n\n:::note Title\n* x\n:::\n\n::: tip\ny\n:::\n',
  'broken.mdx': '# A\n\n<Tabs>\n\n* a\n\nb {c\n',
  'math.mdx': '# A\n\nb $x {y}$ c\n\n$$\n{z}\n$$\n',
  'directive.md': ':::note[T]\n* a\n:::\n\n::: tip Title\nx\n:::\n',
  'crlf.md': '# A\r\n\r\n* a\r\n* b\r\n',
  'bom.md': '\uFEFF# A\n\n* a\n',
  'bare.md': '* a\n\n  code',
  'latin.md': 'caf\u00e9\n',
};

/** Plugins as they stand in a configuration; `shout` changes the tree. */
const configurations: Record<string, string> = {
  'no plugins': '[]',
  'frontmatter and GFM': '["remark-frontmatter", "remark-gfm"]',
  'frontmatter, GFM and MDX': '["remark-frontmatter", "remark-gfm", "remark-mdx"]',
  'frontmatter with options':
    '[["remark-frontmatter", ["yaml", "toml"]], ["remark-gfm", {singleTilde: false}]]',
  directives: '["remark-directive"]',
  math: '["remark-math"]',
  'math and MDX': '["remark-math", "remark-mdx", "remark-frontmatter"]',
  'lint presets': '["remark-preset-lint-recommended"]',
  'a transform': '["./shout.mjs"]',
  'a transform and MDX': '["remark-mdx", "remark-frontmatter", "./shout.mjs"]',
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parity-output-'));
  symlinkSync(modules, join(folder, 'node_modules'), 'dir');
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  for (const room of ['syntax', 'text']) {
    mkdirSync(join(folder, room));
    for (const name of readdirSync(new URL(room, sources))) {
      const source = readFileSync(new URL(`${room}/${name}`, sources), 'utf8');
      const { outputText } = ts.transpileModule(source, { compilerOptions: options });
      writeFileSync(join(folder, room, name.replace(/ts$/, 'js')), outputText);
    }
  }
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  writeFileSync(join(folder, 'parity.js'), plugin);
  writeFileSync(join(folder, 'shout.mjs'), shout);
  mkdirSync(join(folder, 'pages'));
  for (const [name, text] of Object.entries(pages)) {
    writeFileSync(join(folder, 'pages', name), text);
  }
  writeFileSync(join(folder, 'pages', 'invalid.md'), Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x0a]));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Format a copy of the pages; gives every file's bytes and the lines on standard error. */
async function format(id: string, config: string) {
  const pagesCopy = join(folder, `pages-${id}`);
  cpSync(join(folder, 'pages'), pagesCopy, { recursive: true });
  const rc = join(folder, `rc-${id}.mjs`);
  writeFileSync(rc, `export default { settings: { bullet: '+' }, plugins: ${config} };`);
  const cli = join(modules, 'remark-cli/cli.js');
  const args = [cli, pagesCopy, '--rc-path', rc, '--no-color', '--output', '--ext', 'md,mdx'];
  const { stderr } = await run(process.execPath, args, { cwd: folder }).catch((error) => error);
  const bytes = readdirSync(pagesCopy).map((name) => [
    name,
    readFileSync(join(pagesCopy, name)).toString('latin1'),
  ]);
  return { bytes: Object.fromEntries(bytes), stderr: String(stderr).replaceAll(id, '') };
}

/** The lines of errors, without stacks and without what only warns. */
function errors(stderr: string): string[] {
  return stderr.split('\n').filter((line) => /\berror\b/.test(line) && !line.startsWith('    at'));
}

describe('remark --output', { timeout: 60_000 }, () => {
  const cases = Object.entries(configurations);
  it.each(cases)('writes the same bytes with %s', async (name, config) => {
    const id = String(cases.findIndex((entry) => entry[0] === name));
    const plugins = config.slice(1, -1);
    const [without, first, last] = await Promise.all([
      format(`without-${id}`, config),
      format(`first-${id}`, `["./parity.js", ${plugins}]`),
      format(`last-${id}`, `[${plugins}${plugins && ','} "./parity.js"]`),
    ]);
    expect(without.bytes['bare.md']).not.toBe(pages['bare.md']);
    expect(first.bytes).toEqual(without.bytes);
    expect(last.bytes).toEqual(without.bytes);
    expect(errors(last.stderr)).toHaveLength(errors(without.stderr).length);
  });

  it('works with the parser and compiler that come after it', async () => {
    const { stdout } = await run(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { unified } from 'unified'; import parse from 'remark-parse';
         import stringify from 'remark-stringify'; import parity from './parity.js';
         const page = '# A\\n\\n* a\\n\\n:::note T\\nx\\n:::\\n';
         const a = String(await unified().use(parity).use(parse).use(stringify).process(page));
         const b = String(await unified().use(parse).use(stringify).process(page));
         console.log(a === b && a.includes(':::note T'));`,
      ],
      { cwd: folder },
    );
    expect(stdout.trim()).toBe('true');
  });

  it('loads no JavaScript parser where Sätteri reads', async () => {
    const { stdout } = await run(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import module from 'node:module'; import { readTree } from './syntax/read.js';
         const loaded = () => Object.keys(module._cache).some((id) => id.includes('acorn'));
         readTree('<A/>', { path: 'a.mdx' });
         const before = loaded();
         readTree('<A/>', { path: 'a.mdx', engine: 'micromark' });
         console.log(before, loaded());`,
      ],
      { cwd: folder },
    );
    expect(stdout.trim()).toBe('false true');
  });
});
