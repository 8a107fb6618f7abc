/** Pages that a feature belongs to. */

import type { PageSurvey } from '../../check/types.js';
import { compileGlobs } from '../../text/path-pattern.js';

/** What people call a page: its path in the docs folder, and its path from the root. */
export type PageNames = Pick<PageSurvey, 'page' | 'path'>;

/** Prepares globs relative to the docs folder, or to the folder of the configuration; none: all pages. */
export function matchPages(globs: readonly string[] | undefined): (page: PageNames) => boolean {
  if (globs === undefined) return () => true;
  const matches = compileGlobs(globs);
  return ({ page, path }) => matches(page) || matches(path);
}
