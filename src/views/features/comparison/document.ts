/** Puts a document that people wrote beside what was measured. */
import { compareFeatures } from '../../../check/claims/features/compare.js';
import { readFeatureClaims } from '../../../check/claims/features/read.js';
import type { Compared } from '../../../check/claims/features/types.js';
import type { Evidence } from '../../../evidence/types.js';
import { featureResults } from '../../../evidence/verdict.js';
import type { Registry } from '../../../page/languages/languages.js';
import type { LanguageId } from '../../../page/types.js';
import { readTree } from '../../../syntax/read.js';

/**
 * Compares a document about one language.
 *
 * @param path Absolute path; its extension tells the format.
 * @throws {VFileMessage} If the document cannot be read.
 */
export function compareDocument(
  text: string,
  path: string,
  evidence: Evidence,
  { language, registry }: { language: LanguageId; registry: Registry },
): Compared {
  const claims = readFeatureClaims(readTree(text, { path }).tree, registry);
  return compareFeatures(claims, evidence, featureResults(evidence, language));
}
