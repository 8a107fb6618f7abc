/** Tables and lists for people. */
import { askedShare, bands, byBand, decidedGaps, leaveOneOut } from './confidence.mjs';
import { closeCalls, figureNames } from './figures.mjs';

const statuses = ['complete', 'partial', 'missing', 'not-applicable', 'excluded', 'unreadable'];

/** Statuses of a site that differ, and with `all` the whole table. */
export function printStatuses({ name, pages, own }, all) {
  const read = pages.filter(({ absent }) => !absent);
  const absent = pages.filter((page) => page.absent);
  const differing = read.filter(({ status }) => status !== 'agrees');
  if (!all && own && differing.length === 0) return;
  console.log(`\nStatus of ${read.length} pages, ${name.trim()}\n`);
  if (all) {
    console.log(row(['', ...statuses.map((status) => status)], 16));
    for (const expected of statuses.slice(0, 4)) {
      const counts = statuses.map(
        (measured) =>
          read.filter((page) => page.expected === expected && page.measured === measured).length,
      );
      console.log(row([expected, ...counts], 16));
    }
    console.log('');
  }
  for (const { page, target, expected, measured, why, status } of differing) {
    const close = status === 'close' ? 'close call: ' : '';
    console.log(
      `  ${page} (${target}): ${close}expected ${expected}, measured ${measured} (${why})`,
    );
  }
  if (differing.length === 0) console.log('  as in the verdicts');
  if (absent.length > 0) {
    console.log(`  not there: ${[...new Set(absent.map(({ page }) => page))].join(', ')}`);
  }
}

/** Every section and gap on which the model and the verdicts differ, by site. */
export function printLists(runs) {
  const lists = {
    'Missed sections': ({ wanted }) => wanted.filter(({ found, close }) => !found && !close),
    'Only possible, but lacking': ({ wanted }) =>
      wanted.filter(({ found, close }) => found === 'possible' && !close),
    'False alarms': ({ told }) =>
      told.filter(({ holds, possible }) => holds === false && !possible),
    'Possible gaps that do not hold': ({ told }) =>
      told.filter(({ holds, possible }) => holds === false && possible),
    'Gaps that are close calls': ({ told }) => told.filter(({ holds }) => holds === undefined),
  };
  for (const { name, pages } of runs) {
    for (const [title, entriesOf] of Object.entries(lists)) {
      const lines = pages
        .filter(({ absent }) => !absent)
        .flatMap((page) => entriesOf(page).map((entry) => line(page, entry)));
      if (lines.length > 0) console.log(`\n${title}, ${name.trim()}\n\n${lines.join('\n')}`);
    }
  }
}

function line({ page, target }, { ref, heading, line: at, kind, listed, confidence, candidate }) {
  const what = kind ?? (listed ? 'thin' : undefined);
  const notes = [target, what, confidence?.toFixed(2)].filter(Boolean);
  const asked = candidate === undefined ? '' : `; is it “${candidate}”?`;
  return `  ${page}:${at ?? '-'}  ${ref ?? heading} (${notes.join(', ')})${asked}`;
}

/** The figures, a line for each site. */
export function printFigures(runs, sums) {
  const width = Math.max(...[...runs, ...sums].map(({ name }) => name.length)) + 8;
  console.log(`\n${''.padEnd(width)}${row([...figureNames, 'close'], 19)}`);
  for (const { name, pages, figures } of [...runs, ...sums]) {
    const cells = figureNames.map((figure) => shareText(figures[figure]));
    const count = pages.filter(({ absent }) => !absent).length;
    const close = closeCalls(pages).join(' + ');
    console.log(`${`${name} (${count})`.padEnd(width)}${row([...cells, close], 19)}`);
  }
  console.log('\nclose: pages + sections + gaps that are close calls, in no other figure');
}

/** How many gaps of each confidence hold, by site, and on each site by what held on the others. */
export function printConfidence(runs) {
  const gaps = new Map();
  for (const run of runs.filter(({ configured }) => !configured)) {
    const site = run.own ? 'fixtures' : run.site;
    gaps.set(site, [...(gaps.get(site) ?? []), ...decidedGaps(run)]);
  }
  const real = [...gaps.keys()].filter((site) => site !== 'fixtures');
  if (real.length > 1)
    gaps.set(
      'all but fixtures',
      real.flatMap((site) => gaps.get(site)),
    );

  console.log('\nGaps that hold, by confidence, certain and possible\n');
  const heads = bands.map((least, index) =>
    index === 0 ? `>= ${least}` : `${least.toFixed(1)} to ${bands[index - 1].toFixed(1)}`,
  );
  console.log(`${''.padEnd(20)}${row(heads, 19)}`);
  for (const [site, all] of gaps) {
    console.log(`${site.padEnd(20)}${row(byBand(all).map(shareText), 19)}`);
  }
  if (real.length < 2) return;

  console.log('\nFitted on the other sites, tested on one\n');
  const cutHead = `from where ${askedShare * 100} % held elsewhere`;
  console.log(`${''.padEnd(20)}${row(['expected to hold', 'hold', cutHead], 19)}`);
  for (const site of real) {
    const others = real.filter((other) => other !== site).flatMap((other) => gaps.get(other));
    const { count, total, expected, cut, above } = leaveOneOut(gaps.get(site), others);
    const at = Number.isFinite(cut) ? `${cut.toFixed(2)}: ${shareText(above)}` : 'nowhere';
    const cells = [`${expected.toFixed(1)} of ${total}`, `${count} of ${total}`, at];
    console.log(`${site.padEnd(20)}${row(cells, 19)}`);
  }
}

/** Of findings and pages that were drawn from sites without labels, how many hold. */
export function printJudged(counts) {
  if (counts.every(({ findings, pages }) => findings.total + pages.total === 0)) return;
  console.log('\nDrawn at random from sites without labels, and judged: hold + close, of all\n');
  console.log(`${''.padEnd(20)}${row(['findings', 'partial, missing'], 24)}`);
  for (const { site, findings, pages } of counts) {
    console.log(`${site.padEnd(20)}${row([findings, pages].map(judgedText), 24)}`);
  }
}

function judgedText({ holds, close, total }) {
  return total === 0 ? '-' : `${holds} + ${close} of ${total}`;
}

function shareText({ count, total }) {
  if (total === 0) return '-';
  return `${count} of ${total} ${((100 * count) / total).toFixed(1)} %`;
}

function row(cells, width) {
  return cells
    .map((cell) => String(cell).padEnd(width))
    .join('')
    .trimEnd();
}
