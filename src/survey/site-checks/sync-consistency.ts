/** `sync-consistency`: sync keys of language tabs that differ between pages. */
import { quote } from '../../rule/words.js';
import type { SiteCheck } from './types.js';
import { counted, lineOf, rarer } from './usual.js';

export const syncConsistency: SiteCheck = ({ survey, site }, report) => {
  const uses = survey.pages.flatMap((page) => page.traits.syncs.map((use) => ({ page, ...use })));
  const byValue = counted(uses, ({ value }) => value);
  const { usual, others } = rarer(byValue, () => false);
  if (usual === undefined) return;
  const usualUses = byValue.get(usual) ?? [];
  const usualPages = new Set(usualUses.map(({ page }) => page));
  const languages = new Set(usualUses.flatMap((use) => use.languages));
  for (const value of others) {
    // The team knows of it.
    if (site.config.syncKeys.has(value)) continue;
    for (const use of byValue.get(value) ?? []) {
      // On one page with the usual one it is for `tab-sync` to say.
      if (usualPages.has(use.page) || !use.languages.some((id) => languages.has(id))) continue;
      const count = usualPages.size === 1 ? 'one page' : `${usualPages.size} pages`;
      report({
        file: use.page.path,
        place: lineOf(use.line),
        message:
          `Unexpected value ${quote(value)} of ${quote(use.name)}, expected ${quote(usual)} as on ` +
          `${count}, use one value so that tabs follow one another between pages`,
        path: [value],
      });
    }
  }
};
