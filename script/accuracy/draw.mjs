/**
 * Draws findings, and pages that are called partial or missing, from the sites of the corpus that have no
 * labels, for people to judge.
 *
 * Usage: node script/accuracy/draw.mjs [options] > judged.yaml
 *
 *   --sites <names>   folders of `sites/`, with commas (default: those without labels)
 *   --target <id>     language to check for (default: python)
 *   --findings <n>    findings a site (default: 12)
 *   --pages <n>       pages a site (default: 8)
 *   --seed <n>        another seed draws others (default: 1)
 *   --keep <file>     judged before: what was drawn again keeps its judgement
 *
 * Whoever judges writes `holds: true`, `close`, or `false`, and `why`, into each entry. `npm run accuracy`
 * prints the shares of `script/accuracy/judged.yaml`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse, stringify } from 'yaml';
import { corpusFolder } from '../corpus.mjs';
import { root } from '../pack.mjs';

const unlabelled = 'adk,dapr,e2b,openfeature,opentelemetry,playwright,restate,stagehand,weaviate';

const { values: flags } = parseArgs({
  options: {
    sites: { type: 'string', default: unlabelled },
    target: { type: 'string', default: 'python' },
    findings: { type: 'string', default: '12' },
    pages: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
  },
});

const before =
  flags.keep !== undefined && existsSync(flags.keep) ? parse(readFileSync(flags.keep, 'utf8')) : [];
const known = new Map(before.map((entry) => [keyOf(entry), entry]));
const drawn = flags.sites.split(',').flatMap(drawSite);
console.log(
  stringify(
    drawn.map((entry) => known.get(keyOf(entry)) ?? entry),
    { lineWidth: 110 },
  ),
);

function drawSite(site) {
  const { pages } = survey(join(corpusFolder(), 'sites', site));
  const random = randomOf(`${site} ${flags.seed}`);
  const findings = pages.flatMap(({ path, findings }) =>
    findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ rule, message, place, path: headings = [] }) => ({
        site,
        target: flags.target,
        page: path,
        line: place?.start.line,
        rule,
        section: headings.join(' > '),
        message,
        holds: null,
        why: '',
      })),
  );
  const statuses = pages.flatMap(({ path, results }) =>
    results
      .filter(({ status }) => status === 'partial' || status === 'missing')
      .map(({ status }) => ({
        site,
        target: flags.target,
        page: path,
        status,
        holds: null,
        why: '',
      })),
  );
  return [
    ...sample(findings, Number(flags.findings), random),
    ...sample(statuses, Number(flags.pages), random),
  ];
}

/** What a run on the site finds. */
function survey(cwd) {
  const main = join(root, 'dist/src/cli/main.js');
  const args = ['check', '--no-cache', '--format', 'json', '--language', flags.target];
  try {
    return JSON.parse(execFileSync(process.execPath, [main, ...args], runOptions(cwd)));
  } catch (error) {
    // It exits with 1 where there are findings.
    return JSON.parse(error.stdout);
  }
}

function runOptions(cwd) {
  return { cwd, encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'inherit'] };
}

/** A sample without order, in the order of the list. */
function sample(list, count, random) {
  const ranked = list.map((entry, index) => ({ entry, index, rank: random() }));
  ranked.sort((a, b) => a.rank - b.rank);
  return ranked
    .slice(0, count)
    .sort((a, b) => a.index - b.index)
    .map(({ entry }) => entry);
}

/** Numbers between 0 and 1 that are the same for the same text (mulberry32). */
function randomOf(text) {
  let state = 0;
  for (const char of text) state = (Math.imul(state, 31) + char.codePointAt(0)) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Lines move; what is said of which section does not. */
function keyOf({ site, target, page, rule, section, message, status }) {
  return [site, target, page, rule ?? 'page', section, message ?? status].join('\n');
}
