/**
 * Which exclusions of the configuration hold for a page and its sections. Pure: no file system and
 * no clock, so an exclusion holds even when its date has passed; telling so is a rule's business.
 */
import { compileGlobs, type PathMatcher, pathFrom } from '../../text/path-pattern.js';
import type { LanguageId, Place } from '../page-model.js';
import type { ExclusionMatch } from '../statements.js';
import { compileHeadings, type HeadingMatcher, headingNames } from './heading-pattern.js';

/** A topic that is out of scope, as far as it is about pages and sections. */
export interface ExcludedTopic {
  topic: string;
  reason: string;
  pages?: string | string[] | undefined;
  sections?: string | string[] | undefined;
  status?: 'excluded' | 'not-applicable' | undefined;
  languages?: LanguageId[] | undefined;
  until?: string | undefined;
  issue?: string | undefined;
}

/** An exclusion that holds, as the configuration tells it. */
export type ExclusionInfo = Omit<
  ExclusionMatch,
  'scope' | 'path' | 'place' | 'targetContent' | 'complete'
>;

export interface SectionExclusion extends ExclusionInfo {
  /** Index into the `headings` that were asked about. */
  section: number;
  path: readonly string[];
  /** It holds for a section around this one, and so for this one. */
  inherited: boolean;
}

export interface ExcludedUse {
  /** Index into the configuration's `exclusions`. */
  index: number;
  exclusion: ExcludedTopic;
  place: Place;
}

/** What the exclusions say of one page; both lists in the order of the page, then of the file. */
export interface PageExclusions {
  /** Those that exclude the whole page. */
  page: ExclusionInfo[];
  sections: SectionExclusion[];
}

interface Compiled {
  info: ExclusionInfo;
  languages: ReadonlySet<LanguageId> | undefined;
  pages: PathMatcher | undefined;
  sections: HeadingMatcher | undefined;
}

export interface CompiledExclusions {
  directory: string;
  exclusions: readonly Compiled[];
}

/** @param directory Absolute path that the globs are relative to, with `/` or `\`. */
export function compileExclusions(
  exclusions: readonly ExcludedTopic[],
  directory: string,
): CompiledExclusions {
  return { directory, exclusions: exclusions.map(compile) };
}

export interface ExclusionQuery {
  /** Absolute, or relative to the folder of the configuration; `undefined` for text without one. */
  path: string | undefined;
  target: LanguageId;
  /** Heading path of each section, from the top of the page down to the section itself. */
  headings: readonly (readonly string[])[];
}

/**
 * Finds the exclusions that hold for a page. A section inside an excluded one is excluded as well.
 * Linear in the number of sections for each exclusion.
 */
export function matchExclusions(
  compiled: CompiledExclusions,
  { path, target, headings }: ExclusionQuery,
): PageExclusions {
  const result: PageExclusions = { page: [], sections: [] };
  if (compiled.exclusions.length === 0) return result;
  const relative = path === undefined ? undefined : pathFrom(compiled.directory, path);
  const names = compiled.exclusions.some((one) => one.sections) ? headings.map(headingNames) : [];
  for (const { info, languages, pages, sections } of compiled.exclusions) {
    if (languages && !languages.has(target)) continue;
    if (pages && (relative === undefined || !pages(relative))) continue;
    // One by code alone takes no page out.
    if (!pages && !sections) continue;
    if (sections) result.sections.push(...matchSections(info, sections, headings, names));
    else result.page.push(info);
  }
  result.sections.sort((a, b) => a.section - b.section || a.index - b.index);
  return result;
}

function matchSections(
  info: ExclusionInfo,
  matches: HeadingMatcher,
  headings: readonly (readonly string[])[],
  names: readonly (readonly string[])[],
): SectionExclusion[] {
  const found: SectionExclusion[] = [];
  /** The section that matched last: what follows is inside it as long as its path begins alike. */
  let outer: readonly string[] | undefined;
  for (const [section, path] of headings.entries()) {
    const inside: boolean = outer !== undefined && startsWith(path, outer);
    const direct = matches(names[section] ?? []);
    if (!inside) outer = direct ? path : undefined;
    if (direct || inside) found.push({ ...info, section, path, inherited: !direct });
  }
  return found;
}

/** Longer, and the same at the start. */
function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return path.length > start.length && start.every((heading, index) => heading === path[index]);
}

function compile(exclusion: ExcludedTopic, index: number): Compiled {
  const { topic, reason, until, issue, languages, pages, sections, status } = exclusion;
  return {
    info: { index, topic, reason, until, issue, status: status ?? 'excluded' },
    languages: languages && new Set(languages),
    pages: pages === undefined ? undefined : compileGlobs([pages].flat()),
    sections: sections === undefined ? undefined : compileHeadings([sections].flat()),
  };
}
