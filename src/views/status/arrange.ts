/** Which pages and folders are shown, and in which order. */
import { type PageStatus, worstFirst } from '../../page/status.js';
import { byCodeUnits } from '../../text/by-code-units.js';
import type { Counts } from './counts.js';
import { isCounted, shareOf } from './counts.js';
import type { Overview, StatusCell, StatusFolder, StatusPage } from './overview.js';

/** Orders: by path; the worst status first; the most sections lacking first. */
export type Sort = 'path' | 'status' | 'sections';

/** What is shown. Counts are of the whole site whatever is shown. */
export interface Arrangement {
  sort: Sort;
  /** Only pages with one of these for some language; `undefined`: all pages. */
  statuses: readonly PageStatus[] | undefined;
}

/** The pages and folders to show, in order. By path, pages stand folder by folder. */
export function arrange(overview: Overview, { sort, statuses }: Arrangement): Overview {
  const shown = new Set(statuses);
  const pages = statuses
    ? overview.pages.filter(({ cells }) => cells.some(({ status }) => shown.has(status)))
    : [...overview.pages];
  const kept = new Set(pages.map(({ folder }) => folder));
  const folders = overview.folders.filter(({ folder }) => kept.has(folder));
  if (sort === 'status') {
    pages.sort(by(statusRanks, pageName));
    folders.sort(by(shares, folderName));
  } else if (sort === 'sections') {
    pages.sort(by(({ cells }) => cells.map(lackingOf), pageName));
    folders.sort(by(({ counts }) => counts.map(lackingSections), folderName));
  }
  return { ...overview, pages, folders };
}

function statusRanks({ cells }: StatusPage): number[] {
  return cells.map(({ status }) => worstFirst.indexOf(status));
}

/** Folders without a page that counts come last. */
function shares({ counts }: StatusFolder): number[] {
  return counts.map((one) => shareOf(one) ?? 2);
}

/** Less than 0, and the less the more is lacking. */
function lackingSections({ sections }: Pick<Counts, 'sections'>): number {
  return sections.present - sections.total;
}

function lackingOf(cell: StatusCell): number {
  return isCounted(cell.status) ? lackingSections(cell) : 0;
}

const pageName = ({ page }: StatusPage) => page;
const folderName = ({ folder }: StatusFolder) => folder;

/** Compares by numbers, one a language, then by what tells two apart. */
function by<Item>(numbers: (item: Item) => number[], name: (item: Item) => string) {
  return (a: Item, b: Item) => compareAll(numbers(a), numbers(b)) || byCodeUnits(name(a), name(b));
}

/** The first language counts most. */
function compareAll(first: readonly number[], second: readonly number[]): number {
  for (const [at, one] of first.entries()) {
    const difference = one - (second[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
