/** `linked-parity`: links that lead the readers of a target to a page without it. */
import { posix } from 'node:path';
import type { LanguageId } from '../../page/page-model.js';
import { plain, quote } from '../../text/words.js';
import { indexPages } from '../claims/page-index.js';
import type { PageSurvey } from '../survey-result.js';
import type { SiteCheck } from './site-check.js';
import { lineOf } from './usual.js';

export const linkedParity: SiteCheck = ({ survey, pages }, report) => {
  const index = indexPages(survey.pages, survey.docs);
  const byPath = new Map(survey.pages.map((page) => [page.path, page]));
  for (const page of pages) {
    if (page.partial) continue;
    const told = new Set<string>();
    for (const { address, line, languages } of page.traits.links) {
      const linked = pageAt(address, page);
      if (!linked || linked === page) continue;
      for (const target of survey.targets) {
        if (languages && !languages.includes(target)) continue;
        if (!isFor(page, target) || statusOf(linked, target) !== 'missing') continue;
        const key = `${linked.path} ${target}`;
        if (told.has(key)) continue;
        told.add(key);
        const label = plain(survey.labels[target] ?? target);
        const message =
          `Unexpected link to ${quote(linked.page)} for ${label} readers, expected a page with ` +
          `${label}, write it, or show the link to other readers only`;
        report({
          file: page.path,
          place: lineOf(line),
          message,
          path: [linked.page],
          language: target,
        });
      }
    }
  }

  /** The page that an address leads to; nothing where that is not plain. */
  function pageAt(address: string, { path }: PageSurvey): PageSurvey | undefined {
    const whole = address.startsWith('/') ? address : posix.join(posix.dirname(path), address);
    const found = index.find(whole.replace(/\/+$/, ''));
    const [only, ...more] = found?.folder === false ? found.pages : [];
    return only === undefined || more.length > 0 ? undefined : byPath.get(only);
  }
};

/** Whether a page has something of its own for a language, or is for it alone. */
function isFor(page: PageSurvey, target: LanguageId): boolean {
  const { served } = page;
  if (served.length > 0) return served.includes(target);
  return statusOf(page, target) === 'complete';
}

function statusOf({ results }: PageSurvey, target: LanguageId) {
  return results.find(({ language }) => language === target)?.status;
}
