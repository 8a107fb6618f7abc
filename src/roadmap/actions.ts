/**
 * What is to be done, by priority. Actions are derived from gaps, so they close with them.
 */
import type { Plan, PlannedGap, PlannedPage } from './types.js';

/** What is to be done on one page, with one priority. */
export interface Action {
  priority: string;
  page: PlannedPage;
  /** What is to be added; empty where the whole page is to be written. */
  gaps: PlannedGap[];
}

/** The actions of a page: one for each priority that its gaps have. */
export function actionsOf(page: PlannedPage): Action[] {
  const { status, decided, gaps } = page;
  if (status === 'missing') return [{ priority: decided.priority, page, gaps: [] }];
  const byPriority = new Map<string, PlannedGap[]>();
  for (const one of gaps) {
    // Further reading alone is no reason to act.
    if (one.gap.boilerplate) continue;
    const { priority } = one.decided;
    byPriority.set(priority, [...(byPriority.get(priority) ?? []), one]);
  }
  return [...byPriority].map(([priority, own]) => ({ priority, page, gaps: own }));
}

/** All actions by priority, the most urgent first; in each the order of the pages. */
export function allActions({ pages, priorities }: Plan): Map<string, Action[]> {
  const all = pages.flatMap(actionsOf);
  const byPriority = [...priorities.keys()].map(
    (name) => [name, all.filter(({ priority }) => priority === name)] as const,
  );
  return new Map(byPriority.filter(([, actions]) => actions.length > 0));
}
