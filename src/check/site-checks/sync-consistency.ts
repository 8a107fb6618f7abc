/** `sync-consistency`: sync keys of language tabs that differ between pages. */
import { groupBy } from '../../text/group-by.js';
import { quote } from '../../text/words.js';
import type { SiteCheck } from './site-check.js';
import { counted, countPages, lineOf, rarer } from './usual.js';

export const syncConsistency: SiteCheck = ({ survey, site }, report) => {
  const uses = survey.pages.flatMap((page) => page.traits.syncs.map((use) => ({ page, ...use })));
  // `syncKey` and `groupId` belong to tabs of different make, which cannot follow one another.
  for (const ofName of groupBy(uses, ({ name }) => name.toLowerCase()).values()) {
    const byValue = counted(ofName, ({ value }) => value);
    const { usual, others } = rarer(byValue, () => false);
    const usualUses = byValue.get(usual) ?? [];
    const usualPages = new Set(usualUses.map(({ page }) => page));
    const languages = new Set(usualUses.flatMap((use) => use.languages));
    // What the configuration names is known to the team.
    for (const value of others.filter((other) => !site.config.syncKeys.has(other))) {
      for (const { name, page, line, languages: own } of byValue.get(value) ?? []) {
        // On one page with the usual one it is for `tab-sync` to say.
        if (usualPages.has(page) || !own.some((id) => languages.has(id))) continue;
        const message =
          `Unexpected value ${quote(value)} of ${quote(name)}, expected ${quote(usual)} as on ` +
          `${countPages(usualPages.size)}, use one value so that tabs follow one another`;
        report({ file: page.path, place: lineOf(line), message, path: [value] });
      }
    }
  }
};
