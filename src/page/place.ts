/** Places in a page, and the names of languages. Lines and columns are 1-based, offsets 0-based UTF-16 units. */
import type { Position } from 'unist';

/** Identifier of an SDK language in the registry, such as `python` or `js`. */
export type LanguageId = string;

/** Place of a node; absent on nodes that a plugin generated. */
export type Place = PagePosition | undefined;

/** A place in the page. What an imported partial shows has the place of the partial's element. */
export interface PagePosition extends Position {
  /** Where it is written, if that is in a partial. */
  partial?: PartialPlace;
}

/** A place in a partial. Serialisable. */
export interface PartialPlace {
  /** Path of the partial, relative to the folder of the page: `./_install.mdx`. */
  path: string;
  line: number | undefined;
}

/** A label, sync value or attribute word that names no known language. */
export interface UnknownLanguage {
  text: string;
  place: Place;
  /** Labels or ids of known languages that are near it, best first. */
  expected: string[];
}
