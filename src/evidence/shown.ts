/**
 * Which features the code of a page shows.
 */
import type { EvidencePlan } from '../config/read-features.js';
import type { CodeContext } from './page-code.js';
import type { ShownFeature } from './types.js';

/**
 * All features that the code of a page shows, to readers of which language, in the order of the
 * page: also those that the plan expects on other pages. Made once for a context and plan.
 *
 * @param from Absolute path of the folder that parsers are loaded from.
 * @throws {ConfigError} If a pattern is wrong, or a parser is not installed.
 */
export function shownFeatures(
  _context: CodeContext,
  _plan: EvidencePlan,
  _from: string,
): readonly ShownFeature[] {
  return [];
}
