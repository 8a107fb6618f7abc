/** The survey as JSON. */
import type { Write } from '../view.js';
import { portableReport } from './portable.js';
import type { Report } from './report.js';

const json: Write<Report> = (report) => {
  const { pages, ...rest } = portableReport(report);
  // One line for a page: reports can be compared line by line, and stay small.
  const lines = pages.map((page) => `\n    ${JSON.stringify(page)}`);
  const list = lines.length === 0 ? '[]' : `[${lines.join(',')}\n  ]`;
  return `${JSON.stringify(rest, undefined, 2).slice(0, -2)},\n  "pages": ${list}\n}\n`;
};

export default json;
