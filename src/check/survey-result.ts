/**
 * The survey: what is known of a whole site. All of it is serialisable.
 *
 * Lines and columns are 1-based and offsets 0-based UTF-16 units, as in unist.
 */
import type { ShownFeature } from '../evidence/evidence.js';
import type { SectionCount } from '../page/assess/count.js';
import type { Gap, LanguageId, Status } from '../page/page-model.js';
import type { SectionLine } from './served.js';
import type { PageTraits } from './traits.js';

export interface FindingPlace {
  start: { line: number; column: number; offset?: number | undefined };
  end: { line: number; column: number; offset?: number | undefined };
}

/** How much a finding weighs: that of its rule in the configuration. */
export type Severity = 'error' | 'warning' | 'info';

/** What a rule, or a look at the whole site, has to say. */
export interface Finding {
  /** Name of the rule; `syntax` and `encoding` for pages that cannot be read. */
  rule: string;
  severity: Severity;
  /** “Unexpected …, expected …, add …”: one line, without control characters. */
  message: string;
  /** `undefined` for the file as a whole. */
  place: FindingPlace | undefined;
  /** The place, in the same file, that set the expectation. */
  cause: { message: string; place: FindingPlace } | undefined;
  /** Heading path that it is about; empty at the top of the page. */
  path: string[];
  /** What it is about where a section can have several: a name that is not there, a feature. */
  about?: string | undefined;
  /** Language whose readers lack something; `undefined` if it is for everyone to fix. */
  language: LanguageId | undefined;
  /** More for people, shown on demand. */
  note: string | undefined;
  url: string | undefined;
  /** Accepted by the baseline: does not count, and is not reported unless asked for. */
  accepted?: boolean;
}

/** A finding about a file that is not a page, such as the configuration. */
export interface SiteFinding extends Finding {
  /** Path of the file, relative to the root, with `/`. */
  file: string;
}

export interface LanguageResult {
  language: LanguageId;
  status: Status;
  why: string;
  /** The page is for this language alone. */
  alone?: LanguageId | undefined;
  /** Sections that the language has, of those that the page has. */
  sections: SectionCount;
  gaps: Gap[];
  /** Gaps that are more likely than not, but not sure: no status or count knows them. */
  possible: Gap[];
  /** Of a missing page, the sections of the highest rank that other languages have. */
  wanted: SectionLine[];
}

/** What was found on one page, wherever it is. */
export interface PageRecord {
  /** Title, or the name of the file without extension. */
  title: string;
  /** Features that its code shows; `undefined` where none are configured or asked for. */
  shown?: ShownFeature[] | undefined;
  /** It is a partial, which has no readers of its own. */
  partial: boolean;
  /** Languages with content of their own, in order of appearance. */
  languages: LanguageId[];
  /** Those of them with more than a note that there is nothing yet. */
  served: LanguageId[];
  /** Languages that the page declares; `undefined` if it declares none. */
  declared: LanguageId[] | undefined;
  /** One for each target, in their order; empty if the page cannot be read. */
  results: LanguageResult[];
  /** In the order of the page. */
  findings: Finding[];
  traits: PageTraits;
  /** Absolute paths of other files that it was made of, and of files looked for in vain. */
  files: string[];
  /** What is said of it depends on which other pages there are. */
  ofSite?: true;
}

export interface PageSurvey extends PageRecord {
  /** Path relative to the root, with `/`: what identifies the page. */
  path: string;
  /** Path relative to its docs folder, with `/`: what people call it. */
  page: string;
  /** Paths of older versions of the page of which the same is to be told; they are no pages of the survey. */
  versions?: string[];
}

/** A file that could not be looked at, or a configuration that cannot be used. */
export interface SurveyProblem {
  /** Path relative to the root, with `/`; `undefined` if it is about none. */
  path: string | undefined;
  message: string;
}

export interface Survey {
  /** Absolute path of the folder that paths are relative to. */
  root: string;
  /** Docs folders, relative to the root, with `/`; `.` for the root itself. */
  docs: string[];
  /** Template of addresses of sources, from the configuration. */
  source: string | undefined;
  /** Languages whose parity was checked, in order. */
  targets: LanguageId[];
  /** Names for people of all languages that occur, by id. */
  labels: Record<LanguageId, string>;
  /** By path, in the order of code units, folders among files. */
  pages: PageSurvey[];
  /** What only the whole site can tell. */
  findings: SiteFinding[];
  /** What could not be looked at: the command then exits with 2. */
  problems: SurveyProblem[];
}

export interface SurveyScope {
  /** All pages of the site were looked at, rather than named or staged ones. */
  whole: boolean;
  /** Names of the rules and checks that ran; `undefined`: all that are on. */
  rules?: readonly string[] | undefined;
  /** Nobody watches: what must be repaired fails. */
  ci?: boolean | undefined;
}
