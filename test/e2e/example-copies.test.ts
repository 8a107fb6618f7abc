/**
 * The copies in the example sites are what their scripts make.
 */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';

const run = promisify(execFile);
const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

const languageFolder = /^(?:js|javascript|python|go)\//;
const folders: string[] = [];

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

test('Docusaurus: the committed copies are what the script makes', async () => {
  const folder = await copyOf('docusaurus', 'docs');
  const committed = await copiesIn(join(folder, 'docs'));
  expect(names(committed)).toEqual(await expectedCopies('docusaurus', '/docs/'));
  for (const path of committed.keys()) await rm(join(folder, 'docs', path));
  await makeCopies(folder);
  expect(await copiesIn(join(folder, 'docs'))).toEqual(committed);
});

test('Starlight: the script makes the copies of which something is expected', async () => {
  const docs = 'src/content/docs/sdk';
  const folder = await copyOf('starlight', docs);
  await makeCopies(folder);
  const made = await copiesIn(join(folder, docs));
  expect(names(made)).toEqual(await expectedCopies('starlight', '/sdk/'));
  await makeCopies(folder);
  expect(await copiesIn(join(folder, docs))).toEqual(made);
});

/** Copies the sources of an example, with the script. */
async function copyOf(name: string, docs: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'remark-parity-copies-'));
  folders.push(folder);
  const { scripts } = JSON.parse(await readFile(join(examples, name, 'package.json'), 'utf8'));
  const script = /^node (\S+)$/.exec(scripts.copies)![1]!;
  for (const path of ['package.json', dirname(script), docs]) {
    await cp(join(examples, name, path), join(folder, path), { recursive: true });
  }
  return folder;
}

async function makeCopies(folder: string): Promise<void> {
  await run('npm', ['run', '--silent', 'copies'], { cwd: folder });
}

/** Texts of all pages in folders of a language, by path. */
async function copiesIn(docs: string): Promise<Map<string, string>> {
  const paths = (await readdir(docs, { recursive: true, encoding: 'utf8' }))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => languageFolder.test(path) && /\.mdx?$/.test(path));
  const texts = paths.map((path) => readFile(join(docs, path), 'utf8'));
  return new Map((await Promise.all(texts)).map((text, at) => [paths[at]!, text]));
}

/** Names of the copies that `expected.json` knows, without extension. */
async function expectedCopies(name: string, base: string): Promise<string[]> {
  const expected = JSON.parse(await readFile(join(examples, name, 'expected.json'), 'utf8'));
  const pages = Object.keys(expected).filter((page) => page.startsWith(base));
  const paths = pages.map((page) => page.slice(base.length, -1));
  return paths.filter((path) => languageFolder.test(path)).sort();
}

function names(copies: ReadonlyMap<string, string>): string[] {
  return [...copies.keys()].map((path) => path.replace(/\.mdx?$/, '')).sort();
}
