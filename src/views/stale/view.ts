/** Sections whose reference changed after them. */
import { asJson, defineView } from '../view.js';
import type { StaleReport } from './staleness.js';

export const staleView = defineView<StaleReport>()({
  formats: {
    text: () => import('./text.js'),
    json: asJson(({ found }) => found),
    markdown: () => import('./markdown.js'),
  },
});
