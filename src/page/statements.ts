/** What authors and the configuration state about a page. */
import type { LanguageId, Place, UnknownLanguage } from './place.js';

/** An author's statement in the page: `parity` comments. Serialisable. */
export interface Annotation {
  /** `reviewed`: the target was compared with the references, and nothing was to be changed. */
  kind: 'not-applicable' | 'covered' | 'same' | 'reviewed';
  languages: LanguageId[];
  /** Heading that `covered` and `same` speak of. */
  heading: string | undefined;
  reason: string;
  place: Place;
  used: boolean;
}

/**
 * A malformed, misplaced or unused annotation, broken frontmatter, or the import of a partial that
 * cannot be shown. Serialisable.
 */
export interface PageProblem {
  kind: 'annotation' | 'frontmatter' | 'import';
  /** What is wrong, what was expected and what to do, in one sentence. */
  message: string;
  place: Place;
}

/** An exclusion of the configuration that matched this page. Serialisable. */
export interface ExclusionMatch {
  /** Index into the configuration's `exclusions`. */
  index: number;
  topic: string;
  reason: string;
  until: string | undefined;
  issue: string | undefined;
  status: 'excluded' | 'not-applicable';
  /** `page` if the page is excluded as a whole, else the sections. */
  scope: 'page' | 'section';
  path: string[];
  place: Place;
  /** Target content stands on what is excluded. */
  targetContent: boolean;
  /** The excluded page or section has all that the references have. */
  complete: boolean;
}

/** Declared languages of a page. Serialisable. */
export interface Declared {
  languages: LanguageId[];
  unknown: UnknownLanguage[];
  place: Place;
  /** Frontmatter key or component attribute that declares them. */
  by: string;
}
