/**
 * Looks at a folder: what its site is made with, and where its pages are.
 */
import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { relativePath } from '../text/inside.js';
import { type Framework, frameworks, plain } from './frameworks.js';

/** A site that was found. */
export interface FoundSite {
  framework: Framework;
  /** Path from the folder that was looked at, with `/`; `.` for itself. */
  folder: string;
  /** Folder of pages, from the folder that was looked at, with `/`. */
  docs: string;
}

/** So deep below the root a site of a monorepo may lie. */
const deepest = 3;
/** So deep below its folder the first page of a site may lie. */
const deepestPage = 8;
const skipped = new Set(['node_modules', 'dist', 'build', 'out', 'fixtures', 'test', 'tests']);

/**
 * Finds the sites in a folder, those of a known framework first; a plain folder of Markdown only where
 * there is nothing else.
 *
 * @param root Absolute path.
 */
export function detectSites(root: string): FoundSite[] {
  const found: FoundSite[] = [];
  visit(root, 0);
  if (found.length > 0) return found;
  const own = siteOf(root, root, plain);
  return own ? [own] : [];

  function visit(folder: string, depth: number): void {
    const entries = list(folder);
    const framework = frameworks.find(({ marks }) =>
      marks.some((mark) => entries.some(({ name }) => name === mark)),
    );
    const site = framework && siteOf(root, folder, framework);
    if (site) found.push(site);
    if (site || depth === deepest) return;
    for (const entry of entries) {
      if (!entry.isDirectory() || entry.name.startsWith('.') || skipped.has(entry.name)) continue;
      visit(join(folder, entry.name), depth + 1);
    }
  }
}

function siteOf(root: string, folder: string, framework: Framework): FoundSite | undefined {
  const docs = framework.docs.find((name) => hasPages(join(folder, name)));
  if (docs === undefined) return undefined;
  const relative = relativePath(root, join(folder, docs)) || '.';
  return { framework, folder: relativePath(root, folder) || '.', docs: relative };
}

function hasPages(folder: string, depth = 0): boolean {
  if (!existsSync(folder)) return false;
  const entries = list(folder);
  if (entries.some((one) => one.isFile() && /^\.mdx?$/i.test(extname(one.name)))) return true;
  return (
    depth < deepestPage &&
    entries.some(
      (one) =>
        one.isDirectory() &&
        !one.name.startsWith('.') &&
        !skipped.has(one.name) &&
        hasPages(join(folder, one.name), depth + 1),
    )
  );
}

/** A folder that may not be looked into has nothing for us. */
function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
