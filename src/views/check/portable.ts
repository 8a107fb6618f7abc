/**
 * A report without anything of the machine that it was made on.
 */
import { sep } from 'node:path';
import type { PageSurvey, Survey } from '../../check/types.js';
import type { Report, Totals } from './report.js';

/** What `--format json` writes: `schema/report.schema.json` describes it. Pages come last. */
export interface PortableReport extends Omit<Survey, 'root' | 'pages'> {
  $schema: string;
  /** Version of this shape: who can read one report of version 1 can read all of them. */
  version: 1;
  /** What made it. */
  tool: { name: 'remark-parity'; version: string };
  totals: Totals;
  /** Path of the baseline, relative to the root. */
  baseline: string | undefined;
  pages: PortablePage[];
}

/** A page without paths of the machine, and without what is only for comparing pages. */
export type PortablePage = Omit<PageSurvey, 'files' | 'traits'>;

/** All paths are relative to the root, so that reports of two machines can be compared. */
export function portableReport({ survey, totals, baseline, version }: Report): PortableReport {
  const { root, docs, source, targets, labels, pages, findings, problems } = survey;
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
    pages: pages.map(({ path, page, files: _, traits: __, ...rest }) => ({ path, page, ...rest })),
  };
}
