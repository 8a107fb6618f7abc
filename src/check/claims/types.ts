/**
 * What a roadmap claims of the pages, and what is known of them.
 */
import type { Gap, LanguageId, Place, Status } from '../../page/types.js';

/** A status as somebody wrote it. */
export interface Said {
  /** The same for words and signs that mean the same: `complete`, `open`. */
  key: string;
  /** Statuses of which it is true. */
  statuses: readonly Status[];
}

/** Text with its place in the document. */
export interface Written {
  text: string;
  place: Place;
}

/** A status with its place. */
export interface StatusClaim extends Written {
  said: Said;
  /** Where it is written: in the row itself, as a checkbox, or in a heading for all that follows. */
  by: 'cell' | 'box' | 'heading';
}

/** What a row or item is about. */
export interface Subject extends Written {
  /** Paths of pages from the root; several for a folder; none if there is no such page. */
  pages: readonly string[];
  folder: boolean;
}

/** A row of a table or an item of a list that is about pages. */
export interface RowClaim {
  subjects: readonly Subject[];
  /** Status by language; those of one language stand in the order of the document. */
  statuses: readonly (StatusClaim & { language: LanguageId })[];
  languages: (Written & { ids: readonly LanguageId[] }) | undefined;
  /** What is said to be missing, piece by piece. */
  missing: readonly Written[];
  priority: Written | undefined;
  /** The part of it that names its subject. */
  lead: string;
  /** Language that it is about. */
  language: LanguageId;
  /** Headings above it. */
  path: readonly string[];
  place: Place;
  /** An item of a list of things to do: it says nothing of the status of its page. */
  action: boolean;
}

/** A number of pages. */
export interface CountClaim extends Written {
  value: number;
  /** `undefined` for the sum of all statuses. */
  said: Said | undefined;
  language: LanguageId;
  /** Paths of the pages of the folder that it is about; `undefined` for all pages. */
  folder: { name: string; pages: readonly string[] } | undefined;
  /** Counts with the same number belong together. */
  group: number;
  path: readonly string[];
  /** The heading whose rows it counts, if it stands in one. */
  heading: Place;
}

/** A topic that the document puts out of scope. */
export interface ExclusionClaim extends Written {
  /** Pages that it names. */
  pages: readonly string[];
}

/** All claims of a document. */
export interface Claims {
  /** Language that the document is about. */
  language: LanguageId;
  rows: readonly RowClaim[];
  counts: readonly CountClaim[];
  exclusions: readonly ExclusionClaim[];
}

/** A section that the readers of a language have, with all that belongs to it. */
export interface SectionFacts {
  heading: string;
  line: number | undefined;
}

/** What is known of a page, for the readers of one language. */
export interface PageFacts {
  /** Path from the root, with `/`: what identifies the page. */
  path: string;
  /** Path from its docs folder, with `/`: what people call it. */
  page: string;
  title: string;
  status: Status;
  /** Why, in a sentence for people. */
  why: string;
  /** Languages that have more on the page than a note that there is nothing yet. */
  languages: readonly LanguageId[];
  declared: readonly LanguageId[] | undefined;
  gaps: readonly Gap[];
  /** Sections without gaps. */
  sections: readonly SectionFacts[];
  /** Topics of the configuration that exclude the whole page. */
  excluded: readonly string[];
}

/** What is known of the site that a document is about. */
export interface SiteFacts {
  /** Language that the configuration is about. */
  target: LanguageId;
  /** Pages for the readers of a language, by path from the root. */
  of(language: LanguageId): ReadonlyMap<string, PageFacts>;
  /** Whether a name that is of no page is of another file. */
  isFile(name: string): boolean;
  /** Name of the docs folder, for messages. */
  docs: string;
  /** Whether the configuration has exclusions: then they are not only in the document. */
  hasExclusions: boolean;
}

/** Something that a document claims and that does not hold. */
export interface Fault {
  /** “Unexpected …, expected …, …”, without a final full stop. */
  reason: string;
  place: Place;
  cause?: { reason: string; place: Place } | undefined;
  /** Headings above, the page, and what is claimed of it. */
  path: string[];
  language?: LanguageId | undefined;
  note?: string | undefined;
}
