/** Sections that are older than what they answer to. All of it is serialisable. */
import type { Survey } from '../../check/survey-result.js';
import type { LanguageId } from '../../page/page-model.js';

export interface CommitRef {
  /** `undefined`: not committed yet. */
  hash: string | undefined;
  /** ISO 8601 with its time zone; `undefined`: not committed yet. */
  date: string | undefined;
  /** First line of its message, as its author wrote it. */
  subject: string;
}

/** A section of the target whose reference changed after it. */
export interface StaleSection {
  /** Path relative to its docs folder. */
  page: string;
  /** Path relative to the root. */
  path: string;
  language: LanguageId;
  /** Heading path of the target's section; empty for the text before the first heading. */
  section: string[];
  /** Line of its heading; 1-based. */
  line: number;
  /** The target's last change; `undefined` if it is older than the history that was looked at. */
  last: CommitRef | undefined;
  /** What it answers to and what changed since, in the order of the page. */
  references: StaleReference[];
}

export interface StaleReference {
  language: LanguageId;
  /** Heading path; empty for the text before the first heading. */
  section: string[];
  /** Line of its heading; 1-based. */
  line: number;
  /** Words of prose and code that it has since got, and lost. */
  words: { added: number; removed: number };
  /** What changed it, newest first. */
  commits: CommitRef[];
}

export interface Staleness {
  /** What was compared: sections of the target. */
  checked: { pages: number; sections: number };
  /** By path and line. */
  stale: StaleSection[];
}

export interface StaleReport {
  found: Staleness;
  label(language: LanguageId): string;
  linkedBy: Pick<Survey, 'root' | 'source'>;
}
