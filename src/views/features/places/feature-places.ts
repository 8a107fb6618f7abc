/** What is shown of the places of features. */

import type { FeatureReport } from '../feature-report.js';
import type { Where } from '../links.js';

export interface FeaturePlaces {
  report: FeatureReport;
  where: Where;
  /** What follows is shown; not of a pattern that was only tried. */
  isJudged: boolean;
}
