/** The explanation of a page: what answers to what, and why. Serialisable; lines are 1-based. */
import type { SectionCount } from '../../page/assess/count.js';
import type { LanguageId, PartialPlace, Status, Verdict } from '../../page/page-model.js';
import type { Annotation } from '../../page/statements.js';

export interface ExplainedSection {
  heading: string;
  /** Headings from the top of the page down to this one. */
  path: string[];
  depth: number;
  line: number | undefined;
  /** Where it is written, if that is in a partial. */
  partial: PartialPlace | undefined;
}

export interface ExplainedFinding {
  rule: string;
  message: string;
  line: number | undefined;
  column: number | undefined;
}

/** A section of the reference beside what the target has for it. */
export interface ExplainedRow {
  /** As in the page model; `own`: only the target has it. */
  verdict: Verdict | 'own';
  /** Reference languages that have it; empty of what only the target has. */
  languages: LanguageId[];
  reference: ExplainedSection | undefined;
  target: ExplainedSection | undefined;
  why: string;
  /** How sure that is: 1 certain, 0 a guess. */
  confidence: number;
  /** The target shows no code where the reference does. */
  codeMissing: boolean;
  /** Something may be lacking here, which is not certain. */
  possible: boolean;
  findings: ExplainedFinding[];
}

export interface ExplainedGroup {
  line: number | undefined;
  partial: PartialPlace | undefined;
  path: string[];
  dialect: string;
  kind: 'set' | 'blocks';
  languages: LanguageId[];
  /** Items that name no language. */
  others: string[];
  target: 'content' | 'placeholder' | 'not-applicable' | 'empty' | 'exempt' | 'none';
}

export interface ExplainedExclusion {
  /** Index into the configuration's `exclusions`. */
  index: number;
  topic: string;
  reason: string;
  until: string | undefined;
  /** What it makes of the page or section. */
  status: 'excluded' | 'not-applicable';
  scope: 'page' | 'section';
  path: string[];
  line: number | undefined;
}

export interface Explanation {
  /** Path relative to the root, with `/`. */
  path: string;
  title: string;
  language: LanguageId;
  status: Status;
  why: string;
  /** What a partial page lacks, else the same as `why`. */
  reason: string;
  sections: SectionCount;
  /** How many gaps there may be, apart from those that are certain. */
  possible: number;
  /** Languages that it is measured against, the fullest first. */
  references: LanguageId[];
  /** Languages with content of their own, in order of appearance. */
  languages: LanguageId[];
  /** Those of them with more than a note that there is nothing yet. */
  served: LanguageId[];
  declared: { languages: LanguageId[]; by: string; line: number | undefined } | undefined;
  /** Names for people of all languages that occur, by id. */
  labels: Record<LanguageId, string>;
  /** As the target reads, with what it lacks where the reference has it. */
  rows: ExplainedRow[];
  groups: ExplainedGroup[];
  annotations: (Pick<Annotation, 'kind' | 'languages' | 'heading' | 'reason' | 'used'> & {
    line: number | undefined;
  })[];
  exclusions: ExplainedExclusion[];
  /** What rules say of the page, or of places outside of the rows. */
  findings: ExplainedFinding[];
}

export interface ExplainReport {
  explanations: Explanation[];
  /** Findings are shown in full, not only by rule and place. */
  full: boolean;
}
