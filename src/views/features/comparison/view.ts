/** A document that people wrote beside what was measured. */
import { asJson, defineView } from '../../view.js';
import type { ComparedDocument } from './report.js';

export const comparisonView = defineView<ComparedDocument>()({
  formats: {
    text: () => import('./text.js'),
    json: asJson(({ name, compared: { comparisons, unknown } }) => ({
      document: name,
      comparisons,
      unknown,
    })),
    markdown: () => import('./markdown.js'),
  },
  followsFile: true,
});
