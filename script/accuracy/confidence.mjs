/** Whether confidence is what it says: of findings told with 90 %, nine in ten hold. */
import { isDecided } from './figures.mjs';

/** Lower ends of the bands, best first. */
export const bands = [0.9, 0.8, 0.7, 0.6, 0.5, 0];

/** Share that a gap is asked to hold with, to be told as certain. */
export const askedShare = 0.9;

/** Gaps of a run that the verdicts decide, certain and possible. */
export function decidedGaps(run) {
  return run.pages.flatMap(({ told = [] }) => told).filter((gap) => isDecided(gap, run));
}

/** How many gaps of each band hold. */
export function byBand(gaps) {
  return bands.map((least) => tally(gaps.filter(({ confidence }) => bandOf(confidence) === least)));
}

/**
 * Fits on the other sites and tests on one: how many of its gaps should hold by what those of the same
 * bands did elsewhere, how many do; and from which confidence on nine in ten held elsewhere, and hold.
 */
export function leaveOneOut(gaps, others) {
  const elsewhere = byBand(others);
  const expected = gaps.reduce((sum, { confidence }) => {
    const { count, total } = elsewhere[bands.indexOf(bandOf(confidence))];
    return sum + (count + 1) / (total + 2);
  }, 0);
  const cut = cutOf(others);
  const above = tally(gaps.filter(({ confidence }) => confidence >= cut));
  return { ...tally(gaps), expected, cut, above };
}

/** The lowest confidence from which on enough gaps hold; above 1 if there is none. */
function cutOf(gaps) {
  const levels = [...new Set(gaps.map(({ confidence }) => confidence))].sort((a, b) => a - b);
  const found = levels.find((level) => {
    const { count, total } = tally(gaps.filter(({ confidence }) => confidence >= level));
    return count / total >= askedShare;
  });
  return found ?? Number.POSITIVE_INFINITY;
}

function bandOf(confidence) {
  return bands.find((least) => confidence >= least) ?? 0;
}

function tally(gaps) {
  return { count: gaps.filter(({ holds }) => holds).length, total: gaps.length };
}
