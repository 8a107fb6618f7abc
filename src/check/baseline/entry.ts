/** The baseline: findings that a team has accepted, so that only new ones fail. */
import type { FindingIdentity } from '../identity.js';

/** What people say of an accepted finding. */
export interface Acceptance {
  /** Why it is accepted. */
  reason?: string | undefined;
  /** Who will see to it. */
  owner?: string | undefined;
  /** Day on which it was accepted, `YYYY-MM-DD`. */
  date?: string | undefined;
}

export interface Entry extends FindingIdentity, Acceptance {}

/** A page, or another file, with the findings of today. */
export interface FoundPage {
  /** Path relative to the root, with `/`. */
  page: string;
  /** Headings on it; `undefined` if it is not a page. */
  headings: readonly string[] | undefined;
  /** Each once. */
  findings: readonly FindingIdentity[];
}

/** An entry whose finding is there under another path: its page has moved, or a heading has changed. */
export interface Followed {
  entry: Entry;
  finding: FindingIdentity;
}
