/** What each sample has of what it must have. */
import { defineView } from '../../view.js';
import type { SampleListing } from './sample-report.js';

export const samplesView = defineView<SampleListing>()({
  formats: {
    text: () => import('./text.js'),
    json: () => import('./json.js'),
    markdown: () => import('./markdown.js'),
    csv: () => import('./csv.js'),
  },
  followsFile: true,
});
