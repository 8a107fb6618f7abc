/**
 * Whether a document makes claims about pages at all: a table with ✅ is none.
 */
import { basename } from 'node:path';
import type { Root } from 'mdast';
import { blocksOf } from './blocks.js';
import type { Claims } from './types.js';

const nameWords =
  /(?:^|[^a-z])(?:roadmap|parity|status|coverage|tracker|tracking|progress|audit|todo|gaps|checklist)(?:[^a-z]|$)/i;
const ownName = /(?:^|[^a-z])(?:roadmap|parity)(?:[^a-z]|$)/i;

/** What is known of a document before anything is read from disk. */
export interface Candidate {
  tree: Root;
  /** Absolute path. */
  path: string;
  title: string;
  /** It is a page of the docs, which may have tables of anything. */
  isPage: boolean;
}

/** Whether a document that nobody named may be about the status of pages. */
export function mayClaim({ tree, path, title, isPage }: Candidate): boolean {
  const name = basename(path).replace(/\.\w+$/, '');
  if (isPage ? !ownName.test(name) : !nameWords.test(name) && !nameWords.test(title)) return false;
  return hasBlocks(tree);
}

/** Whether there is anything that can have claims. */
export function hasBlocks(tree: Root): boolean {
  return blocksOf(tree).blocks.length > 0;
}

/** Whether most of what a document speaks of are pages of the site, with a status or languages. */
export function isAboutPages({ rows }: Claims): boolean {
  const told = rows.filter(
    ({ action, statuses, languages }) => !action && (statuses.length > 0 || languages),
  );
  const subjects = told.flatMap((row) => row.subjects);
  const known = subjects.filter(({ pages }) => pages.length > 0);
  return known.length > 1 && known.length * 2 >= subjects.length;
}
