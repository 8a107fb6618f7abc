/** What the walk is given of partials: how to find the one that an import brings. */
import type { Nodes, Root } from 'mdast';
import type { PageProblem } from '../statements.js';
import type { PartialImport, PartialImports } from './imports.js';

export interface PartialFile {
  tree: Root;
  /** What tells it from others: its absolute path. */
  path: string;
  /** Its path relative to the folder of the page, for people. */
  name: string;
  titleOf(node: Nodes): string | undefined;
  partialOf: PartialOf;
}

export interface PartialFault {
  fault: 'missing' | 'unreadable';
  why?: string | undefined;
}

/** Finds what an import brings; nothing where that is no partial, or nobody can know. */
export type PartialOf = (specifier: string) => PartialFile | PartialFault | undefined;

export interface Partials {
  imports: PartialImports;
  partialOf: PartialOf;
  /** Paths of the page and of the partials around. */
  around: readonly string[];
  /** The page's own import that leads here; nothing in the page itself. */
  from: PartialImport | undefined;
  /** The partial whose nodes are walked; nothing in the page itself. */
  within?: { path: string; tree: Root } | undefined;
  page: { nodes: number; problems: Map<PartialImport, PageProblem> };
}
