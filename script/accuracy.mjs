/**
 * Measures the judgement of the page model against verdicts that people made by reading the pages.
 *
 * Usage: node script/accuracy.mjs [corpus folder] [options]
 *
 *   --verdicts <file>  verdicts to measure against (default: those of the corpus)
 *   --pages <folder>   pages that they speak of (default: those of the corpus)
 *   --config <file>    example configuration for the second table
 *   --list             also list every false alarm and every missed section
 *   --json             print the figures as JSON instead
 *   --check            exit 1 where a figure is below its threshold
 *
 * A verdict is `{page, status, sections: [{ref, verdict}], thin: [heading]}`. Headings are compared
 * as plain text without case, as often as they occur.
 *
 * - status: pages whose status is the one in the verdicts (`n/a` is `not-applicable` or `excluded`).
 * - recall: of the sections that the verdicts call missing, those that are reported, as a section,
 *   a placeholder or missing code. A page reported as missing counts for its sections only if the
 *   verdicts call the page missing too.
 * - precision: of the sections reported as missing, those that are missing by the verdicts. The
 *   verdicts name only headings of the reference language that Python does not have by that name:
 *   `precision` counts the reports that they speak of. `precision (all)` counts all reports: those
 *   of other headings as wrong, those on pages that the verdicts call missing as right.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { readPage } from 'remark-parity';
import { parse } from 'yaml';
import { corpusFolder } from './corpus.mjs';
import { root } from './pack.mjs';

/** What the issue asks for, of the 65 pages of the corpus. */
const thresholds = { status: 60 / 65, recall: 0.95, precision: 0.9 };

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    verdicts: { type: 'string' },
    pages: { type: 'string' },
    config: { type: 'string' },
    list: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  },
});

const corpus = positionals[0] ?? corpusFolder();
const verdictsFile = flags.verdicts ?? join(corpus, 'genkit/verdicts-2026-02-06.json');
const pagesFolder = flags.pages ?? join(corpus, 'genkit/docs-2026-02-06/src/content/docs/docs');
const configFile = flags.config ?? join(root, 'examples/genkit/accuracy.config.yaml');

if (existsSync(verdictsFile) && existsSync(pagesFolder)) {
  main();
} else {
  console.log(`SKIPPED accuracy: ${relative(root, verdictsFile)} is not there`);
}

function main() {
  const verdicts = JSON.parse(readFileSync(verdictsFile, 'utf8'));
  const runs = { 'no configuration': measure(verdicts, {}) };
  if (existsSync(configFile)) {
    runs[relative(root, configFile)] = measure(verdicts, parse(readFileSync(configFile, 'utf8')));
  }

  if (flags.json) {
    console.log(JSON.stringify(runs, undefined, 2));
  } else {
    for (const [name, run] of Object.entries(runs)) print(name, run);
    printFigures(runs);
  }

  if (flags.check) {
    for (const [name, { figures }] of Object.entries(runs)) {
      for (const [figure, least] of Object.entries(thresholds)) {
        const { share } = figures[figure];
        if (share >= least) continue;
        console.error(`${name}: ${figure} is ${share.toFixed(3)}, expected ${least.toFixed(3)}`);
        process.exitCode = 1;
      }
    }
  }
}

/** Measures every page of the verdicts under one configuration. */
function measure(verdicts, config) {
  const pages = verdicts.map((verdict) => {
    const text = readFileSync(join(pagesFolder, verdict.page), 'utf8');
    return compare(verdict, readPage(text, { ...config, path: verdict.page, cwd: pagesFolder }));
  });

  const sum = (key) => pages.reduce((total, page) => total + page[key].length, 0);
  const ratio = (count, total) => ({ count, total, share: total === 0 ? 1 : count / total });
  return {
    pages,
    figures: {
      status: ratio(pages.filter(agrees).length, pages.length),
      recall: ratio(sum('found'), sum('found') + sum('missed')),
      precision: ratio(sum('right'), sum('right') + sum('wrong')),
      'precision (all)': ratio(
        sum('right') + sum('onMissingPage'),
        sum('right') + sum('onMissingPage') + sum('wrong') + sum('unknown'),
      ),
      'precision of missing code': ratio(
        sum('codeRight'),
        sum('codeRight') + sum('codeWrong') + sum('codeUnknown'),
      ),
    },
  };
}

/** Sets what the model says of one page against its verdict. */
function compare(verdict, model) {
  const absent = verdict.sections.filter((section) => section.verdict === 'missing');
  const measured = model.status;
  const expected = verdict.status === 'n/a' ? 'not-applicable' : verdict.status;
  const gaps = model.gaps.filter((gap) => gap.kind === 'section' || gap.kind === 'placeholder');
  const codeGaps = model.gaps.filter((gap) => gap.kind === 'code');

  // Recall: each report answers for one missing section of its heading.
  const reports = bag([...gaps, ...codeGaps].map((gap) => gap.heading));
  const wholePage = measured === 'missing' && expected === 'missing';
  const found = [];
  const missed = [];
  for (const { ref } of absent) (wholePage || take(reports, ref) ? found : missed).push({ ref });
  for (const entry of missed) entry.line = lineOf(model, entry.ref);

  // Precision: each missing section justifies one report of its heading.
  const open = bag([...absent.map((section) => section.ref), ...verdict.thin]);
  const named = new Set(
    [...verdict.sections.map((section) => section.ref), ...verdict.thin].map(key),
  );
  const sort = (list) => {
    const sorted = { right: [], onMissingPage: [], wrong: [], unknown: [] };
    for (const gap of list) {
      const entry = { ref: gap.heading, line: gap.place?.start.line, kind: gap.kind };
      if (expected === 'missing') sorted.onMissingPage.push(entry);
      else if (take(open, gap.heading)) sorted.right.push(entry);
      else if (named.has(key(gap.heading))) sorted.wrong.push(entry);
      else sorted.unknown.push(entry);
    }
    return sorted;
  };
  const { right, onMissingPage, wrong, unknown } = sort(gaps);
  const code = sort(codeGaps);
  return {
    page: verdict.page,
    expected,
    measured,
    why: model.why,
    found,
    missed,
    right,
    onMissingPage,
    wrong,
    unknown,
    codeRight: code.right,
    codeWrong: code.wrong,
    codeUnknown: code.unknown,
  };
}

/** A page that the configuration excludes is one where nothing is to be expected. */
function agrees({ expected, measured }) {
  return expected === measured || (expected === 'not-applicable' && measured === 'excluded');
}

/** Line of the reference heading that a verdict speaks of. */
function lineOf(model, ref) {
  return model.sections.find((section) => key(section.heading) === key(ref))?.place?.start.line;
}

function key(heading) {
  return heading.replace(/`/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
}

function bag(headings) {
  const counts = new Map();
  for (const heading of headings) counts.set(key(heading), (counts.get(key(heading)) ?? 0) + 1);
  return counts;
}

function take(counts, heading) {
  const count = counts.get(key(heading)) ?? 0;
  counts.set(key(heading), count - 1);
  return count > 0;
}

function print(name, { pages }) {
  const statuses = ['complete', 'partial', 'missing', 'not-applicable', 'excluded'];
  console.log(`\nStatus of ${pages.length} pages, ${name}: verdicts down, measured across\n`);
  console.log(['', ...statuses].map((text) => text.padEnd(15)).join(''));
  for (const expected of statuses.slice(0, 4)) {
    const counts = statuses.map(
      (measured) =>
        pages.filter((page) => page.expected === expected && page.measured === measured).length,
    );
    console.log([expected, ...counts].map((text) => String(text).padEnd(15)).join(''));
  }
  const differing = pages.filter((page) => !agrees(page));
  if (differing.length > 0) console.log('');
  for (const { page, expected, measured, why } of differing) {
    console.log(`  ${page}: expected ${expected}, measured ${measured} (${why})`);
  }

  if (!flags.list) return;
  list('Missed sections', pages, (page) => page.missed);
  list('False alarms: sections', pages, (page) => page.wrong);
  list('False alarms: sections that the verdicts do not name', pages, (page) => page.unknown);
  list('False alarms: code', pages, (page) => [...page.codeWrong, ...page.codeUnknown]);
}

function list(title, pages, entries) {
  console.log(`\n${title}\n`);
  for (const page of pages) {
    for (const { ref, line, kind } of entries(page)) {
      console.log(`  ${page.page}:${line ?? '-'}  ${ref}${kind ? ` (${kind})` : ''}`);
    }
  }
}

function printFigures(runs) {
  const names = Object.keys(runs);
  console.log(`\n${''.padEnd(28)}${names.map((name) => name.padEnd(38)).join('')}`);
  for (const figure of Object.keys(runs[names[0]].figures)) {
    const cells = names.map((name) => {
      const { count, total, share } = runs[name].figures[figure];
      return `${count} of ${total} = ${(share * 100).toFixed(1)} %`.padEnd(38);
    });
    console.log(`${figure.padEnd(28)}${cells.join('')}`);
  }
}
