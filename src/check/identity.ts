/**
 * What makes a finding the same one from one day to the next: page, rule, language, heading path,
 * and what it is about where a section can have several. Not the line, which moves with every edit,
 * nor a count, which hides one gap behind another.
 */
import type { LanguageId } from '../page/page-model.js';

export interface FindingIdentity {
  /** Path of the page, relative to the root, with `/`. */
  page: string;
  rule: string;
  language: LanguageId | undefined;
  /** Heading path; empty at the top of the page. */
  path: readonly string[];
  /** What it is about where a section can have several, such as a feature. */
  about?: string | undefined;
}

export function identityOf(page: string, finding: Omit<FindingIdentity, 'page'>): FindingIdentity {
  const { rule, language, path, about } = finding;
  return { page, rule, language, path, ...(about !== undefined && { about }) };
}

/** An identity as one string, for sets and maps. */
export function identityKey({ page, rule, language, path, about }: FindingIdentity): string {
  const key = [page, rule, language ?? null, ...path];
  return JSON.stringify(about === undefined ? key : [...key, { about }]);
}

/** What cannot be accepted: a page that cannot be read, and what is said of the baseline itself. */
const never = new Set(['syntax', 'stale-baseline']);

export function isAcceptable({ rule }: { rule: string }): boolean {
  return !never.has(rule);
}
