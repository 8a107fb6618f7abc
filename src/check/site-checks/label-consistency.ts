/** `label-consistency`: one language under different labels on different pages. */
import { isSpellingOf } from '../../lint/sync.js';
import { groupBy } from '../../text/group-by.js';
import { plain, quote } from '../../text/words.js';
import type { SiteCheck } from './site-check.js';
import { counted, countPages, lineOf, rarer } from './usual.js';

export const labelConsistency: SiteCheck = ({ survey, site }, report) => {
  const { registry } = site.config;
  const uses = survey.pages.flatMap((page) =>
    page.traits.labels.map((use) => ({ page, ...use, label: plain(use.label) })),
  );
  for (const [language, ofLanguage] of groupBy(uses, (use) => use.language)) {
    const byLabel = counted(ofLanguage, ({ label }) => label);
    const name = registry.label(language);
    const { usual, others } = rarer(byLabel, (label) => label === name);
    const usualUses = byLabel.get(usual) ?? [];
    const usualPages = new Set(usualUses.map(({ page }) => page));
    // On one page with the usual one they differ on purpose, or it is for `tab-sync`.
    const beside = ofLanguage.filter(({ page }) => usualPages.has(page));
    const together = new Set(beside.map(({ label }) => label));
    for (const label of others) {
      if (together.has(label) || !isOtherWording(label, usual)) continue;
      for (const { page, line } of byLabel.get(label) ?? []) {
        const message =
          `Unexpected label ${quote(label)} for ${plain(name)}, expected ${quote(usual)} as on ` +
          `${countPages(usualUses.length)}, use one label`;
        report({ file: page.path, place: lineOf(line), message, path: [label] });
      }
    }
  }
};

/**
 * Whether two labels are wordings of one: `python` and `Python`, `py` and `Python`, `Python 3` and
 * `Python`. What is in parentheses is on purpose, and another name (`Node.js`, `JavaScript`)
 * may be meant.
 */
function isOtherWording(label: string, usual: string): boolean {
  const [one, other] = [label, usual].map((text) => text.replace(/\s*[([].*$/, '').trim());
  if (!one || !other || one === other) return false;
  const [bare, usualBare] = [one, other].map((text) => text.replace(/\s*v?\d[\d.x+]*$/i, ''));
  if (!bare || !usualBare) return false;
  return letters(bare) === letters(usualBare) || isSpellingOf(one, other);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[\s._-]+/g, '');
}
