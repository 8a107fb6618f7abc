/**
 * Measures `parity features` beside ast-grep's own command line, for the features of
 * `examples/genkit` over docs, samples and SDK of the corpus.
 *
 * ast-grep gets the same patterns in one run, as rules of one file, over the sources of samples and
 * SDK and over the code of the pages, which is written to files before: it cannot read MDX. It has no
 * page model, no definitions, and no verdicts to make.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parse } from 'yaml';
import { corpusFolder, corpusPages, markdownFiles } from '../script/corpus.mjs';
import { root } from '../script/pack.mjs';
import { median } from './measure.mjs';

const example = join(root, 'examples/genkit');
const parsers = { python: 'python', js: 'tsx', go: 'go' };
const fences = {
  py: 'py',
  python: 'py',
  js: 'tsx',
  ts: 'tsx',
  javascript: 'tsx',
  typescript: 'tsx',
  go: 'go',
};

/**
 * Rows of whole processes, in turn, after a first round that does not count; the ratio is the median
 * of those within a round. None without the corpus.
 *
 * @param {{work: string, here: string, rounds: number}} setting
 *   `work` is a folder to write to, `here` the one of the benchmarks.
 */
export async function featureRows({ work, here, rounds }) {
  if (!existsSync(corpusPages())) return [];
  const folder = join(work, 'features');
  mkdirSync(folder);
  const patterns = writeRules(join(folder, 'rules.yml'));
  const code = writeCode(join(folder, 'code'));
  const sdk = join(corpusFolder(), 'genkit/sdk-2026-02-07/py');
  const main = join(here, 'node_modules/remark-parity/dist/src/cli/main.js');
  const rules = readFileSync(join(folder, 'rules.yml'), 'utf8');
  const commands = [
    [
      `ast-grep scan, ${patterns} patterns`,
      join(here, 'node_modules/@ast-grep/cli/ast-grep'),
      ['scan', '--inline-rules', rules, '--json=stream', sdk, code],
    ],
    ['parity features', process.execPath, [main, 'features', '--no-cache', '--format', 'json']],
    ['parity features, again', process.execPath, [main, 'features', '--format', 'json']],
  ];
  const times = commands.map(() => []);
  for (let round = -1; round < rounds; round++) {
    for (const [index, [, command, args]] of commands.entries()) {
      const time = await wall(command, args);
      if (round >= 0) times[index].push(time);
    }
  }
  return commands.map(([name], index) => [
    name,
    median(times[index]).toFixed(0),
    median(times[index].map((time, round) => time / times[0][round])).toFixed(2),
  ]);
}

/** Every pattern of a feature as a rule of its own; returns how many there are. */
function writeRules(file) {
  const { features } = parse(readFileSync(join(example, 'parity.roadmap.yaml'), 'utf8'));
  const rules = features.flatMap(({ code = {} }) =>
    Object.entries(code).flatMap(([language, given]) =>
      [given].flat().flatMap((pattern) => ruleOf(pattern, parsers[language]) ?? []),
    ),
  );
  const text = rules.map((rule, index) => JSON.stringify({ id: `rule-${index}`, ...rule }));
  writeFileSync(file, text.join('\n---\n'));
  return rules.length;
}

function ruleOf(pattern, language) {
  if (typeof pattern === 'string') return { language, rule: { pattern } };
  const { pattern: inner, context, selector, rule, constraints, utils } = pattern;
  if (rule) return { language, rule, constraints, utils };
  if (context) return { language, rule: { pattern: { context, selector } } };
  return inner && { language, rule: { pattern: inner } };
}

/** The fences of all pages, one file each. */
function writeCode(folder) {
  mkdirSync(folder);
  let count = 0;
  for (const page of markdownFiles(corpusPages())) {
    const text = readFileSync(page, 'utf8');
    for (const [, name, code] of text.matchAll(/^[ \t]*```(\w+)[^\n]*\n([\s\S]*?)^[ \t]*```$/gm)) {
      const extension = fences[name.toLowerCase()];
      if (extension) writeFileSync(join(folder, `${count++}.${extension}`), code);
    }
  }
  return folder;
}

function wall(command, args) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { cwd: example, stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.on('error', reject);
    child.on('close', (status) => {
      // Both tell by their status what they found; an error is told on standard error.
      if (status !== null && status < 2) resolve(performance.now() - start);
      else reject(new Error(`${command} ended with ${status}: ${errors}`));
    });
  });
}
