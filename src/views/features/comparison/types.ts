/** What reports of a comparison are made from. */
import type { Compared, Comparison } from '../../../check/claims/features/types.js';
import { many } from '../../../text/words.js';
import type { FeatureSettings } from '../types.js';

/** A document that people wrote, beside what was measured. */
export interface ComparedDocument {
  /** Path, for people. */
  name: string;
  compared: Compared;
  /** Address of a line of it. */
  link: (line: number) => string;
}

/** Writes a comparison, with a line end. Pure. */
export type WriteComparison = (document: ComparedDocument, settings: FeatureSettings) => string;

/** Words for what a statement is about. */
export const abouts: Readonly<Record<Comparison['about'], string>> = {
  docs: 'docs',
  samples: 'samples',
  sdk: 'SDK',
  sample: 'sample',
};

/** Places that are named in a row. */
export const mostPlaces = 3;

/** How much was compared and what came of it, without a full stop. */
export function summaryOf({ comparisons, unknown }: Compared): string {
  const wrong = comparisons.filter(({ agrees }) => !agrees).length;
  const compared = `${many(comparisons.length, 'statement')} compared: ${
    comparisons.length - wrong
  } hold, ${wrong} do not`;
  if (unknown.length === 0) return compared;
  return `${compared}; ${many(unknown.length, 'line')} about nothing that is configured`;
}
