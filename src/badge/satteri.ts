/** The badge in a page that Sätteri compiles, as Astro 7 does. */
import { fileURLToPath } from 'node:url';
import type { MdastPluginDefinition } from 'satteri';
import type { BadgeSite } from './badge-data.js';
import { createBadges } from './create-badges.js';
import type { BadgeOptions } from './options.js';
import {
  badgeIndex,
  badgeIndexByType,
  badgePosition,
  hasBadge,
  type RootChild,
} from './placement.js';

/** Frontmatter as Astro gives it to plugins. */
interface SiteData {
  astro?: { frontmatter?: Record<string, unknown> };
}

/**
 * Adds the badge after the title of the page, or at its top.
 *
 * @param options Options of the badge; they win over the configuration file.
 * @param site What an integration knows of the site.
 * @throws {ConfigError} If the options are wrong.
 */
export function satteriParityBadge(
  options?: BadgeOptions | null,
  site: BadgeSite = {},
): MdastPluginDefinition {
  const makeBadge = createBadges(options ?? {}, site);
  return {
    name: 'remark-parity-badge',
    before(root, context) {
      const children = root.children as readonly RootChild[];
      if (hasBadge(children)) return;
      const { fileURL, source, sourceFormat } = context;
      const path = fileURL?.protocol === 'file:' ? fileURLToPath(fileURL) : undefined;
      const { astro } = context.data as SiteData;
      // Not `md`: what looks like MDX in it is read as such, as everywhere.
      const format = sourceFormat === 'mdx' ? 'mdx' : undefined;
      const typography = astro && 'satteri';
      const { frontmatter } = astro ?? {};
      const made = makeBadge({ text: source, path, format, frontmatter, typography });
      // What is reported to Sätteri, no caller of it gets to see.
      for (const message of made.warnings) {
        if (site.warn) site.warn(message);
        else process.emitWarning(message, 'RemarkParityWarning');
      }
      if (path !== undefined) site.onFiles?.(path, made.files);
      if (!made.node) return;
      const { placement, titled } = made;
      const index =
        titled === undefined
          ? badgeIndex(children, placement, false)
          : badgeIndexByType(children, placement, titled);
      const position = made.node.position ?? badgePosition([], 0);
      context.insertChildAt(root, index, { ...made.node, position } as never);
    },
  };
}
