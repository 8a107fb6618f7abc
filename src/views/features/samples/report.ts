/** Arranges samples for the reports: what lacks most comes first. */

import type {
  Evidence,
  Sample,
  SampleEvidence,
  SampleMatrix,
  SampleRow,
} from '../../../evidence/evidence.js';
import { isShown } from '../../../evidence/facts.js';
import { matchSamples } from '../../../evidence/sample-names.js';
import type { Order } from '../orders.js';
import type { Has, SampleReport, ShownSample } from './sample-report.js';

/** @param names Names or globs of samples; empty: all. */
export function sampleReport(
  evidence: Evidence,
  names: readonly string[],
  orders: readonly Order[],
): SampleReport {
  const isNamed = names.length > 0;
  const isAsked = isNamed ? matchSamples(names) : () => true;
  const samples = evidence.samples.filter(isAsked).map((one) => shownSample(one, evidence));
  const matrices = evidence.matrices.map((matrix) => ({
    ...matrix,
    rows: matrix.rows
      .filter(({ sample }) => !isNamed || matchSamples(names)({ name: sample, folder: sample }))
      .toSorted((one, other) => missing(other) - missing(one)),
  }));
  return {
    evidence,
    matrices: isNamed ? matrices.filter(({ rows }) => rows.length > 0) : matrices,
    samples,
    features: countedFeatures(evidence).length,
    isNamed,
    orders: [...orders],
  };
}

/** How much a row lacks; a sample that is not there comes first. */
function missing({ absent, cells }: SampleRow): number {
  return absent ? Number.POSITIVE_INFINITY : cells.filter((cell) => !isShown(cell)).length;
}

function countedFeatures({ features }: Evidence): Evidence['features'] {
  return features.filter(({ feature }) => feature.excluded === undefined);
}

function shownSample(sample: Sample, evidence: Evidence): ShownSample {
  const features = countedFeatures(evidence).flatMap(({ feature, samples }) => {
    const shown = (samples[sample.language] ?? []).find((one) => one.sample === sample.name);
    return shown && isShown(shown) ? [{ feature, shown }] : [];
  });
  const sets = evidence.matrices.flatMap((matrix) => {
    if (!sample.sets.includes(matrix.name) || matrix.language !== sample.language) return [];
    const row = matrix.rows.find((one) => one.sample === sample.name && !one.absent);
    return row ? [{ matrix, cells: row.cells }] : [];
  });
  return { sample, features, sets };
}

export function hasOf({ own, helpers }: Pick<SampleEvidence, 'own' | 'helpers'>): Has {
  if (own.length > 0) return 'own';
  return helpers.length > 0 ? 'helpers' : 'no';
}

export function completeRows({ rows }: SampleMatrix): number {
  return rows.filter(({ absent, cells }) => !absent && cells.every(isShown)).length;
}

/** Whether names alone do not tell samples apart. */
export function isInSeveralLanguages(samples: readonly ShownSample[]): boolean {
  return new Set(samples.map(({ sample }) => sample.language)).size > 1;
}

export function lackingOf({ requirements }: SampleMatrix, { cells }: SampleRow): string[] {
  return requirements
    .filter((_, at) => !isShown(cells[at] ?? { own: [], helpers: [] }))
    .map(({ name }) => name);
}

/** Whether a sample of a set that is in scope lacks something. */
export function isLacking({ matrices }: Pick<SampleReport, 'matrices'>): boolean {
  return matrices.some(
    (matrix) => matrix.excluded === undefined && completeRows(matrix) < matrix.rows.length,
  );
}
