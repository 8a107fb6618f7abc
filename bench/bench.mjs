/**
 * Measures speed and memory beside the peers: `npm run bench [-- --quick] [-- --pages <folder>]`.
 * With `--quick` there are few rounds, and no builds of sites. With `--against <tarball or folder>` it
 * measures the package against an earlier one, and nothing else.
 *
 * Whole processes run in turn (A B C, A B C, …), after a first round that does not count; the
 * table has the medians of wall time and of peak memory, and their ratios to remark that only
 * parses. The package is measured as users get it: packed, and installed beside the peers.
 */
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { corpusPages } from '../script/corpus.mjs';
import { pack } from '../script/pack.mjs';
import { againstRows } from './against.mjs';
import { featureRows } from './features.mjs';
import { median, run } from './measure.mjs';
import { inventPages, readPages } from './pages.mjs';
import { manyRows, siteRows as parityRows } from './parity.mjs';
import { siteRows } from './site.mjs';

const here = dirname(fileURLToPath(import.meta.url));
/** Outside the repository, so that no tool finds its configuration. */
const work = mkdtempSync(join(tmpdir(), 'parity-bench-'));
const site = join(work, 'site');

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    pages: { type: 'string' },
    against: { type: 'string' },
  },
});
const rounds = flags.quick ? 2 : 9;

// Where it is set, every start of Node.js takes 30 ms longer, whatever is started.
delete process.env.NODE_EXTRA_CA_CERTS;
if (flags.against !== undefined) {
  const rows = await againstRows(flags.against, flags.pages ?? corpusPages(), rounds);
  table([`Node ${process.versions.node}`, 'now', 'before', 'ratio'], rows);
  process.exit();
}
install();
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
const source = prepare();
const sizes = readPages(site).map(({ text }) => Buffer.byteLength(text));
const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000;
console.log(`Node ${process.versions.node}, ${cpus().length} cores, ${rounds} rounds`);
console.log(`${sizes.length} pages, ${kilobytes.toFixed(0)} kB: ${source}\n`);
await beside();
await parity();
await features();
await inProcess();
await manyPages();
badge();
// A build takes a minute each time, and once says nothing.
if (!flags.quick) await builds();

/** Installs the peers once, and the packed package each time. */
function install() {
  const npm = (...args) =>
    execFileSync('npm', [...args, '--no-audit', '--no-fund'], {
      cwd: here,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  if (!existsSync(join(here, 'node_modules/.package-lock.json'))) npm('ci');
  const folder = mkdtempSync(join(tmpdir(), 'parity-pack-'));
  try {
    npm('install', '--no-save', '--no-package-lock', pack(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lays out the pages, with what every tool needs beside them. */
function prepare() {
  mkdirSync(site);
  symlinkSync(join(here, 'node_modules'), join(work, 'node_modules'));
  copyFileSync(join(here, 'eslint.config.mjs'), join(work, 'eslint.config.mjs'));
  const folder = flags.pages ?? corpusPages();
  if (existsSync(folder)) {
    for (const { name, text } of readPages(folder)) write(join(site, name), text);
    return flags.pages ? 'given' : 'the corpus';
  }
  for (const { name, text } of inventPages()) write(join(site, name), text);
  return 'invented, because the corpus is not there';
}

function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Script of a package's command. */
function bin(name) {
  const scripts = {
    remark: 'remark-cli/cli.js',
    eslint: 'eslint/bin/eslint.js',
    'markdownlint-cli2': 'markdownlint-cli2/markdownlint-cli2-bin.mjs',
  };
  return join(here, 'node_modules', scripts[name]);
}

function remark(folder, ...plugins) {
  const flags = ['--no-config', '--no-ignore', '--no-stdout', '--ext', 'md,mdx'];
  return [bin('remark'), ...flags, ...plugins.flatMap((plugin) => ['--use', plugin]), folder];
}

async function beside() {
  const syntax = ['frontmatter', 'gfm', 'mdx'];
  const base = 'remark, no rule (frontmatter, gfm, mdx)';
  const commands = {
    [base]: remark('site', ...syntax),
    'remark --use parity': remark('site', 'parity'),
    'remark, preset-lint-recommended': remark('site', ...syntax, 'preset-lint-recommended'),
    'markdownlint-cli2': [bin('markdownlint-cli2'), 'site/**/*.{md,mdx}'],
    'eslint, eslint-plugin-mdx': [bin('eslint'), '--ext', '.md,.mdx', 'site'],
  };
  const results = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const [name, args] of Object.entries(commands)) {
      const result = await run(args, work);
      if (round >= 0) results[name].push(result);
    }
  }
  const wall = (name) => median(results[name].map((result) => result.milliseconds));
  const peak = (name) => median(results[name].map((result) => result.kilobytes)) / 1024;
  table(
    ['whole process', 'wall ms', 'ratio', 'peak MB', 'ratio', 'exit'],
    Object.keys(commands).map((name) => [
      name,
      wall(name).toFixed(0),
      (wall(name) / wall(base)).toFixed(3),
      peak(name).toFixed(0),
      (peak(name) / peak(base)).toFixed(3),
      String(results[name][0].status),
    ]),
  );
}

/** The command of the package, on the pages and on many. */
async function parity() {
  table(
    ['whole process', 'wall ms', 'ratio', 'peak MB', 'exit'],
    await parityRows({ work, rounds, remark }),
  );
  const sizes = flags.quick ? [1000] : [1000, 10_000];
  const rows = await manyRows(work, sizes);
  table(['parity, invented pages', 'wall ms', 'ms per page', 'peak MB'], rows);
}

/** Features of code, beside the tool that looks for them. */
async function features() {
  const rows = await featureRows({ work, here, rounds });
  if (rows.length > 0) table(['features in docs, samples, SDK', 'wall ms', 'ratio'], rows);
}

async function inProcess() {
  const args = [join(here, 'in-process.mjs'), site, ...(flags.quick ? ['--quick'] : [])];
  const out = execFileSync(process.execPath, args, { cwd: here, encoding: 'utf8' });
  const { parts, site: many, page } = JSON.parse(out);
  const row = (name, value) => [name, value.toFixed(1), (value / parts.satteri).toFixed(3)];
  table(
    ['in one process, warm, all pages', 'ms', 'ratio'],
    [
      row('Sätteri alone, to mdast', parts.satteri),
      row("the plugin's reading (Sätteri and what it adds)", parts.read),
      row('page model and all rules', parts.rules),
    ],
  );
  table(['growth in pages', 'ms', 'ms per page'], growth(many));
  table(['growth of one page', 'ms', 'ms per kB'], growth(page));
}

/** The badge in Sätteri, without a site around it. */
function badge() {
  const args = [join(here, 'badge.mjs'), site, ...(flags.quick ? ['--quick'] : [])];
  const out = JSON.parse(execFileSync(process.execPath, args, { cwd: here, encoding: 'utf8' }));
  const row = (name, { pages, mean, median, perPage, whole }) => [
    `${name}, ${pages} pages`,
    ...[mean, median, perPage, whole].map((value) => value.toFixed(2)),
  ];
  table(
    ['the badge in Sätteri, ms', 'for 20 kB', 'median page', 'a page', 'all of Sätteri'],
    [row('the pages', out.site), row('invented, 20 kB', out.invented)],
  );
}

/** A real site with and without the badge. */
async function builds() {
  table(
    ['astro build', 's without', 's with', 'ratio', 'ms in the badge', 'of the build'],
    await siteRows(7),
  );
}

function growth(steps) {
  return steps.map((step) => [step.label, step.milliseconds.toFixed(1), step.perUnit.toFixed(4)]);
}

/** The command line on copies of the site. */
async function manyPages() {
  const rows = [];
  for (const times of flags.quick ? [1, 10] : [1, 10, 100]) {
    const folder = join(work, `site-${times}`);
    for (let copy = 0; copy < times; copy++) {
      cpSync(site, join(folder, `copy-${copy}`), { recursive: true });
    }
    const results = [];
    for (let round = 0; round < (times === 100 ? 1 : 3); round++) {
      results.push(await run(remark(folder, 'parity'), work));
    }
    const wall = median(results.map((result) => result.milliseconds));
    const peak = median(results.map((result) => result.kilobytes)) / 1024;
    const pages = times * sizes.length;
    const each = (wall / pages).toFixed(2);
    rows.push([`${times} x the pages`, wall.toFixed(0), each, peak.toFixed(0)]);
    rmSync(folder, { recursive: true, force: true });
  }
  table(['remark --use parity', 'wall ms', 'ms per page', 'peak MB'], rows);
}

function table(head, rows) {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column].length)),
  );
  const line = (row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column] + 2),
      )
      .join('');
  console.log([head, ...rows].map(line).join('\n'));
  console.log('');
}
