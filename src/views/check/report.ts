/** What every format of the findings is written from. */

import type { Survey } from '../../check/types.js';
import type { LanguageId, Status } from '../../page/types.js';

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

/** Counts of a report. */
export interface Totals {
  /** Pages that were looked at, partials among them. */
  pages: number;
  /** Pages with a finding that counts. */
  pagesWithFindings: number;
  errors: number;
  warnings: number;
  /** Findings that are only told. */
  infos: number;
  /** Findings that the baseline accepts. */
  accepted: number;
  /** Findings that count, by rule, the most frequent first. */
  rules: Record<string, number>;
  /** One for each target, in their order. */
  languages: LanguageTotals[];
}

/** Counts for one target. */
export interface LanguageTotals {
  language: LanguageId;
  /** Pages by status; partials, and pages that cannot be read, have none. */
  statuses: Record<Status, number>;
  /** Findings that count and are about this language. */
  findings: number;
}

/** What a rule is for. */
export interface Manual {
  /** One sentence. */
  summary: string;
  /** All of it, in Markdown, without its title. */
  text: string;
}
