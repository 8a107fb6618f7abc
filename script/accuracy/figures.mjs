/** The figures of a site: counts, shares, and which are below what is asked. */
import { isSame } from './compare.mjs';

/** Figures in the order of the table. */
export const figureNames = [
  'status',
  'recall',
  'recall + possible',
  'thin',
  'precision',
  'possible',
  'inside',
  'candidate',
];

/** Kinds of gaps that verdicts about headings do not decide. */
const unnamed = new Set(['tab', 'block', 'examples', 'thin']);

/** Whether the verdicts of a site decide a gap; `inside`: they speak of what is inside of sections, too. */
export function isDecided({ kind, holds }, { inside = false }) {
  return holds !== undefined && (inside || !unnamed.has(kind));
}

/** @param site `inside`: its verdicts speak of what is inside of sections, too. */
export function figuresOf(pages, site = {}) {
  const read = pages.filter(({ absent }) => !absent);
  const wanted = read.flatMap((page) => page.wanted);
  const sections = wanted.filter(({ listed, close }) => !listed && !close);
  const thin = wanted.filter(({ listed, close }) => listed && !close);
  const told = read.flatMap((page) => page.told).filter(({ holds }) => holds !== undefined);
  const counted = told.filter((gap) => isDecided(gap, site));
  const decided = read.filter(({ status }) => status !== 'close');
  return {
    status: share(decided, ({ status }) => status === 'agrees'),
    recall: share(sections, ({ found }) => found === 'certain'),
    'recall + possible': share(sections, ({ found }) => found !== undefined),
    thin: share(thin, ({ found }) => found !== undefined),
    precision: share(
      counted.filter(({ possible }) => !possible),
      ({ holds }) => holds,
    ),
    possible: share(
      counted.filter(({ possible }) => possible),
      ({ holds }) => holds,
    ),
    inside: share(
      told.filter((gap) => !isDecided(gap, site)),
      ({ holds }) => holds,
    ),
    candidate: share(
      counted.filter(({ candidate, answer }) => candidate !== undefined && answer !== undefined),
      ({ candidate, answer }) => isSame(candidate, answer),
    ),
  };
}

/** Close calls of a site: pages, sections that are lacking, and gaps. */
export function closeCalls(pages) {
  const read = pages.filter(({ absent }) => !absent);
  return [
    read.filter(({ status }) => status === 'close'),
    read.flatMap(({ wanted }) => wanted.filter(({ close }) => close)),
    read.flatMap(({ told }) => told.filter(({ holds }) => holds === undefined)),
  ].map((list) => list.length);
}

/** Figures of the sites of the corpus, and of the project's own, in sum; each as read without a configuration. */
export function sumOf(runs) {
  const plain = runs.filter(({ configured }) => !configured);
  const sums = {
    'fixtures, sum': plain.filter(({ own }) => own),
    'corpus, sum': plain.filter(({ own }) => !own),
  };
  return Object.entries(sums)
    .filter(([, sites]) => sites.length > 1)
    .map(([name, sites]) => ({
      name,
      pages: sites.flatMap(({ pages }) => pages),
      figures: add(sites),
    }));
}

function add(sites) {
  const total = (name, part) => sites.reduce((sum, { figures }) => sum + figures[name][part], 0);
  return Object.fromEntries(
    figureNames.map((name) => [name, ratio(total(name, 'count'), total(name, 'total'))]),
  );
}

/** What is below the figures asked of a site, a sentence each. */
export function shortfalls({ name, figures, asked }) {
  return Object.entries(asked).flatMap(([figure, least]) => {
    if (figure === 'wrong') {
      const wrong = figures.precision.total - figures.precision.count;
      return wrong > least
        ? [`${name.trim()}: ${wrong} false alarms, at most ${least} expected`]
        : [];
    }
    const { share: reached } = figures[figure];
    if (reached >= least) return [];
    return [`${name.trim()}: ${figure} is ${reached.toFixed(3)}, expected ${least.toFixed(3)}`];
  });
}

function share(list, holds) {
  return ratio(list.filter(holds).length, list.length);
}

function ratio(count, total) {
  return { count, total, share: total === 0 ? 1 : count / total };
}
