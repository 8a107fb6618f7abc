/** For people, in a terminal. */
import { join, relative } from 'node:path';
import type { Format } from './types.js';

const pretty: Format = {
  name: 'pretty',
  summary: 'for people, in a terminal',
  write({ survey, totals }, { cwd }) {
    const lines: string[] = [];
    for (const { path, findings } of survey.pages) {
      if (findings.length === 0) continue;
      lines.push(relative(cwd, join(survey.root, path)));
      for (const { place, message, rule } of findings) {
        lines.push(`  ${place?.start.line ?? 1}:${place?.start.column ?? 1}  ${message}  ${rule}`);
      }
      lines.push('');
    }
    lines.push(`${totals.errors + totals.warnings} findings on ${totals.pages} pages`);
    return `${lines.join('\n')}\n`;
  },
};

export default pretty;
