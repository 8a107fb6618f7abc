/** Known bugs of samples. */
import type { Bug } from '../config/roadmap-schema.js';
import type { LanguageId } from '../page/page-model.js';
import { compileGlobs } from '../text/path-pattern.js';
import type { Sample } from './evidence.js';

export type KnownBug = Pick<Bug, 'bug' | 'where'> & { languages: readonly LanguageId[] };

/** Known bugs whose `where` is the name of the sample, a glob of it, or a path to it or into it. */
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
