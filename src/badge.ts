/**
 * `remark-parity/badge`: puts the badge into a page, in any unified pipeline.
 */
import type { Root } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import type { BadgeOptions } from './badge/options.js';
import { remarkBadge } from './badge/remark.js';
import type { BadgeSite } from './badge/types.js';

export type { BadgeOptions, FindSource, GeneratedPattern } from './badge/options.js';
export type { BadgeNode, BadgeSite, BadgeStatement, MissingSection } from './badge/types.js';

/**
 * Adds the badge after the title of the page, or at its top. The node is no Markdown of any other
 * plugin: remark-rehype and MDX make an element of it, and remark-stringify leaves it out.
 *
 * @param options Options of the badge; they win over the configuration file.
 * @param site What an integration knows of the site.
 * @throws {ConfigError} If the options are wrong.
 */
export default function remarkParityBadge(
  this: Processor,
  options?: BadgeOptions | null,
  site?: BadgeSite,
): (tree: Root, file: VFile) => undefined {
  return remarkBadge(this, options, site);
}
