/**
 * What the reports of features and samples are made from.
 */

import type { Evidence, FeatureResult } from '../../evidence/types.js';
import type { LanguageId } from '../../page/types.js';
import type { CodeLink } from '../code-link.js';
import type { FeatureCounts } from './counts.js';
import type { Order } from './orders.js';

/** Features that are documented on the same pages. */
export interface FeatureGroup {
  /** Globs of the pages, for people; empty: all pages. */
  pages: string;
  results: FeatureResult[];
}

/** All features for one target. */
export interface TargetFeatures {
  language: LanguageId;
  label: string;
  /** Of all features, whatever is shown. */
  counts: FeatureCounts;
  /** What is shown, in the order of the configuration. */
  groups: FeatureGroup[];
  /** Languages of the columns: the references, then the target. */
  columns: LanguageId[];
}

/** Ready to be written. */
export interface FeatureReport {
  evidence: Evidence;
  targets: TargetFeatures[];
  orders: Order[];
}

/** Where and how it is written. */
export interface FeatureSettings {
  colour: boolean;
  /** Columns to fit into; `undefined` for a file. */
  columns: number | undefined;
  /** Addresses of places, for Markdown and for terminals that know links. */
  link: CodeLink;
}

/** Writes features, with a line end. Pure. */
export type WriteFeatures = (report: FeatureReport, settings: FeatureSettings) => string;
