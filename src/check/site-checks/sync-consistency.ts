/** `sync-consistency`: sync keys of language tabs that differ between pages. */
import { groupBy } from '../../text/group-by.js';
import { quote } from '../../text/words.js';
import type { SyncUse } from '../traits.js';
import type { PageSurvey } from '../types.js';
import type { SiteCheck, SiteCheckContext, SiteReport } from './types.js';
import { counted, countPages, lineOf, rarer } from './usual.js';

type Use = SyncUse & { page: PageSurvey };

export const syncConsistency: SiteCheck = (context, report) => {
  const uses = context.survey.pages.flatMap((page) =>
    page.traits.syncs.map((use) => ({ page, ...use })),
  );
  // `syncKey` and `groupId` belong to tabs of different make, which cannot follow one another.
  for (const ofName of groupBy(uses, ({ name }) => name.toLowerCase()).values()) {
    for (const found of otherValues(ofName, context)) report(found);
  }
};

function* otherValues(uses: readonly Use[], { site }: SiteCheckContext): Generator<SiteReport> {
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
      yield {
        file: use.page.path,
        place: lineOf(use.line),
        message:
          `Unexpected value ${quote(value)} of ${quote(use.name)}, expected ${quote(usual)} as on ` +
          `${countPages(usualPages.size)}, use one value so that tabs follow one another`,
        path: [value],
      };
    }
  }
}
