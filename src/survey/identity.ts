/**
 * What makes a finding the same one from one day to the next: page, rule, language, heading path. Not
 * the line, which moves with every edit, nor a count, which hides one gap behind another.
 */
import type { LanguageId } from '../page/types.js';
import type { Finding } from './types.js';

/** What identifies a finding. Serialisable. */
export interface FindingIdentity {
  /** Path of the page, relative to the root, with `/`. */
  page: string;
  rule: string;
  language: LanguageId | undefined;
  /** Heading path; empty at the top of the page. */
  path: readonly string[];
}

/** The identity of a finding of a page, or of another file. */
export function identityOf(page: string, finding: Finding): FindingIdentity {
  const { rule, language, path } = finding;
  return { page, rule, language, path };
}

/** An identity as one string, for sets and maps. */
export function identityKey({ page, rule, language, path }: FindingIdentity): string {
  return JSON.stringify([page, rule, language ?? null, ...path]);
}
