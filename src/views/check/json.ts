/** The survey as JSON, as `schema/report.schema.json` describes it. */
import { sep } from 'node:path';
import { type Write, writeJson } from '../view.js';
import type { Report } from './report.js';

const json: Write<Report> = (report) => {
  const { pages } = report.survey;
  // One line for a page: reports can be compared line by line, and stay small. Nothing of the machine
  // is in it, nor what is only for comparing pages.
  const lines = pages.map(({ path, page, files: _, traits: __, ofSite: ___, ...rest }) => {
    return `\n    ${JSON.stringify({ path, page, ...rest })}`;
  });
  const list = lines.length === 0 ? '[]' : `[${lines.join(',')}\n  ]`;
  return `${writeJson(headOf(report)).slice(0, -3)},\n  "pages": ${list}\n}\n`;
};

export default json;

/** All paths are relative to the root, so that reports of two machines can be compared. */
function headOf({ survey, totals, baseline, version }: Report): object {
  const { root, docs, source, targets, labels, findings, problems } = survey;
  return {
    $schema: 'https://unpkg.com/remark-parity/schema/report.schema.json',
    version: 1,
    tool: { name: 'remark-parity', version },
    totals,
    baseline,
    docs,
    source,
    targets,
    labels,
    findings,
    problems: problems.map(({ path, message }) => ({
      path,
      message: message.replaceAll(root + sep, ''),
    })),
  };
}
