import { isInside, relativePath } from '../text/inside.js';
import { compileGlobs } from '../text/path-pattern.js';

/** Path in the docs folder, and path from the root. */
export interface PageNames {
  page: string;
  path: string;
}

export type PageMatcher = (page: PageNames) => boolean;

export function matchPages(globs: readonly string[] | undefined): PageMatcher {
  if (globs === undefined) return () => true;
  const matches = compileGlobs(globs);
  return ({ page, path }) => matches(page) || matches(path);
}

/** Absolute paths. */
export interface SiteFolders {
  /** The folder that all paths are relative to. */
  root: string;
  docs: readonly string[];
}

/** The folder of pages that a page is in. */
export function docsFolderOf({ docs, root }: SiteFolders, file: string): string {
  return docs.find((folder) => isInside(folder, file)) ?? root;
}

export function namesOf(site: SiteFolders, file: string): PageNames {
  const page = relativePath(docsFolderOf(site, file), file);
  return { page, path: relativePath(site.root, file) };
}
