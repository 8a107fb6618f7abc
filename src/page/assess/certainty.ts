/** Which gaps are reported as gaps, and which as possible ones. */
import type { Gap } from '../page-model.js';

/** Least confidence of a gap that is certain, where the configuration has no `certainty`. */
export const certain = 0.6;

/** Below it nothing is reported: it is as likely that the readers lack nothing. */
export const least = 0.5;

/** Gaps that count, and those that people are only asked about. */
export interface SortedGaps {
  gaps: Gap[];
  possible: Gap[];
}

/** Further reading is never asked about. */
export function sortGaps(all: readonly Gap[], certainty = certain): SortedGaps {
  return {
    gaps: all.filter(({ confidence }) => confidence >= certainty),
    possible: all.filter(
      ({ confidence, boilerplate }) =>
        confidence < certainty && confidence >= least && !boilerplate,
    ),
  };
}
