/**
 * What is to be done, by priority. Actions are derived from gaps and evidence, so they close with them.
 */
import type { Plan, PlannedFeature, PlannedGap, PlannedPage } from './types.js';

/** What is to be done on one page, with one priority. */
export interface Action {
  priority: string;
  page: PlannedPage;
  /** The whole page is to be written. */
  whole: boolean;
  /** What is to be added. */
  gaps: PlannedGap[];
  /** Features that are to be shown, or shown as they are. */
  features: PlannedFeature[];
}

/** The actions of a page: one for each priority that its gaps and features have. */
export function actionsOf(page: PlannedPage): Action[] {
  const byPriority = new Map<string, Action>();
  const of = (priority: string): Action => {
    const known = byPriority.get(priority);
    if (known) return known;
    const action: Action = { priority, page, whole: false, gaps: [], features: [] };
    byPriority.set(priority, action);
    return action;
  };
  if (page.status === 'missing') of(page.decided.priority).whole = true;
  for (const one of page.gaps) {
    // Further reading alone is no reason to act.
    if (!one.gap.boilerplate) of(one.decided.priority).gaps.push(one);
  }
  for (const one of page.features) of(one.decided.priority).features.push(one);
  return [...byPriority.values()];
}

/** All actions on pages by priority, the most urgent first; in each the order of the pages. */
export function allActions({ pages, priorities }: Plan): Map<string, Action[]> {
  return byPriority(pages.flatMap(actionsOf), priorities, ({ priority }) => priority);
}

/** Features that samples are to show, or to show without a bug in the way, by priority. */
export function sampleActions({ features, priorities }: Plan): Map<string, PlannedFeature[]> {
  const toDo = features.filter(
    ({ isInScope, result: { actions } }) =>
      isInScope && (actions.includes('write-sample') || actions.includes('fix-sample')),
  );
  return byPriority(toDo, priorities, ({ decided }) => decided.priority);
}

function byPriority<T>(
  items: readonly T[],
  priorities: Plan['priorities'],
  of: (item: T) => string,
): Map<string, T[]> {
  const all = [...priorities.keys()].map(
    (name) => [name, items.filter((item) => of(item) === name)] as const,
  );
  return new Map(all.filter(([, own]) => own.length > 0));
}
