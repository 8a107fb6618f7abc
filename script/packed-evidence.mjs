/**
 * Runs the commands about features with the packed package, before and after the parsers are
 * installed: on the fixtures, and on the corpus where it is present.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusFolder } from './corpus.mjs';
import { root } from './pack.mjs';

const parsers = ['napi', 'lang-python', 'lang-go'].map((name) => `@ast-grep/${name}`);

/**
 * @param {string} folder Where the package is installed.
 * @returns {number} How many commands ran.
 */
export function runEvidence(folder) {
  const fixture = copy(folder, join(root, 'fixtures/evidence'), 'evidence');
  const { stderr } = run(fixture, ['features'], 2);
  if (!stderr.includes('npm install --save-dev @ast-grep/napi')) {
    throw new Error(`Expected the packages to install, got ${stderr}`);
  }
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const wanted = parsers.map((name) => `${name}@${devDependencies[name]}`);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', ...wanted], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let count = 1 + runAll(fixture, 'Streaming');
  if (existsSync(corpusFolder())) {
    const example = copy(folder, join(root, 'examples/genkit'), 'genkit');
    for (const name of ['parity.config.yaml', 'parity.roadmap.yaml']) {
      const file = join(example, name);
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, text.replaceAll('../../../shared/corpus', corpusFolder()));
    }
    const roadmap = join(corpusFolder(), 'genkit/roadmap-2026-02-07.md');
    count += runAll(example, 'streaming with structured output');
    run(example, ['features', '--compare', roadmap], 1);
    count += 1;
  } else {
    console.log(`SKIPPED: features of the corpus, ${corpusFolder()} is not there`);
  }
  return count;
}

function runAll(site, feature) {
  const runs = [
    ['features'],
    ['features', '--format', 'markdown', '--output', 'features.md'],
    ['samples'],
    ['evidence', feature],
    ['roadmap', '--output', 'FEATURES.md'],
    ['roadmap', '--output', 'FEATURES.md', '--check'],
    ['dashboard', '--output', 'parity.html'],
  ];
  for (const args of runs) run(site, args, 0);
  run(site, ['check', '--rule', 'feature-parity,code-syntax,known-api'], 1);
  for (const file of ['features.md', 'FEATURES.md', 'parity.html']) {
    if (!readFileSync(join(site, file), 'utf8').includes('Streaming')) {
      throw new Error(`Expected features in ${file}`);
    }
  }
  return runs.length + 1;
}

function copy(folder, from, name) {
  const site = join(folder, 'sites', name);
  cpSync(from, site, { recursive: true });
  execFileSync('chmod', ['-R', 'u+w', site]);
  symlinkSync(join(folder, 'node_modules'), join(site, 'node_modules'));
  return site;
}

function run(site, args, expected) {
  const result = spawnSync('npx', ['--no-install', 'parity', ...args], {
    cwd: site,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const { status, stdout, stderr } = result;
  const command = `parity ${args.join(' ')}`;
  if (status !== expected || /\n {4}at /.test(stderr)) {
    console.log(stdout.slice(0, 2000), stderr.slice(0, 4000));
    throw new Error(`Expected exit status ${expected} of \`${command}\`, got ${status}`);
  }
  console.log(`${status}  ${command}  ${(stdout.trim().split('\n').at(-1) ?? '').slice(0, 80)}`);
  return result;
}
