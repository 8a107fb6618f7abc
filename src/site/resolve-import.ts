import { dirname, join, resolve } from 'node:path';
import { docusaurusRoot, pathMapOf, siteRoot } from './roots.js';

export interface Resolved {
  /** Absolute paths, best first. */
  candidates: string[];
  /** Absolute path of the file that says so, if one does. */
  by?: string | undefined;
}

/**
 * Resolves an import path as bundlers do.
 *
 * @returns `undefined` for packages, and for what only a bundler's own configuration knows.
 */
export function resolveImport(
  specifier: string,
  importer: string,
  aliases: ReadonlyMap<string, string>,
): Resolved | undefined {
  const folder = dirname(importer);
  for (const [start, path] of aliases) {
    const rest = restAfter(specifier, start);
    if (rest !== undefined) return { candidates: [join(path, rest)] };
  }
  if (/^\.\.?\//.test(specifier)) return { candidates: [resolve(folder, specifier)] };
  const rest = restAfter(specifier, '@site/');
  const docusaurus = rest === undefined ? undefined : docusaurusRoot(folder);
  if (rest !== undefined && docusaurus) return { candidates: [join(docusaurus, rest)] };
  if (specifier.startsWith('/')) {
    const root = siteRoot(folder);
    return root ? { candidates: [join(root, specifier)] } : undefined;
  }
  const map = pathMapOf(folder);
  return map?.names(specifier) ? { candidates: map.match(specifier), by: map.file } : undefined;
}

/** What is left of a specifier after an alias, which is all of it or ends at a `/`. */
function restAfter(specifier: string, start: string): string | undefined {
  if (specifier === start) return '';
  const whole = start.endsWith('/') ? start : `${start}/`;
  return specifier.startsWith(whole) ? specifier.slice(whole.length) : undefined;
}
