/**
 * Everything in a document that does not hold of the pages of its site.
 */
import type { Root } from 'mdast';
import type { ResolvedConfig } from '../../config/resolve.js';
import { isInside, relativePath } from '../../text/inside.js';
import { checkClaims } from './check-claims.js';
import { readClaims } from './read-claims.js';
import { hasBlocks, isAboutPages, mayClaim } from './recognise.js';
import { claimedSite } from './site-facts.js';
import type { Fault } from './types.js';

/** A document. */
export interface ClaimDocument {
  tree: Root;
  title: string;
  /** Absolute path. */
  path: string;
  config: ResolvedConfig;
}

/** Settings of the rule. */
export interface ClaimSettings {
  /** Folders of pages, relative to the folder of the document. */
  docs?: readonly string[] | undefined;
  /** Whether every page must have a row. */
  unlisted?: boolean | undefined;
  /** Told of the files that the faults depend on. */
  onFiles?: (files: readonly string[]) => void;
}

/** Faults of a document; none of one that is not about pages. */
export function claimFaults(
  { tree, title, path, config }: ClaimDocument,
  { docs, unlisted, onFiles }: ClaimSettings,
): Fault[] {
  const { registry, target } = config;
  const isNamed = config.claims.includes(path);
  const isPage =
    config.docs?.some((folder) => isInside(folder, path)) ??
    isInUsualFolder(relativePath(config.root, path));
  const looks = isNamed ? hasBlocks(tree) : mayClaim({ tree, path, title, isPage });
  if (!looks) return [];
  const site = claimedSite({ file: path, config, docs });
  if (!site) return [];
  const { facts, index, own, files } = site;
  onFiles?.(files);
  const claims = readClaims(tree, { index, registry, target, title });
  if (!isNamed && !isAboutPages(claims)) return [];
  return checkClaims({ claims, facts, index, registry, own, unlisted });
}

/** Where no configuration says which folders have pages, a folder that is usual for them does. */
function isInUsualFolder(path: string): boolean {
  return /^(?:src\/content\/docs|docs)\//.test(path);
}
