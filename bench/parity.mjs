/**
 * Measures `parity` beside remark that only parses: a whole site, a single page, a staged one, and sites
 * of many pages with and without results of an earlier run.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { median, run } from './measure.mjs';
import { inventPage, readPages } from './pages.mjs';

/** Size of an invented page: 10,000 of them are 150 MB. */
const bytesEach = 15_000;

/**
 * Rows of whole processes on the pages: wall time, its ratio to remark on the same pages, and peak
 * memory. Rounds in turn; the ratio is the median of those within a round.
 *
 * @param {{work: string, rounds: number, remark: (folder: string, ...plugins: string[]) => string[]}} setting
 *   `work` has the pages in `site`.
 */
export async function siteRows({ work, rounds, remark }) {
  const plugins = ['frontmatter', 'gfm', 'mdx'];
  const main = commandIn(work);
  const page = medianPage(join(work, 'site'));
  const repository = stagedSite(work, page);
  const groups = [
    [
      ['remark, no rule: the site', remark('site', ...plugins), work],
      ['parity: the site', [main, 'check', 'site'], work],
      ['parity: the site, --no-cache', [main, 'check', '--no-cache', 'site'], work],
    ],
    [
      ['remark, no rule: one page', remark(join('site', page), ...plugins), work],
      ['parity: one page', [main, 'check', join('site', page)], work],
      ['parity --staged: one page', [main, 'check', '--staged'], repository],
    ],
  ];
  const rows = [];
  for (const group of groups) {
    const results = group.map(() => []);
    for (let round = -1; round < rounds; round++) {
      for (const [index, [, args, cwd]] of group.entries()) {
        const result = await run(args, cwd);
        if (round >= 0) results[index].push(result);
      }
    }
    for (const [index, [name]] of group.entries()) {
      const ratios = results[index].map(({ milliseconds }, round) => {
        return milliseconds / results[0][round].milliseconds;
      });
      rows.push([
        name,
        median(results[index].map(({ milliseconds }) => milliseconds)).toFixed(0),
        median(ratios).toFixed(3),
        (median(results[index].map(({ kilobytes }) => kilobytes)) / 1024).toFixed(0),
        String(results[index][0].status),
      ]);
    }
  }
  rmSync(repository, { recursive: true, force: true });
  return rows;
}

/**
 * Rows of sites of many invented pages: without a cache, the run that fills one, and the next run.
 *
 * @param {string} work Folder with the package in `node_modules`.
 * @param {number[]} sizes Numbers of pages.
 */
export async function manyRows(work, sizes) {
  const rows = [];
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'parity-many-'));
    const cache = join(folder, 'cache');
    writeFileSync(join(folder, 'package.json'), '{}');
    for (let index = 0; index < size; index++) {
      const file = join(folder, `docs/part-${index % 50}/page-${index}.mdx`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, inventPage(bytesEach, index));
    }
    const runs = [
      ['no cache', ['--no-cache']],
      ['first run', ['--cache-location', cache]],
      ['second run', ['--cache-location', cache]],
    ];
    for (const [name, flags] of runs) {
      const { milliseconds, kilobytes } = await run([commandIn(work), 'check', ...flags], folder);
      rows.push([
        `${size} pages, ${name}`,
        milliseconds.toFixed(0),
        (milliseconds / size).toFixed(3),
        (kilobytes / 1024).toFixed(0),
      ]);
    }
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}

function commandIn(work) {
  return join(work, 'node_modules/remark-parity/dist/src/cli/main.js');
}

function medianPage(folder) {
  const pages = readPages(folder).sort((a, b) => a.text.length - b.text.length);
  return pages[pages.length >> 1].name;
}

/** A repository with the pages, one of which is changed and staged. */
function stagedSite(work, page) {
  const folder = mkdtempSync(join(tmpdir(), 'parity-staged-'));
  cpSync(join(work, 'site'), join(folder, 'docs'), { recursive: true });
  const identity = ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.com'];
  const git = (...args) => execFileSync('git', [...identity, ...args], { cwd: folder });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--no-verify', '--message', 'Pages');
  appendFileSync(join(folder, 'docs', page), '\nOne more line.\n');
  git('add', '.');
  return folder;
}
