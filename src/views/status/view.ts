/** The status of a site. */
import { defineView } from '../view.js';
import type { StatusReport } from './overview.js';

export const statusView = defineView<StatusReport>()({
  formats: {
    table: () => import('./table.js'),
    json: () => import('./json.js'),
    markdown: () => import('./markdown.js'),
    csv: () => import('./csv.js'),
  },
  followsFile: true,
});
