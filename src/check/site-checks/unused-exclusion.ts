/** `unused-exclusion`: exclusions that match nothing. */
import { relativePath } from '../../text/inside.js';
import { compileGlobs } from '../../text/path-pattern.js';
import { quote } from '../../text/words.js';
import type { SiteCheck } from './site-check.js';

export const unusedExclusion: SiteCheck = ({ survey, site, pages, unread }, report) => {
  const { exclusions, directory, target } = site.config;
  if (exclusions.length === 0) return;
  const used = new Set(pages.flatMap(({ traits }) => traits.exclusions));
  const pathOf = (path: string) => relativePath(directory, `${site.root}/${path}`);
  const known = pages.map(({ path }) => pathOf(path));
  const unknown = unread.map(pathOf);
  for (const [index, exclusion] of exclusions.entries()) {
    const { topic, languages = [target] } = exclusion;
    if (!languages.some((language) => survey.targets.includes(language))) continue;
    // An excluded API that no page uses is what was wanted.
    if (exclusion.pages === undefined && exclusion.sections === undefined) continue;
    const globs = exclusion.pages === undefined ? undefined : [exclusion.pages].flat();
    if (unknown.some(globs ? compileGlobs(globs) : () => true)) continue;
    const setting = ['exclusions', index];
    if (!used.has(index)) {
      const what = exclusion.sections === undefined ? 'page' : 'section';
      report({
        message:
          `Unexpected exclusion of ${quote(topic)} that matches no ${what}, ` +
          'expected one that holds for something, remove it',
        setting,
        path: [topic],
      });
    } else if (globs && globs.length > 1) {
      for (const [at, glob] of globs.entries()) {
        if (known.some(compileGlobs([glob]))) continue;
        report({
          message:
            `Unexpected glob ${quote(glob)} in the exclusion of ${quote(topic)} that matches no ` +
            'page, expected globs of pages, remove it',
          setting: [...setting, 'pages', at],
          path: [topic, glob],
        });
      }
    }
  }
};
