/**
 * `remark-parity/badge`: puts the badge into a page, in any unified pipeline.
 */

export type { BadgeNode, BadgeSite, BadgeStatement, MissingSection } from './badge/badge-data.js';
export type { BadgeOptions, FindSource, GeneratedPattern } from './badge/options.js';
export { remarkParityBadge as default } from './badge/remark.js';
