/** The roadmap of a site for one language: what was measured, with what the team decided. */
import type { LanguageResult, PageSurvey } from '../../check/survey-result.js';
import type { Exclusion } from '../../config/exclusion-schema.js';
import type { Bug } from '../../config/roadmap-schema.js';
import type { FeatureResult, SampleMatrix, SourceReport } from '../../evidence/evidence.js';
import type { FeatureFacts } from '../../evidence/facts.js';
import type { Gap, LanguageId, Status } from '../../page/page-model.js';
import type { CodeLink } from '../code-link.js';
import type { SourceLink } from '../source-link.js';

/** What was decided of a page, gap or feature. */
export interface Decided {
  /** Name of a priority: that of the status where nobody decided. */
  priority: string;
  owner: string | undefined;
  note: string | undefined;
}

export interface PlannedGap {
  gap: Gap;
  decided: Decided;
}

export interface PlannedFeature {
  result: FeatureResult;
  facts: FeatureFacts;
  /** `false` if all pages that document it are out of scope. */
  isInScope: boolean;
  /** The page that documents it; `undefined` if that is none, or not just one. */
  page: PageSurvey | undefined;
  /** The page where its docs are to be written or corrected; `undefined` where nothing is to be done. */
  mendedOn: PageSurvey | undefined;
  /** What the page lacks anyway, and would show the feature. */
  gap: PlannedGap | undefined;
  decided: Decided;
}

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
  /** Features whose docs are to be written or corrected on the page. */
  features: PlannedFeature[];
}

export interface Plan {
  language: LanguageId;
  label: string;
  labels: Readonly<Record<LanguageId, string>>;
  title: string;
  intro: string | undefined;
  source: { name: string | undefined; url: string | undefined; path: string };
  /** Day of the docs, `YYYY-MM-DD`. */
  date: string | undefined;
  pages: PlannedPage[];
  exclusions: Exclusion[];
  /** Priorities with what they mean, the most urgent first. */
  priorities: ReadonlyMap<string, string>;
  folders: ReadonlyMap<string, string>;
  bugs: Bug[];
  texts: Partial<Record<Status, string | undefined>>;
  link: SourceLink;
  /** In the order of the configuration; empty if none are configured. */
  features: PlannedFeature[];
  matrices: SampleMatrix[];
  sources: SourceReport[];
  codeLink: CodeLink;
}
