/**
 * `remark-parity/satteri`: puts the badge into a page that Sätteri compiles, as Astro 7 does.
 */

export type { BadgeSite } from './badge/badge-data.js';
export type { BadgeOptions, FindSource, GeneratedPattern } from './badge/options.js';
export { satteriParityBadge as default } from './badge/satteri.js';
