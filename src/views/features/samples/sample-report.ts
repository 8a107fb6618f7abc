/** What the reports of samples are made from. */
import type { Feature } from '../../../config/read-features.js';
import type { Evidence, Sample, SampleEvidence, SampleMatrix } from '../../../evidence/evidence.js';
import type { CodeLinks, Where } from '../links.js';
import type { Order } from '../orders.js';

export type Has = 'own' | 'helpers' | 'no';

export interface ShownSample {
  sample: Sample;
  features: { feature: Feature; shown: SampleEvidence }[];
  sets: { matrix: SampleMatrix; cells: SampleMatrix['rows'][number]['cells'] }[];
}

export interface SampleReport {
  evidence: Evidence;
  /** Rows that lack most come first. */
  matrices: SampleMatrix[];
  /** Those that were asked for, or all. */
  samples: ShownSample[];
  features: number;
  /** Some were asked for by name: all is told of them. */
  isNamed: boolean;
  orders: Order[];
}

/** A report with the links of its places, and where these are. */
export interface SampleListing extends SampleReport {
  links: CodeLinks;
  where: Where;
}
