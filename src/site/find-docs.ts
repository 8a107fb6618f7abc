/** Where the pages of a site are that no configuration names: the same for all commands. */
import { join } from 'node:path';
import { relativePath } from '../text/inside.js';
import { type PageScope, pagesIn } from './find-pages.js';
import { type Framework, frameworks, plain } from './frameworks.js';
import { type Entry, type Folder, openTree } from './tree.js';

export interface FoundSite {
  framework: Framework;
  /** Path from the folder that was looked at, with `/`; `.` for itself. */
  folder: string;
  /** Folder of pages, from the folder that was looked at, with `/`. */
  docs: string;
}

/** So deep below the root a site of a monorepo may be. */
const deepest = 3;
const skipped = new Set([
  ...['node_modules', 'dist', 'build', 'out', 'fixtures', 'test', 'tests'],
  ...['example', 'examples', 'template', 'templates'],
]);

/**
 * Finds the sites in a folder: those with the configuration of a framework and with pages, the nearest
 * first; a plain folder of Markdown only where there is nothing else.
 */
export function* findDocs(scope: PageScope): Generator<FoundSite> {
  const tree = openTree(scope.root);
  let found = false;
  let level: Folder[] = tree ? [tree.root] : [];
  for (let depth = 0; tree && depth <= deepest; depth++) {
    const next: Folder[] = [];
    for (const folder of level) {
      const entries = tree.entriesOf(folder);
      const names = new Set(entries.map(({ name }) => name));
      const framework = frameworks.find(({ marks }) => marks.some((mark) => names.has(mark)));
      const site = framework && siteOf(scope, folder, framework);
      if (site) yield site;
      else next.push(...entries.filter(mayHaveSites));
      found ||= site !== undefined;
    }
    level = next;
  }
  const own = found || !tree ? undefined : siteOf(scope, tree.root, plain);
  if (own) yield own;
}

function siteOf(scope: PageScope, folder: Folder, framework: Framework): FoundSite | undefined {
  const { root } = scope;
  const path = framework.docs
    .map((name) => join(folder.path, name))
    .find((docs) => !pagesIn(docs, scope).next().done);
  if (path === undefined) return undefined;
  return { framework, folder: folder.file || '.', docs: relativePath(root, path) || '.' };
}

function mayHaveSites(entry: Entry): boolean {
  const { kind, name } = entry;
  return kind === 'folder' && !name.startsWith('.') && !skipped.has(name) && !entry.isIgnored;
}
