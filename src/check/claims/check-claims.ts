/**
 * Compares what a document claims with what is known of the pages.
 */
import type { Registry } from '../../page/languages/languages.js';
import type { LanguageId } from '../../page/types.js';
import { checkCounts } from './check-counts.js';
import { checkLanguages } from './check-languages.js';
import { checkMissing } from './check-missing.js';
import { checkPages, checkUnlisted } from './check-rows.js';
import { checkScope } from './check-scope.js';
import { checkStatuses } from './check-status.js';
import { keysSaid, type NameOf } from './fault-words.js';
import type { PageIndex } from './page-index.js';
import type { Claims, Fault, SiteFacts } from './types.js';

/** What the checks look at. */
export interface CheckContext {
  claims: Claims;
  facts: SiteFacts;
  registry: Registry;
  labelOf: (language: LanguageId) => string;
  nameOf: NameOf;
  /** Statuses that the document knows for a language, by key. */
  keysOf: (language: LanguageId) => ReadonlySet<string>;
  /** Names of all pages. */
  names: readonly string[];
  /** Path of the document, if it is a page itself. */
  own: string | undefined;
}

/** What the checks need. */
export interface CheckInput {
  claims: Claims;
  facts: SiteFacts;
  index: PageIndex;
  registry: Registry;
  own?: string | undefined;
  /** Whether every page must have a row. */
  unlisted?: boolean | undefined;
}

/** Everything in a document that does not hold, in its order. */
export function checkClaims(input: CheckInput): Fault[] {
  const { claims, facts, index, registry, own, unlisted = true } = input;
  const paths = [...facts.of(facts.target).keys()];
  const nameByPath = new Map(paths.map((path, at) => [path, index.names[at] ?? path]));
  const keys = new Map<LanguageId, Set<string>>();
  const context: CheckContext = {
    claims,
    facts,
    registry,
    own,
    names: index.names,
    labelOf: (language) => registry.label(language),
    nameOf: ({ path, page }) => nameByPath.get(path) ?? page,
    keysOf(language) {
      let known = keys.get(language);
      if (!known) {
        known = keysSaid(claims.rows, language);
        keys.set(language, known);
      }
      return known;
    },
  };
  const faults = [
    ...checkStatuses(context),
    ...checkLanguages(context),
    ...checkCounts(context),
    ...checkScope(context),
    ...checkPages(context),
    ...checkMissing(context),
    ...(unlisted ? checkUnlisted(context) : []),
  ];
  return faults.sort((a, b) => offsetOf(a) - offsetOf(b));
}

function offsetOf({ place }: Fault): number {
  return place?.start.offset ?? 0;
}
