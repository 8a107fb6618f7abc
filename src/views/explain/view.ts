/** Why a page has its status. */
import { asJson, defineView } from '../view.js';
import type { ExplainReport } from './explanation.js';

export const explainView = defineView<ExplainReport>()({
  formats: {
    text: () => import('./text.js'),
    json: asJson(({ explanations }) => ({ explanations })),
  },
});
