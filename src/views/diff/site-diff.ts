/** What differs between two states of a site. All of it is serialisable. */
import type { Survey } from '../../check/types.js';
import type { FeatureVerdict } from '../../evidence/types.js';
import type { PageStatus } from '../../page/status.js';
import type { LanguageId } from '../../page/types.js';
import type { Counts } from '../status/counts.js';

/** Kinds of gaps, as their rules report them. */
export type GapKind = 'page' | 'section' | 'tab' | 'code' | 'placeholder';

/** A gap that is there in one state only. */
export interface GapChange {
  kind: GapKind;
  /** Heading path of the place; empty at the top of the page. */
  path: string[];
  /** Line in the state that has it; 1-based. */
  line: number | undefined;
  /** What its rule says. */
  message: string;
}

/** Whether the readers of a language are better off. */
export type Trend = 'better' | 'worse' | 'mixed' | 'same';

/** What changed on a page for the readers of one language. */
export interface LanguageChange {
  language: LanguageId;
  /** `undefined` where the page is not there. */
  before: PageStatus | undefined;
  after: PageStatus | undefined;
  trend: Trend;
  /** Gaps that are new. */
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
  /** Its id. */
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

/** A language with the counts of the whole site. */
export interface LanguageTotals {
  language: LanguageId;
  label: string;
  before: Counts;
  after: Counts;
  /** Numbers of gaps. */
  opened: number;
  closed: number;
}

/** What the working tree is compared with. */
export interface Base {
  /** As the user named it. */
  name: string;
  /** Hash of the commit. */
  commit: string;
  /** The commit is the one where the branch left what was named. */
  mergeBase: boolean;
}

/** What differs between a revision and the working tree. */
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

/** What is shown of it. */
export interface DiffReport {
  diff: SiteDiff;
  /** What pages are linked by. */
  linkedBy: Pick<Survey, 'root' | 'source'>;
}
