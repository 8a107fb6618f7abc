/** What docs, samples, and SDKs show of each feature. */
import { defineView } from '../view.js';
import type { FeatureListing } from './feature-report.js';

export const featuresView = defineView<FeatureListing>()({
  formats: {
    text: () => import('./text.js'),
    json: () => import('./json.js'),
    markdown: () => import('./markdown.js'),
    csv: () => import('./csv.js'),
  },
  followsFile: true,
});
