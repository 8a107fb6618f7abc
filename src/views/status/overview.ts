/** The status of a site: a matrix of pages by languages, with counts for folders and the whole. */
import { posix } from 'node:path';
import type { PageSurvey, Survey } from '../../check/survey-result.js';
import { foldVersions } from '../../check/versions.js';
import type { SectionCount } from '../../page/assess/count.js';
import type { LanguageId } from '../../page/page-model.js';
import type { PageStatus } from '../../page/status.js';
import { byCodeUnits } from '../../text/by-code-units.js';
import { groupBy } from '../../text/group-by.js';
import { type Counts, countPages } from './counts.js';
import { countGaps, type GapCounts, reasonOf } from './lacking.js';

export interface StatusCell {
  language: LanguageId;
  status: PageStatus;
  /** Why, in a few words for people; may hold words of authors. */
  why: string;
  /** The page is for this language alone. */
  alone?: LanguageId | undefined;
  sections: SectionCount;
  gaps: GapCounts;
}

export interface StatusPage {
  /** Path relative to the docs folder; to the root if there are several. With `/`. */
  page: string;
  /** Path relative to the root. */
  path: string;
  title: string;
  /** Paths of older versions that have the same. */
  versions?: string[] | undefined;
  /** Folder of `page`; empty at the top. */
  folder: string;
  /** One for each language of the overview, in its order. */
  cells: StatusCell[];
}

/** Pages that stand directly in a folder; those of its subfolders count there. */
export interface StatusFolder {
  folder: string;
  /** One for each language of the overview, in its order. */
  counts: Counts[];
}

export interface StatusLanguage {
  language: LanguageId;
  label: string;
  counts: Counts;
}

export interface Overview {
  languages: StatusLanguage[];
  folders: StatusFolder[];
  /** Folder by folder. */
  pages: StatusPage[];
}

/** The overview, arranged. */
export interface StatusReport extends Overview {
  /** Rows of pages, or of folders only. */
  by: 'page' | 'folder';
  /** Pages stand folder by folder. */
  grouped: boolean;
  linkedBy: Pick<Survey, 'root' | 'source'>;
}

/** Makes the overview of a survey. Partials are left out: they have no readers of their own. */
export function overviewOf(survey: Survey): Overview {
  const { targets, labels } = survey;
  const pages = foldVersions(survey)
    .pages.filter(({ partial }) => !partial)
    .map((page) => pageOf(page, survey))
    .sort(byFolder);
  const folders = groupBy(pages, ({ folder }) => folder);
  const countsOf = (list: readonly StatusPage[]) =>
    targets.map((_, at) => countPages(list.map(({ cells }) => cells[at] as StatusCell)));
  const all = countsOf(pages);
  return {
    languages: targets.map((language, at) => ({
      language,
      label: labels[language] ?? language,
      counts: all[at] as Counts,
    })),
    folders: [...folders].map(([folder, list]) => ({ folder, counts: countsOf(list) })),
    pages,
  };
}

function pageOf(found: PageSurvey, { docs, targets }: Survey): StatusPage {
  const page = docs.length > 1 ? found.path : found.page;
  const folder = posix.dirname(page);
  return {
    page,
    path: found.path,
    title: found.title,
    versions: found.versions,
    folder: folder === '.' ? '' : folder,
    cells: targets.map((language) => cellOf(found, language)),
  };
}

function cellOf({ results }: PageSurvey, language: LanguageId): StatusCell {
  const result = results.find((one) => one.language === language);
  if (!result) {
    const why = 'the page cannot be read';
    const sections = { present: 0, total: 0 };
    return { language, status: 'unreadable', why, sections, gaps: countGaps([]) };
  }
  const { status, sections, gaps, alone } = result;
  const why = reasonOf(result);
  return { language, status, why, ...(alone && { alone }), sections, gaps: countGaps(gaps) };
}

function byFolder(a: StatusPage, b: StatusPage): number {
  return byCodeUnits(a.folder, b.folder) || byCodeUnits(a.page, b.page);
}
