import { mkdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ConfigError } from '../../../src/config/problem.js';
import type { CodeSource } from '../../../src/config/read-features.js';
import { findSources } from '../../../src/evidence/sources/open-source.js';
import type { FoundSources, SourceOptions } from '../../../src/evidence/sources/source-file.js';
import { folder } from './folder.js';

const none = { binary: 0, huge: 0, unreadable: 0, outside: 0 };

function find(
  root: string,
  folders: string[],
  { exclude = [], ...options }: Partial<SourceOptions> & { exclude?: string[] } = {},
): FoundSources {
  const source: CodeSource = {
    language: 'python',
    root,
    name: 'code',
    folders,
    exclude,
    url: undefined,
    at: 'evidence.samples[0]',
  };
  return findSources(source, { skip: [], extensions: ['py'], ...options });
}

/** Names of folders with their files. */
function shown({ folders }: FoundSources): Record<string, string[]> {
  return Object.fromEntries(
    folders.map(({ name, files }) => [name, files.map(({ file }) => file)]),
  );
}

test('finds folders by glob and code in them, sorted', () => {
  const root = folder({
    'samples/b/main.py': '',
    'samples/b/a/Ünïcode ß.PY': '',
    'samples/b/a.py': '',
    'samples/b/notes.txt': '',
    'samples/a/b-c.py': '',
    'samples/a/b/c.py': '',
    'samples/readme.py': '',
    'other/c.py': '',
  });
  const found = find(root, ['samples/*']);
  expect(shown(found)).toEqual({
    a: ['samples/a/b-c.py', 'samples/a/b/c.py'],
    b: ['samples/b/a.py', 'samples/b/a/Ünïcode ß.PY', 'samples/b/main.py'],
  });
  expect(found.folders.map(({ path }) => path)).toEqual(['samples/a', 'samples/b']);
  expect(found.report).toMatchObject({
    state: 'read',
    files: 5,
    skipped: none,
    name: 'code',
    root,
  });
  for (const globs of [['./samples\\*/'], ['{samples/a,samples/b}'], ['samples/?', 'samples/b']]) {
    expect(shown(find(root, globs)), globs[0]).toEqual(shown(found));
  }
  const [all] = find(root, ['.']).folders;
  expect(all).toMatchObject({ name: basename(root), path: '' });
  expect(all?.files.map(({ file }) => file)).toContain('other/c.py');
});

test('names folders by their paths where several have the same name', () => {
  const root = folder({ 'a/src/m.py': '', 'b/src/m.py': '', 'c/lib/m.py': '' });
  expect(Object.keys(shown(find(root, ['*/src', '*/lib'])))).toEqual(['a/src', 'b/src', 'lib']);
});

test('gives a file to the innermost of the folders, and does not search a match again', () => {
  const root = folder({ 'a/m.py': '', 'a/b/m.py': '', 'x/src/m.py': '', 'x/src/y/src/m.py': '' });
  expect(shown(find(root, ['a', 'a/*']))).toEqual({ a: ['a/m.py'], b: ['a/b/m.py'] });
  expect(shown(find(root, ['**/src']))).toEqual({ src: ['x/src/m.py', 'x/src/y/src/m.py'] });
});

test('leaves out what is excluded, what tools made, and what git ignores', () => {
  const root = folder({
    '.git/HEAD': '',
    '.gitignore': 'made/\n*.gen.py\n',
    's/a/m.py': '',
    's/a/m.gen.py': '',
    's/a/made/m.py': '',
    's/a/dist/m.py': '',
    's/a/build/__init__.py': '',
    's/a/node_modules/m.py': '',
    's/a/.venv/m.py': '',
    's/a/env/pyvenv.cfg': '',
    's/a/env/lib/m.py': '',
    's/a/.hidden/m.py': '',
    's/a/own/m.py': '',
    's/a/lib/test_m.py': '',
    's/a/lib/x/m.py': '',
    's/shared/m.py': '',
    's/dist/m.py': '',
    's/made/m.py': '',
  });
  const exclude = ['s/shared', 'test_*', 's/a/lib/x'];
  expect(shown(find(root, ['s/*'], { exclude, skip: ['own'] }))).toEqual({
    a: ['s/a/build/__init__.py', 's/a/m.py'],
  });
  // Who names a folder wants to see what is in it.
  expect(shown(find(root, ['s/dist', 's/made']))).toEqual({
    dist: ['s/dist/m.py'],
    made: ['s/made/m.py'],
  });
});

test('finds other files that are asked for, by name or path', () => {
  const root = folder({
    's/a/m.py': '',
    's/a/prompts/x.prompt': '',
    's/a/pyproject.toml': '',
    's/a/notes.txt': '',
    's/b/pyproject.toml': '',
  });
  const files = ['*.prompt', 's/b/*.toml', 'notes.txt'];
  const kinds = find(root, ['s/*'], { files }).folders.flatMap((one) =>
    one.files.map(({ file, kind }) => `${kind} ${file}`),
  );
  expect(kinds).toEqual([
    'code s/a/m.py',
    'text s/a/notes.txt',
    'text s/a/prompts/x.prompt',
    'text s/b/pyproject.toml',
  ]);
  expect(shown(find(root, ['s/*'], { files: ['prompts/*'] })).a).toContain('s/a/prompts/x.prompt');
});

test('reads what links lead to once, and nothing outside of the root', () => {
  const root = folder({
    'outside/m.py': '',
    'root/s/a/m.py': '',
    'root/s/b/m.py': '',
    'root/lib/l.py': '',
    'root/other/deep/o.py': '',
  });
  const inside = join(root, 'root');
  const link = (to: string, at: string) => symlinkSync(join(root, to), join(inside, at));
  link('root', 's/a/loop');
  link('root/s/a/self', 's/a/self');
  link('root/s/b/m.py', 's/a/b.py');
  link('root/lib', 's/a/lib');
  link('root/lib/l.py', 's/a/zz.py');
  link('root/lib', 's/b/lib');
  link('root/s/a', 's/0-copy');
  link('root/other/deep', 's/linked');
  link('outside', 's/a/away');
  link('outside/m.py', 's/a/away.py');
  link('outside/m.txt', 's/a/away.txt');
  link('outside', 's/away');
  link('nowhere', 's/a/broken.py');
  link('nowhere', 's/a/broken.txt');
  const found = find(inside, ['s/*']);
  expect(shown(found)).toEqual({
    a: ['s/a/lib/l.py', 's/a/m.py'],
    b: ['s/b/lib/l.py', 's/b/m.py'],
    linked: ['s/linked/o.py'],
  });
  expect(found.report.skipped).toEqual({ ...none, outside: 3, unreadable: 1 });
  const [a] = found.folders;
  expect(a?.files.map((file) => file.text())).toEqual(['', '']);
});

test('follows the root itself, if it is a link', () => {
  const root = folder({ 'real/s/a/m.py': 'x' });
  symlinkSync(join(root, 'real'), join(root, 'link'));
  const found = find(join(root, 'link'), ['s/*']);
  expect(found.folders[0]?.files[0]).toMatchObject({ path: join(root, 'link/s/a/m.py') });
  expect(found.report.skipped).toEqual(none);
});

test('reads texts once, and counts what is none', () => {
  const root = folder({
    's/a/gone.py': 'x',
    's/a/huge.py': 'x'.repeat(1_000_001),
    's/a/large.py': 'x'.repeat(1_000_000),
    's/a/text.py': 'é = "ü"\r\n',
  });
  const write = (name: string, bytes: number[]) =>
    writeFileSync(join(root, 's/a', name), Buffer.from(bytes));
  write('binary.py', [0x78, 0, 0x78]);
  write('bom.py', [0xef, 0xbb, 0xbf, 0x78]);
  write('latin.py', [0x78, 0x20, 0xfc]);
  write('utf16be.py', [0xfe, 0xff, 0, 0x78]);
  write('utf16le.py', [0xff, 0xfe, 0x78, 0]);
  const { folders, report } = find(root, ['s/a']);
  expect(report).toMatchObject({ files: 9, skipped: none });
  rmSync(join(root, 's/a/gone.py'));
  mkdirSync(join(root, 's/a/gone.py'));
  const read = () =>
    Object.fromEntries(folders[0]?.files.map((file) => [file.file.slice(4), file.text()]) ?? []);
  const texts = read();
  expect(texts).toMatchObject({
    'bom.py': 'x',
    'latin.py': 'x ü',
    'text.py': 'é = "ü"\r\n',
    'utf16be.py': 'x',
    'utf16le.py': 'x',
  });
  expect(texts['large.py']).toHaveLength(1_000_000);
  for (const none of ['binary.py', 'gone.py', 'huge.py']) expect(texts[none]).toBeUndefined();
  rmSync(join(root, 's'), { recursive: true });
  expect(read()).toEqual(texts);
  expect(report).toMatchObject({
    files: 6,
    skipped: { binary: 1, huge: 1, unreadable: 1, outside: 0 },
  });
});

test('tells an absent root from one without such folders', () => {
  const root = folder({ 'a/m.py': '', 'file.py': '' });
  expect(find(join(root, 'absent'), ['*']).report.state).toBe('absent');
  expect(find(join(root, 'file.py'), ['*']).report.state).toBe('absent');
  expect(find(root, ['b/*']).report).toMatchObject({ state: 'empty', files: 0 });
  expect(find(root, ['a'], { extensions: ['go'] }).report.state).toBe('empty');
});

test.each([
  [['../x'], [], 'evidence.samples[0].folders'],
  [['a', 'a/../b'], [], 'evidence.samples[0].folders[1]'],
  [['/a'], [], 'evidence.samples[0].folders'],
  [['C:\\a'], [], 'evidence.samples[0].folders'],
  [['{a,..\\b}'], [], 'evidence.samples[0].folders'],
  [['a'], ['../a'], 'evidence.samples[0].exclude'],
])('refuses globs %j without %j', (folders, exclude, path) => {
  let error: ConfigError | undefined;
  try {
    find('/nowhere', folders, { exclude, from: '/x/parity.roadmap.yaml' });
  } catch (caught) {
    error = caught as ConfigError;
  }
  expect(error?.name).toBe('ConfigError');
  expect(error?.file).toBe('/x/parity.roadmap.yaml');
  expect(error?.problems.map((problem) => problem.path)).toEqual([path]);
  expect(error?.message).toContain(`at \`${path}\`, expected a path in the folder of \`root\``);
});

test('finds each file once, in the same order, whatever links and globs there are', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'ä');
  const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
  const glob = fc.constantFrom('*', '*/*', '**/a', 'a', 'a/**', '**', 'b/*', '{a,b}/c', '.');
  fc.assert(
    fc.property(
      fc.uniqueArray(path, { maxLength: 8 }),
      fc.uniqueArray(fc.tuple(path, path), { maxLength: 4 }),
      fc.array(glob, { minLength: 1, maxLength: 3 }),
      (files, links, globs) => {
        const root = folder({});
        for (const file of files) {
          mkdirSync(join(root, file), { recursive: true });
          writeFileSync(join(root, file, 'm.py'), file);
        }
        for (const [at, to] of links) {
          try {
            mkdirSync(join(root, dirname(at)), { recursive: true });
            symlinkSync(join(root, to), join(root, at));
          } catch {
            // Something else is there.
          }
        }
        const found = find(root, globs);
        const again = find(root, [...globs].reverse());
        expect(shown(again)).toEqual(shown(found));
        const all = found.folders.flatMap((one) => one.files.map(({ file }) => file));
        expect(new Set(all).size).toBe(all.length);
        expect(new Set(found.folders.map((one) => one.name)).size).toBe(found.folders.length);
        for (const { files: own } of found.folders) {
          const real = own.map(({ path: at }) => realpathSync(at));
          expect(new Set(real).size).toBe(real.length);
          expect(own.map(({ file }) => file)).toEqual(own.map(({ file }) => file).sort());
        }
        // What no link leads to is in one folder only.
        const inFolders = files.filter((file) => all.includes(`${file}/m.py`));
        if (globs.includes('.') && links.length === 0) expect(inFolders).toEqual(files);
      },
    ),
    { numRuns: 60 },
  );
});
