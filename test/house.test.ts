/**
 * The order of the rooms holds by itself: Biome refuses imports against it, and circles of files.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Rooms in their order, as the first column of the table in ARCHITECTURE.md has them. */
function roomsInOrder(): string[] {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  return [...text.matchAll(/^\| `(?:src\/)?([a-z]+)\/` \|/gm)].map(([, room]) => room as string);
}

const folderOf = (room: string) => (room === 'rules' ? 'rules' : `src/${room}`);

/** What Biome says of files, as `path: rule`. */
function lint(files: Record<string, string>): string[] {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'parity-house-')));
  try {
    const { vcs: _, ...config } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
    const all = { ...files, 'biome.json': JSON.stringify(config), 'package.json': '{}' };
    for (const [path, text] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const bin = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const flags = ['lint', '--reporter=github', '--max-diagnostics=none', '.'];
    const { stdout } = spawnSync(process.execPath, [bin, ...flags], {
      cwd: folder,
      encoding: 'utf8',
    });
    return [...stdout.matchAll(/title=([^,]*),file=([^,]*),/g)].map(
      ([, rule, path]) =>
        `${(path as string).slice(folder.length + 1)}: ${rule?.split('/').at(-1)}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a room may import those before it, and none after it', () => {
  const rooms = roomsInOrder();
  expect(rooms.length).toBeGreaterThan(10);
  const refused: string[] = [];
  const files: Record<string, string> = {};
  rooms.forEach((from, at) => {
    rooms.forEach((to, other) => {
      if (from === to) return;
      const path = `${folderOf(from)}/to-${to}.ts`;
      const up =
        from === 'rules' || to === 'rules' ? '../'.repeat(from === 'rules' ? 1 : 2) : '../';
      const target = from === 'rules' || to === 'rules' ? folderOf(to) : to;
      files[path] = `export { value } from '${up}${target}/some/file.js';\n`;
      if (other > at) refused.push(`${path}: noRestrictedImports`);
    });
  });
  expect(lint(files).sort()).toEqual(refused.sort());
});

test('files do not import each other in circles, types included', () => {
  const found = lint({
    'src/page/a.ts': "import type { B } from './b.js';\n\nexport type A = B[];\n",
    'src/page/b.ts': "import type { A } from './a.js';\n\nexport type B = { all: A };\n",
  });
  expect(found).toEqual(['src/page/a.ts: noImportCycles', 'src/page/b.ts: noImportCycles']);
});
