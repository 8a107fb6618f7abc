/**
 * Runs every command of the packed package on real sites, as a user would, and holds how each ends.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './pack.mjs';

const git = [
  '-c',
  'user.name=Test',
  '-c',
  'user.email=test@example.com',
  '-c',
  'commit.gpgsign=false',
];

/** Arguments, the exit statuses that are fine, and a file that must be there afterwards. */
const runs = [
  { args: ['check'], statuses: [1] },
  {
    args: ['check', '--format', 'json=out/r.json', '--format', 'sarif=out/r.sarif'],
    statuses: [1],
    file: 'out/r.sarif',
  },
  { args: ['check', '--cache-location', 'out/cache'], statuses: [1], file: 'out/cache' },
  { args: ['check', '--staged'], statuses: [0] },
  { args: ['check', '--shard', '1/2', '--output', 'out/1.json'], statuses: [0] },
  { args: ['check', '--shard', '2/2', '--output', 'out/2.json'], statuses: [0] },
  { args: ['merge', 'out/1.json', 'out/2.json'], statuses: [1] },
  { args: ['status', '--all'], statuses: [0] },
  {
    args: ['status', '--badge', 'out/python.svg', '--format', 'csv'],
    statuses: [0],
    file: 'out/python.svg',
  },
  { args: ['roadmap', '--output', 'out/ROADMAP.md'], statuses: [0], file: 'out/ROADMAP.md' },
  { args: ['roadmap', '--output', 'out/ROADMAP.md', '--check'], statuses: [0] },
  {
    args: ['dashboard', '--all', '--history', '--output', 'out/parity.html'],
    statuses: [0],
    file: 'out/parity.html',
  },
  { args: ['diff', 'HEAD', '--format', 'markdown'], statuses: [0] },
  { args: ['stale'], statuses: [0, 1] },
  { args: ['init', '--yes', '--dry-run'], statuses: [0] },
  { args: ['baseline'], statuses: [0], file: 'parity.baseline.json' },
  { args: ['check'], statuses: [0] },
];

/**
 * @param {string} folder Where the package is installed.
 * @param {string} pages The folder of a site.
 * @param {string} name What to call it.
 * @returns {number} How many commands ran.
 */
export function runCommands(folder, pages, name) {
  const site = join(folder, 'sites', name);
  const skipped = /(?:^|\/)(?:node_modules|dist|build|\.docusaurus|\.astro|astro-6)(?:\/|$)/;
  cpSync(pages, site, {
    recursive: true,
    filter: (path) => !skipped.test(path.slice(pages.length)),
  });
  execFileSync('chmod', ['-R', 'u+w', site]);
  symlinkSync(join(folder, 'node_modules'), join(site, 'node_modules'));
  execFileSync('git', ['init', '--quiet'], { cwd: site });
  execFileSync('git', [...git, 'add', '--', '.', ':!node_modules'], { cwd: site });
  execFileSync('git', [...git, 'commit', '--quiet', '-m', 'The docs'], { cwd: site });
  mkdirSync(join(site, 'out'));
  // What is remembered depends on import paths.
  if (!existsSync(join(site, 'tsconfig.json'))) writeFileSync(join(site, 'tsconfig.json'), '{}\n');
  for (const { args, statuses, file } of runs) run(site, args, statuses, file);
  const json = JSON.parse(readFileSync(join(site, 'out/r.json'), 'utf8'));
  const page = json.pages.find((one) => one.results.some(({ gaps }) => gaps.length > 0));
  run(site, ['explain', page.path], [0]);
  return runs.length + 1;
}

function run(site, args, statuses, file) {
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', 'parity', ...args], {
    cwd: site,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const command = `parity ${args.join(' ')}`;
  if (!statuses.includes(status) || /\n {4}at /.test(stderr)) {
    console.log(stdout.slice(0, 2000), stderr.slice(0, 4000));
    throw new Error(
      `Expected exit status ${statuses.join(' or ')} of \`${command}\`, got ${status}`,
    );
  }
  if (file && !existsSync(join(site, file))) throw new Error(`Expected ${file} of \`${command}\``);
  const [line = ''] = stdout.split('\n');
  console.log(`${status}  ${command}  ${line.slice(0, 80)}`);
}

/** The example sites of this repository. */
export const exampleSites = ['starlight', 'docusaurus'].map((name) => ({
  name,
  pages: join(root, 'examples', name),
}));
