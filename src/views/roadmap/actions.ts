/** What is to be done, by priority: derived from gaps and evidence, with which it goes. */
import { groupBy } from '../../text/group-by.js';
import type { Plan, PlannedFeature, PlannedGap, PlannedPage } from './planned.js';

export interface Action {
  priority: string;
  page: PlannedPage;
  whole: boolean;
  gaps: PlannedGap[];
  /** Features that are to be shown, or shown as they are. */
  features: PlannedFeature[];
}

/** The actions of a page: one for each priority that its gaps and features have. */
export function actionsOf(page: PlannedPage): Action[] {
  const isMissing = page.status === 'missing';
  // Further reading alone is no reason to act.
  const gaps = page.gaps.filter(({ gap }) => !gap.boilerplate);
  const all = [...(isMissing ? [page] : []), ...gaps, ...page.features];
  const priorities = new Set(all.map(({ decided }) => decided.priority));
  return [...priorities].map((priority) => ({
    priority,
    page,
    whole: isMissing && page.decided.priority === priority,
    gaps: gaps.filter(({ decided }) => decided.priority === priority),
    features: page.features.filter(({ decided }) => decided.priority === priority),
  }));
}

/** All actions on pages by priority, the most urgent first; in each the order of the pages. */
export function allActions({ pages, priorities }: Plan): Map<string, Action[]> {
  const groups = groupBy(pages.flatMap(actionsOf), ({ priority }) => priority);
  return new Map(
    [...priorities.keys()].flatMap((name) => {
      const own = groups.get(name);
      return own ? [[name, own]] : [];
    }),
  );
}

/** Features that samples are to show, or to show without a bug in the way, by priority. */
export function sampleActions({ features }: Plan): Map<string, PlannedFeature[]> {
  const toDo = features.filter(
    ({ isInScope, result: { actions } }) =>
      isInScope && (actions.includes('write-sample') || actions.includes('fix-sample')),
  );
  return groupBy(toDo, ({ decided }) => decided.priority);
}
