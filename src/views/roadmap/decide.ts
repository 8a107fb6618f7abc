/** Which decisions hold for which pages, gaps and features. */
import type { Roadmap } from '../../config/read-roadmap.js';
import type { Decision } from '../../config/roadmap-schema.js';
import type { Gap, LanguageId } from '../../page/page-model.js';
import { matchGaps } from '../../page/scope/heading-pattern.js';
import { matchPages, type PageNames } from '../../site/page-names.js';
import type { Decided } from './planned.js';

export interface Decide {
  page(page: PageNames, priority: string): Decided;
  /** @param around What was decided of the page. */
  gap(page: PageNames, gap: Gap, around: Decided): Decided;
  /**
   * @param pages Those that document it.
   * @param around What was decided of the gap or page that it lies in.
   */
  feature(id: string, pages: readonly PageNames[], around: Decided): Decided;
}

/** Prepares the decisions about a language: later ones win; sections and features win over pages. */
export function compileDecisions({ decisions }: Roadmap, language: LanguageId): Decide {
  const compiled = decisions
    .filter(({ languages }) => languages.includes(language))
    .map((decision) => ({
      decision,
      pages: decision.pages === undefined ? () => true : matchPages([decision.pages].flat()),
      gaps: decision.sections === undefined ? undefined : matchGaps([decision.sections].flat()),
      features: decision.features === undefined ? undefined : [decision.features].flat(),
    }));
  const about = (page: PageNames) => compiled.filter((one) => one.pages(page));
  return {
    page: (page, priority) => {
      const own = about(page).filter((one) => !one.gaps && !one.features);
      return overlay({ priority, owner: undefined, note: undefined }, own);
    },
    gap: (page, gap, around) => {
      const own = about(page).filter((one) => one.gaps?.(gap));
      // The note of the page stands at the page.
      return overlay({ ...around, note: undefined }, own);
    },
    feature: (id, pages, around) => {
      const own = compiled.filter(
        (one) =>
          one.features?.includes(id) &&
          (one.decision.pages === undefined || pages.some((page) => one.pages(page))),
      );
      return overlay({ ...around, note: undefined }, own);
    },
  };
}

function overlay(start: Decided, decisions: readonly { decision: Decision }[]): Decided {
  return decisions.reduce(
    (decided, { decision }) => ({
      priority: decision.priority ?? decided.priority,
      owner: decision.owner ?? decided.owner,
      note: decision.note ?? decided.note,
    }),
    start,
  );
}
