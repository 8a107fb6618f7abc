/**
 * `remark-parity/badge`: puts the badge into a page, in any unified pipeline.
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { BadgeOptions } from './badge/options.js';
import type { BadgeSite } from './badge/types.js';

export type { BadgeOptions } from './badge/options.js';
export type { BadgeNode, BadgeSite, BadgeStatement, MissingSection } from './badge/types.js';

/**
 * @param options Options of the badge.
 * @param site What an integration knows of the site.
 */
export default function remarkParityBadge(
  _options?: BadgeOptions | null,
  _site?: BadgeSite,
): (tree: Root, file: VFile) => undefined {
  return () => undefined;
}
