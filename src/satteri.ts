/**
 * `remark-parity/satteri`: puts the badge into a page that Sätteri compiles.
 */
import type { MdastPluginDefinition } from 'satteri';
import type { BadgeOptions } from './badge/options.js';
import type { BadgeSite } from './badge/types.js';

export type { BadgeOptions } from './badge/options.js';

/**
 * @param options Options of the badge.
 * @param site What an integration knows of the site.
 */
export default function satteriParityBadge(
  _options?: BadgeOptions | null,
  _site?: BadgeSite,
): MdastPluginDefinition {
  return { name: 'remark-parity-badge' };
}
