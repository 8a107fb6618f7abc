/** What was found in code; serialisable. Lines and columns are 1-based, columns in UTF-16 units. */
import type { Feature } from '../config/read-features.js';
import type { LanguageId } from '../page/page-model.js';

/** A place in a file where a pattern matches. */
export interface CodePlace {
  /** Path relative to the root of the source, with `/`; of a page, that of its survey. */
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** First line of what matched, as it stands there, cut if it is long. */
  text: string;
  /** Index of the source in `Evidence.sources`; `undefined` for a page. */
  source?: number | undefined;
}

export interface ShownFeature {
  feature: string;
  language: LanguageId;
  /** The place on the page; for imported code that of what shows it. */
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  text: string;
  /** File that the code was imported from, relative to the page's folder, with its line. */
  imported?: { path: string; line: number };
}

export interface SampleEvidence {
  /** Name of the sample: that of its folder. */
  sample: string;
  own: CodePlace[];
  /** In modules that it imports from the helpers. */
  helpers: CodePlace[];
  /** Bugs that stand in the way. */
  blockedBy: string[];
}

export interface SdkEvidence {
  /** What was looked for, for people: `Type.method(parameter)`, or a pattern. */
  wanted: string;
  /** Places of definitions; empty if it is not there. */
  places: CodePlace[];
}

export interface FeatureEvidence {
  feature: Feature;
  /** Code in docs by language, on the pages of the feature: only languages that it has patterns for. */
  docs: Record<LanguageId, CodePlace[]>;
  /** The same, on other pages. */
  elsewhere: Record<LanguageId, CodePlace[]>;
  /** By language; a language is not there if no samples of it were looked at. */
  samples: Record<LanguageId, SampleEvidence[]>;
  /** By language; a language is not there if no SDK of it was looked at, or nothing looked for. */
  sdk: Record<LanguageId, SdkEvidence[]>;
}

/**
 * What follows from the evidence for one language.
 *
 * `in-parity`; `write-docs`: others are shown it, and the SDK has it as far as is known;
 * `write-sample`: documented and in the SDK, and no sample shows it; `sdk-gap`: documented for
 * others, and not in the SDK; `not-in-sdk`: documented for the language itself, and not in the SDK;
 * `target-only`: shown for the language only; `not-found`: nowhere, so that the pattern is probably
 * wrong; `unknown`: what could tell was not looked at, or not looked for; `excluded`.
 */
export type FeatureVerdict =
  | 'in-parity'
  | 'write-docs'
  | 'write-sample'
  | 'sdk-gap'
  | 'not-in-sdk'
  | 'target-only'
  | 'not-found'
  | 'unknown'
  | 'excluded';

export type FeatureAction =
  | 'write-docs'
  | 'write-sample'
  | 'fix-sample'
  | 'fix-docs'
  | 'fix-pattern'
  | 'wait-for-sdk';

/** A feature with what follows for one language. */
export interface FeatureResult {
  evidence: FeatureEvidence;
  language: LanguageId;
  /** Languages whose docs show it, but for `language`. */
  references: LanguageId[];
  verdict: FeatureVerdict;
  /** All that is to be done: a feature may lack docs and a sample. */
  actions: FeatureAction[];
  /** Why, in a sentence for people. */
  why: string;
}

export interface Sample {
  name: string;
  language: LanguageId;
  /** Path of its folder relative to the root of the source, with `/`. */
  folder: string;
  /** Index of its source in the plan, and in `Evidence.sources`. */
  source: number;
  files: number;
  /** Sets that it belongs to, by name. */
  sets: string[];
  bugs: string[];
}

export interface SampleRow {
  sample: string;
  /** It is not there. */
  absent: boolean;
  /** One for each requirement: what shows it; both empty if it is missing. */
  cells: Pick<SampleEvidence, 'own' | 'helpers'>[];
  bugs: string[];
}

export interface SampleMatrix {
  name: string;
  language: LanguageId;
  requirements: { name: string; feature: string | undefined }[];
  rows: SampleRow[];
  /** For each requirement, samples outside of the set that have it, too. */
  extra: string[][];
  excluded: string | undefined;
  note: string | undefined;
}

/** What came of looking at one place with code. */
export interface SourceReport {
  kind: 'samples' | 'sdk';
  language: LanguageId;
  name: string;
  /** Absolute path. */
  root: string;
  url: string | undefined;
  state: 'read' | 'absent' | 'empty';
  files: number;
  /** Files and folders that were not, by reason. */
  skipped: { binary: number; huge: number; unreadable: number; outside: number };
}

/** All that was found. Sources are those of samples, then those of SDKs, in the order of the plan. */
export interface Evidence {
  features: FeatureEvidence[];
  samples: Sample[];
  matrices: SampleMatrix[];
  sources: SourceReport[];
  /** Names of languages for people, by id. */
  labels: Record<LanguageId, string>;
}
