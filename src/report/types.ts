/**
 * What an output format is.
 */
import type { Survey } from '../survey/types.js';

/** What every format is written from: the same for all of them. */
export interface Report {
  survey: Survey;
  /** Numbers for the summary. */
  totals: Totals;
  /** Whether findings that the baseline accepts are written, too. */
  showAccepted: boolean;
}

/** Counts of a report. */
export interface Totals {
  /** Pages that were looked at. */
  pages: number;
  /** Pages with a finding that counts. */
  pagesWithFindings: number;
  errors: number;
  warnings: number;
  /** Findings that the baseline accepts. */
  accepted: number;
}

/** Where a format is written to. */
export interface FormatSettings {
  /** Absolute path of the working folder: paths are shown relative to it. */
  cwd: string;
  colour: boolean;
  /** Columns to fit into; `undefined` for a file. */
  columns: number | undefined;
  env: Readonly<Record<string, string | undefined>>;
}

/** One output format. Pure; its file has this and nothing of other formats. */
export interface Format {
  name: string;
  /** One line for `--help` and the docs. */
  summary: string;
  /** The whole output, with a line end if it is not empty. */
  write(report: Report, settings: FormatSettings): string;
}
