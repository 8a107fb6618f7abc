/**
 * Measures the package against an earlier one: `npm run bench -- --against <tarball or folder>`, with
 * `--pages <folder>` for other pages than the corpus. Run it with each version of Node.js.
 *
 * Whole processes run in turn, after a first round that does not count; a ratio is the median of those
 * within a round. The compile cache of Node.js is warm by then.
 */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pack } from '../script/pack.mjs';
import { median, run } from './measure.mjs';

/**
 * @param {string} earlier Tarball, or folder of an installed package.
 * @param {string} pages Folder.
 * @param {number} rounds
 * @returns {Promise<string[][]>} Rows: what, now, before, ratio.
 */
export async function againstRows(earlier, pages, rounds) {
  const work = mkdtempSync(join(tmpdir(), 'parity-against-'));
  try {
    const sides = [
      installed(join(work, 'now'), pack(work), pages),
      installed(join(work, 'before'), resolve(earlier), pages),
    ];
    const rows = [
      row('unpacked, kB', ...sides.map(({ files }) => sum(files) / 1000)),
      row('files', ...sides.map(({ files }) => files.length)),
    ];
    for (const [name, command] of Object.entries(commands)) {
      const results = sides.map(() => []);
      for (let round = -1; round < rounds; round++) {
        for (const [index, { folder }] of sides.entries()) {
          const result = await run(command(folder), folder);
          if (round >= 0) results[index].push(result);
        }
      }
      rows.push(pairs(`${name}, wall ms`, results, ({ milliseconds }) => milliseconds));
      rows.push(pairs(`${name}, peak MB`, results, ({ kilobytes }) => kilobytes / 1024));
    }
    return rows;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const commands = {
  parity: (folder) => [
    join(folder, 'node_modules/remark-parity/dist/src/cli/main.js'),
    ...['check', 'site'],
  ],
  'remark --use parity': (folder) => [
    join(folder, 'node_modules/remark-cli/cli.js'),
    ...['--no-stdout', '--ext', 'md,mdx', '--use', 'parity', 'site'],
  ],
};

/** A folder with the package, remark, and the pages. */
function installed(folder, source, pages) {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--install-links'];
  execFileSync('npm', ['install', ...flags, 'remark-cli@12', source], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  cpSync(pages, join(folder, 'site'), { recursive: true });
  const own = join(folder, 'node_modules/remark-parity');
  const names = readdirSync(own, { recursive: true, withFileTypes: true });
  const files = names.filter(
    (entry) => entry.isFile() && !entry.parentPath.includes('/remark-parity/node_modules'),
  );
  return {
    folder,
    files: files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size),
  };
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

function row(name, now, before) {
  return [name, now.toFixed(0), before.toFixed(0), (now / before).toFixed(3)];
}

function pairs(name, [now, before], figure) {
  const ratios = now.map((result, index) => figure(result) / figure(before[index]));
  const [a, b] = [now, before].map((results) => median(results.map(figure)));
  return [name, a.toFixed(0), b.toFixed(0), median(ratios).toFixed(3)];
}
