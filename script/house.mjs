/**
 * Measures the structure of `src` and `rules`: rooms, sizes of files, and what entry points reach.
 *
 * `npm run house` prints it; `npm run house -- --check` fails where a figure is over its limit.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Limits of the figures below. */
const limits = {
  lines: 48_000,
  'rooms in src': 14,
  'longest file': 300,
  'median file': 80,
  'src/index.ts reaches, lines': 15_000,
  'rules/section-parity.ts reaches, files': 59,
  'imports of entry points by rooms': 0,
};

/** All files, with their text. */
export function readHouse(folders = ['src', 'rules']) {
  const files = new Map();
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith('.ts')) continue;
      const path = relative(root, join(entry.parentPath, entry.name)).split('\\').join('/');
      files.set(path, readFileSync(join(root, path), 'utf8'));
    }
  }
  return files;
}

/** Files that each file imports, types included, but for what it imports only when it is asked to. */
export function staticImports(files) {
  return new Map(
    [...files].map(([path, text]) => [path, importsIn(path, text).filter((to) => files.has(to))]),
  );
}

function importsIn(path, text) {
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const specifiers = statements.flatMap(({ moduleSpecifier }) => moduleSpecifier?.text ?? []);
  return specifiers
    .filter((from) => from.startsWith('.'))
    .map((from) => posix.join(posix.dirname(path), from).replace(/\.js$/, '.ts'));
}

/** An entry point and all that it imports. */
export function reachOf(entry, imports) {
  const reached = new Set([entry]);
  for (const path of reached) {
    for (const to of imports.get(path) ?? []) reached.add(to);
  }
  return reached;
}

/** The figures, by name. */
function measure() {
  const files = readHouse();
  const imports = staticImports(files);
  const lines = (path) => files.get(path).split('\n').length - 1;
  const sum = (paths) => [...paths].reduce((all, path) => all + lines(path), 0);
  const sizes = [...files.keys()].map(lines).sort((a, b) => a - b);
  const rooms = new Map(
    [...grouped(files.keys())].map(([room, paths]) => [
      room,
      `${paths.length} files, ${sum(paths)} lines`,
    ]),
  );
  const reaches = ['src/index.ts', 'rules/section-parity.ts'].flatMap((entry) => {
    const reached = reachOf(entry, imports);
    return [
      [`${entry} reaches, files`, reached.size],
      [`${entry} reaches, lines`, sum(reached)],
    ];
  });
  const inward = [...imports].flatMap(([path, to]) =>
    roomOf(path) === entries ? [] : to.filter((one) => roomOf(one) === entries),
  );
  const figures = {
    files: files.size,
    lines: sum(files.keys()),
    'rooms in src': [...rooms.keys()].filter((room) => room.startsWith('src/')).length,
    'longest file': sizes.at(-1),
    'median file': sizes[sizes.length >> 1],
    ...Object.fromEntries(reaches),
    'imports of entry points by rooms': inward.length,
  };
  return { rooms, figures };
}

const entries = 'entry points';

function roomOf(path) {
  const [top, room, ...rest] = path.split('/');
  if (top !== 'src') return top;
  return rest.length > 0 ? `src/${room}` : entries;
}

function grouped(paths) {
  const groups = new Map();
  for (const path of paths) groups.set(roomOf(path), [...(groups.get(roomOf(path)) ?? []), path]);
  return groups;
}

function main() {
  const { rooms, figures } = measure();
  for (const [room, size] of rooms) console.log(`${room.padEnd(20)}${size}`);
  console.log();
  let over = 0;
  for (const [name, figure] of Object.entries(figures)) {
    const limit = limits[name];
    const bad = limit !== undefined && figure > limit;
    if (bad) over++;
    const asked = limit === undefined ? '' : `  at most ${limit}${bad ? ': TOO MUCH' : ''}`;
    console.log(`${name.padEnd(42)}${String(figure).padStart(7)}${asked}`);
  }
  if (process.argv.includes('--check') && over > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
