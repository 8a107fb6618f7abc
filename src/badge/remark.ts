/**
 * The badge in a unified pipeline.
 */
import { resolve } from 'node:path';
import type { Root, RootContent } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { knownContext } from '../model-of.js';
import { createBadges } from './create-badges.js';
import type { BadgeOptions } from './options.js';
import { badgeIndex, badgePosition, hasBadge } from './placement.js';
import type { BadgePage, BadgeSite } from './types.js';

/** As much of the data of a file as sites put frontmatter into. */
interface SiteData {
  astro?: { frontmatter?: Record<string, unknown> };
  frontMatter?: Record<string, unknown>;
}

/** Makes the transformer; `processor` learns that a badge is nothing in Markdown. */
export function remarkBadge(
  processor: Processor,
  options: BadgeOptions | null | undefined,
  site: BadgeSite = {},
): (tree: Root, file: VFile) => undefined {
  const makeBadge = createBadges(options ?? {}, site);
  leaveOutOfMarkdown(processor);
  return (tree, file) => {
    if (hasBadge(tree.children)) return;
    const page = pageOf(file);
    const { node, warnings, files, placement } = makeBadge(page, knownContext(tree));
    for (const warning of warnings) {
      if (site.warn) site.warn(warning);
      else file.message(warning, { source: 'remark-parity', ruleId: 'badge' });
    }
    if (page.path !== undefined) site.onFiles?.(page.path, files);
    if (!node) return;
    const index = badgeIndex(tree.children as never, placement);
    node.position = badgePosition(tree.children as never, index);
    tree.children.splice(index, 0, node as unknown as RootContent);
  };
}

function pageOf(file: VFile): BadgePage {
  const { astro, frontMatter } = file.data as SiteData;
  return {
    text: String(file),
    path: file.path === undefined ? undefined : resolve(file.cwd, file.path),
    frontmatter: astro?.frontmatter ?? frontMatter,
  };
}

/** Sites that write pages back as Markdown, for `llms.txt` or copying, shall not have it there. */
function leaveOutOfMarkdown(processor: Processor): void {
  const data = processor.data() as { toMarkdownExtensions?: unknown[] };
  data.toMarkdownExtensions ??= [];
  data.toMarkdownExtensions.push({ handlers: { parityBadge: () => '' } });
}
