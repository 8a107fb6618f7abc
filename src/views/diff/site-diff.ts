/** What differs between two states of a site. All of it is serialisable. */
import type { Survey } from '../../check/survey-result.js';
import type { FeatureVerdict } from '../../evidence/evidence.js';
import type { Gap, LanguageId } from '../../page/page-model.js';
import type { PageStatus } from '../../page/status.js';
import type { Counts } from '../status/counts.js';

/** A gap that is there in one state only. */
export interface GapChange {
  kind: Gap['kind'];
  /** Heading path of the place; empty at the top of the page. */
  path: string[];
  /** Line in the state that has it; 1-based. */
  line: number | undefined;
  message: string;
}

export type Trend = 'better' | 'worse' | 'mixed' | 'same';

export interface LanguageChange {
  language: LanguageId;
  /** `undefined` where the page is not there. */
  before: PageStatus | undefined;
  after: PageStatus | undefined;
  trend: Trend;
  opened: GapChange[];
  closed: GapChange[];
}

/** A page that is new, gone, elsewhere, or better or worse than before. */
export interface PageChange {
  kind: 'changed' | 'added' | 'removed' | 'renamed';
  /** Path relative to its docs folder; the old one of a page that is gone. */
  page: string;
  /** Path relative to the root. */
  path: string;
  /** Of a renamed page, its path relative to the docs folder before. */
  oldPage: string | undefined;
  /** The same, relative to the root. */
  oldPath: string | undefined;
  languages: LanguageChange[];
}

/** A feature that the docs show otherwise than before, for one language. */
export interface FeatureChange {
  feature: string;
  name: string;
  language: LanguageId;
  before: FeatureVerdict;
  after: FeatureVerdict;
  /** Whether docs of the language show it now, show it no longer, or nothing of that changed. */
  shown: 'gained' | 'lost' | 'same';
  trend: 'better' | 'worse' | 'same';
  /** Where it is shown; of what is lost, where it was. */
  place: { path: string; page: string; line: number } | undefined;
}

export interface LanguageTotals {
  language: LanguageId;
  label: string;
  before: Counts;
  after: Counts;
  opened: number;
  closed: number;
  /** Possible gaps of the whole site. */
  possible: { before: number; after: number };
}

export interface Base {
  name: string;
  commit: string;
  /** The commit is the one where the branch left what was named. */
  mergeBase: boolean;
}

export interface SiteDiff {
  base: Base;
  languages: LanguageTotals[];
  /** The worse ones first; pages whose text changed and nothing else are left out. */
  pages: PageChange[];
  /** Number of pages that were compared: those that changed, or show a partial that changed. */
  compared: number;
  /** What docs show; samples and SDKs are those of now. `undefined` if no features are configured. */
  features?: FeatureChange[];
}

export interface DiffReport {
  diff: SiteDiff;
  linkedBy: Pick<Survey, 'root' | 'source'>;
}
