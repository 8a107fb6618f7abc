/** What changed since a revision. */
import { asJson, defineView } from '../view.js';
import type { DiffReport } from './site-diff.js';

export const diffView = defineView<DiffReport>()({
  formats: {
    text: () => import('./text.js'),
    json: asJson(({ diff }) => diff),
    markdown: () => import('./markdown.js'),
  },
});
