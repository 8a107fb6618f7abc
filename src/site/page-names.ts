/** What people call pages, and globs of it. */
import { compileGlobs } from '../text/path-pattern.js';

/** Path in the docs folder, and path from the root. */
export interface PageNames {
  page: string;
  path: string;
}

/** Whether a page is meant. */
export type PageMatcher = (page: PageNames) => boolean;

/** Prepares globs relative to the docs folder, or to the folder of the configuration; none: all pages. */
export function matchPages(globs: readonly string[] | undefined): PageMatcher {
  if (globs === undefined) return () => true;
  const matches = compileGlobs(globs);
  return ({ page, path }) => matches(page) || matches(path);
}
