/** What every format of the findings is written from. */
import type { InferOutput } from 'valibot';
import type { Survey } from '../../check/types.js';
import type { Status } from '../../page/types.js';
import type { reportSchema } from './report-schema.js';

/** What was found, and where it was looked. */
export interface Report {
  survey: Survey;
  /** Numbers for the summary. */
  totals: Totals;
  /** Whether findings that the baseline accepts are written, too. */
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
  /** Version of this package. */
  version: string;
  env: Readonly<Record<string, string | undefined>>;
  /** The manual of a rule, if it has one. */
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

/** What a rule is for. */
export interface Manual {
  /** One sentence. */
  summary: string;
  /** All of it, in Markdown, without its title. */
  text: string;
}
