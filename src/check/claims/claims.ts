/** What a document that people wrote says of pages. */
import type { LanguageId, Place } from '../../page/page-model.js';
import type { Written } from './document.js';
import type { Said } from './status-words.js';

/** A page or folder that a row or item names. */
export interface ClaimSubject extends Written {
  /** Paths of pages from the root; several for a folder; none if there is no such page. */
  pages: readonly string[];
  folder: boolean;
}

export interface StatusClaim extends Written {
  said: Said;
  language: LanguageId;
  /** Where it is written: in the row itself, as a checkbox, or in a heading for all that follows. */
  by: 'cell' | 'box' | 'heading';
}

/** A row of a table or an item of a list that is about pages. */
export interface Row {
  subjects: readonly ClaimSubject[];
  /** In the order of the document. */
  statuses: readonly StatusClaim[];
  languages: (Written & { ids: readonly LanguageId[] }) | undefined;
  missing: readonly Written[];
  priority: Written | undefined;
  /** The part of it that names its subject. */
  lead: string;
  language: LanguageId;
  /** Headings above it. */
  path: readonly string[];
  place: Place;
  /** An item of a list of things to do: it says nothing of the status of its page. */
  action: boolean;
}

/** A number of pages with a status; `undefined` for the sum of all statuses. */
export interface Count extends Written {
  value: number;
  said: Said | undefined;
}

export interface Counts {
  counts: readonly Count[];
  language: LanguageId;
  /** Name and pages of the folder that they are about; `undefined` for all pages. */
  folder: { name: string; pages: readonly string[] } | undefined;
  path: readonly string[];
  /** They are in a heading, and count the rows below it. */
  inHeading: boolean;
}

/** A topic that the document puts out of scope. */
export interface ExcludedTopic extends Written {
  /** Pages that it names. */
  pages: readonly string[];
}

/** All that a document says of pages. */
export interface Claims {
  language: LanguageId;
  rows: Row[];
  counts: Counts[];
  exclusions: ExcludedTopic[];
}
