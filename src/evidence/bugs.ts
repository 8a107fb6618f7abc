/** Known bugs of samples. */
import type { Bug } from '../config/roadmap-schema.js';
import type { LanguageId } from '../page/types.js';
import { compileGlobs } from '../text/path-pattern.js';
import type { Sample } from './types.js';

/** A bug with the languages that it is about. */
export type KnownBug = Pick<Bug, 'bug' | 'where'> & { languages: readonly LanguageId[] };

/**
 * Bugs that stand in the way of a sample: `where` names it, is a glob of its name, or a path that ends
 * with it or lies in it.
 */
export function bugsOf(
  { name, folder, language }: Pick<Sample, 'name' | 'folder' | 'language'>,
  bugs: readonly KnownBug[],
): string[] {
  const found = bugs.filter(({ where, languages }) => {
    if (where === undefined || !languages.includes(language)) return false;
    const path = where.replaceAll('\\', '/').replace(/^(?:\.\/)+|\/+$/g, '');
    if (path === '') return false;
    const isMeant = compileGlobs([path]);
    return (
      isMeant(name) ||
      isMeant(folder) ||
      path.endsWith(`/${name}`) ||
      `/${path}/`.includes(`/${folder}/`)
    );
  });
  return found.map(({ bug }) => bug);
}
