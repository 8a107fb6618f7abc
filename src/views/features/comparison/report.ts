/** A document that people wrote, beside what was measured. */
import type { Evidence } from '../../../evidence/evidence.js';
import { featureResults } from '../../../evidence/verdict.js';
import type { Registry } from '../../../page/languages/languages.js';
import type { LanguageId } from '../../../page/page-model.js';
import { readTree } from '../../../syntax/read.js';
import { many } from '../../../text/words.js';
import type { CodeLinks } from '../links.js';
import { type Compared, type Comparison, compareStatements } from './compare.js';
import { readStatements } from './statements.js';

export interface ComparedDocument {
  /** Path, for people. */
  name: string;
  compared: Compared;
  path: string;
  links: CodeLinks;
}

/** @throws {VFileMessage} If the document cannot be read. */
export function compareDocument(
  text: string,
  path: string,
  evidence: Evidence,
  { language, registry }: { language: LanguageId; registry: Registry },
): Compared {
  const statements = readStatements(readTree(text, { path }).tree, registry);
  return compareStatements(statements, evidence, featureResults(evidence, language));
}

export function aboutOf({ about }: Comparison): string {
  return about === 'sdk' ? 'SDK' : about;
}

/** Places that are named in a row. */
export const mostPlaces = 3;

/** How much was compared and what came of it, without a full stop. */
export function summaryOf({ comparisons, unknown }: Compared): string {
  const wrong = comparisons.filter(({ agrees }) => !agrees).length;
  const compared = `${many(comparisons.length, 'statement')} compared: ${
    comparisons.length - wrong
  } hold, ${wrong} do not`;
  if (unknown.length === 0) return compared;
  return `${compared}; ${many(unknown.length, 'line')} about nothing that is configured`;
}
