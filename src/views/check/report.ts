/** What every format of the findings is written from. */
import type { InferOutput } from 'valibot';
import type { Survey } from '../../check/survey-result.js';
import type { Status } from '../../page/page-model.js';
import type { reportSchema } from './report-schema.js';

export interface Report {
  survey: Survey;
  totals: Totals;
  showAccepted: boolean;
  /** Warnings were left out: where nothing is told there may be some. */
  errorsOnly?: boolean | undefined;
  /** Path of the baseline, relative to the root, with `/`; `undefined` if there is none. */
  baseline: string | undefined;
  /** Absolute path of the working folder: paths are shown relative to it. */
  cwd: string;
  /** Absolute path of the repository, or of the root: forges want paths relative to it. */
  repository: string;
  /** Milliseconds that it took, for a terminal. */
  elapsed?: number | undefined;
  version: string;
  env: Readonly<Record<string, string | undefined>>;
  manual(rule: string): Manual | undefined;
}

type WrittenTotals = InferOutput<typeof reportSchema>['totals'];

/** Counts of a report, as its schema describes them. */
export interface Totals extends Omit<WrittenTotals, 'languages'> {
  languages: LanguageTotals[];
}

/** Counts for one target; every status has a number. */
export interface LanguageTotals extends Omit<WrittenTotals['languages'][number], 'statuses'> {
  statuses: Record<Status, number>;
}

export interface Manual {
  summary: string;
  /** All of it, in Markdown, without its title. */
  text: string;
}
