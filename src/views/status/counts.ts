/** Pages and sections counted, and what share of them is there. */
import type { SectionCount } from '../../page/assess/count.js';
import {
  countedStatuses,
  countStatuses,
  isElsewhere,
  type PageStatus,
  pageStatuses,
} from '../../page/status.js';

export interface Counts {
  /** All pages, whatever their status. */
  total: number;
  /** By status; the numbers add up to `total`. */
  pages: Record<PageStatus, number>;
  /** Pages that are not applicable as they are for another language alone. */
  elsewhere: number;
  /** Sections of the pages that count. */
  sections: SectionCount;
}

/** Whether a page counts in shares: not those that are excluded, not applicable or unreadable. */
export function isCounted(status: PageStatus): boolean {
  return countedStatuses.some((one) => one === status);
}

export function countPages(
  cells: readonly (Parameters<typeof isElsewhere>[0] & { sections: SectionCount })[],
): Counts {
  const sections = { present: 0, total: 0 };
  for (const { status, sections: own } of cells) {
    if (!isCounted(status)) continue;
    sections.present += own.present;
    sections.total += own.total;
  }
  const elsewhere = cells.filter(isElsewhere).length;
  return { total: cells.length, pages: countStatuses(cells, pageStatuses), elsewhere, sections };
}

/** Number of pages that count: complete, partial, and missing ones. */
export function countedPages({ pages }: Counts): number {
  return pages.complete + pages.partial + pages.missing;
}

/** Complete pages of those that count, from 0 to 1; `undefined` if none counts. */
export function shareOf(counts: Counts): number | undefined {
  const all = countedPages(counts);
  return all === 0 ? undefined : counts.pages.complete / all;
}

/** Sections that are there, of all, from 0 to 1; `undefined` if there are none. */
export function sectionShare({ sections: { present, total } }: Counts): number | undefined {
  return total === 0 ? undefined : present / total;
}

/** Whole percents, rounded down: `100 %` is said of no site that lacks something. */
export function percent(share: number | undefined): string {
  return share === undefined ? '–' : `${Math.floor(share * 100 + 1e-9)} %`;
}
