/** What the comparisons of claims with pages share. */
import type { Registry } from '../../page/languages/languages.js';
import type { SiteReport } from '../site-checks/site-check.js';
import type { Claims, Row } from './claims.js';
import type { Facts, PageFacts } from './facts.js';
import type { PageIndex } from './page-index.js';

/** Something that a document claims and that does not hold. */
export type Fault = Omit<SiteReport, 'file' | 'setting'>;

export interface Comparison {
  claims: Claims;
  facts: Facts;
  index: PageIndex;
  registry: Registry;
  /** Topics that the configuration excludes, by index. */
  topics: readonly string[];
}

export function nameOf({ path, page }: PageFacts, { index }: Comparison): string {
  return index.names.get(path) ?? page;
}

/** The page of a row that is about one; of several or a folder, only the status is compared. */
export function onlyPage(
  { subjects, language }: Row,
  { facts }: Comparison,
): PageFacts | undefined {
  const [subject, ...others] = subjects;
  if (!subject || others.length > 0 || subject.folder) return undefined;
  return facts.of(language).get(subject.pages[0] ?? '');
}

/** Topics of the configuration that exclude a page. */
export function excludedBy({ traits }: PageFacts, topics: readonly string[]): string[] {
  return traits.exclusions.flatMap((index) => topics[index] ?? []);
}
