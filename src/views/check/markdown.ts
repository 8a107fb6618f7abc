/** For comments, pages, and whatever else shows Markdown. */

import { sourceLinks } from '../source-link.js';
import { markdownReport } from './markdown-report.js';
import type { Format } from './types.js';

const markdown: Format = {
  name: 'markdown',
  summary: 'for comments and pages',
  write: (report, { folder, cwd }) =>
    markdownReport(report, sourceLinks(report.survey, folder ?? cwd)),
};

export default markdown;
