/**
 * Measures the judgement of the page model against verdicts that people made by reading the pages: those of
 * `fixtures/judgement`, and where it is there those of the corpus, by site and in sum.
 *
 * Usage: node script/accuracy.mjs [corpus folder] [options]
 *
 *   --verdicts <file>  measure against these verdicts only
 *   --pages <folder>   pages that they speak of (default: the folder of the verdicts)
 *   --config <file>    example configuration for the second row of Genkit's pages of February
 *   --list             also list every missed section, false alarm, and close call
 *   --json             print all that was compared, with the figures, as JSON instead
 *   --check            exit 1 where a figure is below its threshold
 *
 * A verdict is `{page, target, status, sections: [{ref, verdict}], thin: [heading]}`; the target is Python
 * if left out. Headings are compared as plain text without case, as often as they occur. What follows is
 * counted without a configuration and for certain gaps, where nothing else is said.
 *
 * - close calls (`close: true`), which two readers could see differently, are neither right nor wrong. On
 *   a page that is called missing, a close call about the page is one about all of its sections.
 * - status: pages whose status is the one in the verdicts. A page that the configuration excludes is one
 *   where nothing is to be expected, as `n/a` is. A close call that agrees counts; one that differs is apart.
 * - recall: of the sections with the verdict `missing` or `thin`, those that are reported: as a section, a
 *   placeholder, missing code, or a tab. A page that is reported as missing counts for its sections only
 *   if the verdicts call it missing, too. `+ possible`: reported as certain or as possible gaps.
 * - thin: the same for headings in a list `thin`, which older verdicts have, certain or possible.
 * - precision: of the certain gaps, those that are `missing` or `thin` by the verdicts. A heading that the
 *   verdicts do not name is there for the target: a gap of that name is wrong. On pages that are called
 *   missing, all gaps are right. `possible` is the same of possible gaps.
 * - inside: the precision of gaps inside of sections (tabs, blocks, examples), of which verdicts about headings
 *   say little; those of `fixtures/judgement` speak of them, too, and have them in the figures above.
 * - candidate: of gaps that are there for the target under a heading that the verdicts give, those whose
 *   candidate is that heading.
 *
 * Sections whose verdict names a `rule` are no gaps of the page model, and counted in nothing.
 * What was drawn at random from sites without verdicts and judged (`script/accuracy/draw.mjs`) comes last.
 * Pages that are not in the corpus are counted in nothing, and named.
 */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { figuresOf, shortfalls, sumOf } from './accuracy/figures.mjs';
import { judgedCounts } from './accuracy/judged.mjs';
import { givenSite, sitesOf } from './accuracy/labels.mjs';
import { measureSite } from './accuracy/measure.mjs';
import {
  printConfidence,
  printFigures,
  printJudged,
  printLists,
  printStatuses,
} from './accuracy/print.mjs';
import { corpusFolder } from './corpus.mjs';
import { root } from './pack.mjs';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    verdicts: { type: 'string' },
    pages: { type: 'string' },
    config: { type: 'string', default: join(root, 'examples/genkit/accuracy.config.yaml') },
    list: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  },
});

const corpus = positionals[0] ?? corpusFolder();
const sites = flags.verdicts
  ? [givenSite(flags.verdicts, flags.pages)]
  : sitesOf(corpus, flags.config);
const runs = sites.map((site) => {
  const pages = measureSite(site);
  return { ...site, pages, figures: figuresOf(pages, site) };
});
const sum = sumOf(runs);

if (flags.json) {
  const shown = runs.map(({ name, pages, figures }) => ({ name, figures, pages }));
  console.log(JSON.stringify({ sites: shown, sum }, undefined, 2));
} else {
  for (const run of runs) printStatuses(run, flags.list);
  if (flags.list) printLists(runs);
  printFigures(runs, sum);
  printConfidence(runs);
  printJudged(judgedCounts());
  if (!existsSync(corpus))
    console.log(`\nSKIPPED the corpus: ${relative(root, corpus)} is not there`);
}

if (flags.check) {
  for (const message of runs.flatMap(shortfalls)) {
    console.error(message);
    process.exitCode = 1;
  }
}
