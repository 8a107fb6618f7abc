/**
 * The roadmap of a site for one language: what was measured, with what the team decided.
 */
import type { Exclusion } from '../config/exclusion-schema.js';
import type { Bug } from '../config/roadmap-schema.js';
import type { Gap, LanguageId, Status } from '../page/types.js';
import type { SourceLink } from '../report/source-link.js';
import type { LanguageResult, PageSurvey } from '../survey/types.js';

/** What was decided of a page or gap. */
export interface Decided {
  /** Name of a priority: that of the status where nobody decided. */
  priority: string;
  owner: string | undefined;
  note: string | undefined;
}

/** A gap with what was decided of it. */
export interface PlannedGap {
  gap: Gap;
  decided: Decided;
}

/** A page with what was decided of it. */
export interface PlannedPage {
  page: PageSurvey;
  /** Path that people know it by, with `/`; unique on the site. */
  name: string;
  /** Folder directly below the docs folder; empty for pages that lie in it. */
  folder: string;
  status: Status;
  result: LanguageResult;
  /** Names of the languages that it serves, the most common on the site first. */
  languages: string[];
  decided: Decided;
  /** In the order of the page; empty unless it is partial. */
  gaps: PlannedGap[];
}

/** The whole, ready to be written. */
export interface Plan {
  language: LanguageId;
  /** Name of the language. */
  label: string;
  title: string;
  intro: string | undefined;
  source: { name: string | undefined; url: string | undefined; path: string };
  /** Day of the docs, `YYYY-MM-DD`. */
  date: string | undefined;
  /** In the order of the sidebar. */
  pages: PlannedPage[];
  /** Those that are about the language. */
  exclusions: Exclusion[];
  /** Priorities with what they mean, the most urgent first. */
  priorities: ReadonlyMap<string, string>;
  /** Names of folders, by path. */
  folders: ReadonlyMap<string, string>;
  bugs: Bug[];
  texts: Partial<Record<Status, string | undefined>>;
  link: SourceLink;
}
