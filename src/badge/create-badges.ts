/**
 * The core of every badge: a page goes in, a node comes out.
 */
import type { BadgeOptions } from './options.js';
import type { BadgePage, BadgeResult, BadgeSite } from './types.js';

/** Makes badges for the pages of a site. */
export function createBadges(
  _options: BadgeOptions = {},
  _site: BadgeSite = {},
): (page: BadgePage) => BadgeResult {
  return () => ({ statements: [], node: undefined, warnings: [], files: [] });
}
