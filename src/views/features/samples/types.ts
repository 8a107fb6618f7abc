/** What the reports of samples are made from. */
import type { Feature } from '../../../config/read-features.js';
import type { Evidence, Sample, SampleEvidence, SampleMatrix } from '../../../evidence/types.js';
import type { CodeLink } from '../../code-link.js';
import type { Order } from '../orders.js';
import type { Where } from '../where.js';

/** What a sample has of a requirement: in its own code, only in helpers, or not. */
export type Has = 'own' | 'helpers' | 'no';

/** A sample with what it shows. */
export interface ShownSample {
  sample: Sample;
  features: { feature: Feature; shown: SampleEvidence }[];
  sets: { matrix: SampleMatrix; cells: SampleMatrix['rows'][number]['cells'] }[];
}

/** Ready to be written. */
export interface SampleReport {
  evidence: Evidence;
  /** Rows that lack most come first. */
  matrices: SampleMatrix[];
  /** Those that were asked for, or all. */
  samples: ShownSample[];
  /** Number of features that samples may show. */
  features: number;
  /** Some were asked for by name: all is told of them. */
  isNamed: boolean;
  orders: Order[];
}

/** Where and how it is written. */
export interface SampleReportSettings {
  colour: boolean;
  columns: number | undefined;
  link: CodeLink;
  where: Where;
}

/** Writes samples, with a line end. Pure. */
export type WriteSamples = (report: SampleReport, settings: SampleReportSettings) => string;
