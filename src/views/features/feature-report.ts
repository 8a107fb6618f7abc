/** What the reports of features and samples are made from. */
import type { Evidence, FeatureResult } from '../../evidence/evidence.js';
import type { LanguageId } from '../../page/page-model.js';
import type { FeatureCounts } from './counts.js';
import type { CodeLinks } from './links.js';
import type { Order } from './orders.js';

export interface FeatureGroup {
  /** Globs of the pages, for people; empty: all pages. */
  pages: string;
  results: FeatureResult[];
}

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

export interface FeatureReport {
  evidence: Evidence;
  targets: TargetFeatures[];
  orders: Order[];
}

export interface FeatureListing extends FeatureReport {
  links: CodeLinks;
}
