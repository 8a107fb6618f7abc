/** What the dashboard is made of. */
import type { PageSurvey, Survey } from '../../check/survey-result.js';
import type { Evidence } from '../../evidence/evidence.js';
import type { LanguageId } from '../../page/page-model.js';
import type { CommitDay } from '../../site/git/history.js';
import type { CodeLink } from '../code-link.js';
import type { SourceLink } from '../source-link.js';
import type { Counts } from '../status/counts.js';

/** A commit, and what the site was then. Serialisable. */
export interface TrendPoint extends CommitDay {
  /** Seconds since 1970. */
  time: number;
  counts: Record<LanguageId, Counts>;
}

export interface DashboardFeatures {
  evidence: Evidence;
  link: CodeLink;
  /** What people call a page, by its path. */
  pageName: (path: string) => string;
}

export interface Dashboard {
  title: string;
  survey: Survey;
  /** The last commit that touched the docs; `undefined` where that is not known. */
  commit: CommitDay | undefined;
  /** Oldest first; empty if nobody asked for it. */
  trend: readonly TrendPoint[];
  /** Address of a line of a page's source; `undefined` where there is none to link to. */
  source: SourceLink | undefined;
  /** `undefined` where none are configured, or nobody looked. */
  features?: DashboardFeatures | undefined;
  /** Address of a page of the built site, where the dashboard is part of it. */
  page?: ((page: PageSurvey) => string | undefined) | undefined;
}
