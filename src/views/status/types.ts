/**
 * What an output format of the status is.
 */
import type { SourceLink } from '../source-link.js';
import type { Overview } from './overview.js';

/** Where and how the status is written. */
export interface StatusSettings {
  /** Rows of pages, or of folders only. */
  by: 'page' | 'folder';
  /** Pages stand folder by folder. */
  grouped: boolean;
  colour: boolean;
  /** Columns to fit into; `undefined` for a file. */
  columns: number | undefined;
  /** Addresses of sources. */
  link: SourceLink;
}

/** Writes what is shown, with a line end. Pure. */
export type WriteStatus = (shown: Overview, settings: StatusSettings) => string;
