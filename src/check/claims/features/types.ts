/** What a document that people wrote says of features and samples, beside what was measured. */
import type { CodePlace } from '../../../evidence/types.js';
import type { LanguageId, Place } from '../../../page/types.js';

/** What a cell or checkbox says: it is there, it is not, or nobody knows. */
export type Says = 'yes' | 'no' | 'unsure';

/** What a cell is about. */
export type Column = 'docs' | 'samples' | 'sdk';

/** A cell of a row that is about a feature. */
export interface CellClaim {
  column: Column;
  /** Language that the head of the column names; `undefined`: that of the document. */
  language: LanguageId | undefined;
  says: Says;
  /** As written. */
  text: string;
  /** Names in code style, which may be those of samples. */
  names: string[];
  /** A number of samples that it states. */
  count: number | undefined;
}

/** A row of a table of features. */
export interface FeatureClaim {
  name: string;
  cells: CellClaim[];
  /** Headings above it. */
  path: string[];
  place: Place;
}

/** An item of a check list. */
export interface ItemClaim {
  /** Text of the item without its box, up to what explains it. */
  name: string;
  /** All of its text. */
  text: string;
  /** Names in code style. */
  names: string[];
  says: Says;
  /** The heading above it: what the list is about. */
  heading: string;
  path: string[];
  place: Place;
}

/** All that a document claims of features and samples. */
export interface FeatureClaims {
  rows: FeatureClaim[];
  items: ItemClaim[];
}

/** Something that a document says, beside what was measured. */
export interface Comparison {
  /** Name of the feature or requirement. */
  name: string;
  /** Feature, or sample that it is about. */
  about: 'docs' | 'samples' | 'sdk' | 'sample';
  /** Line in the document. */
  line: number | undefined;
  /** What it says, as written. */
  says: string;
  /** What was measured, in a few words. */
  measured: string;
  agrees: boolean;
  /** What shows it; empty if there is nothing. */
  places: CodePlace[];
}

/** A document beside the measurement. */
export interface Compared {
  comparisons: Comparison[];
  /** Rows and items that are about no configured feature or sample. */
  unknown: { text: string; line: number | undefined }[];
}
