/** The badge in a unified pipeline. */
import { resolve } from 'node:path';
import type { Nodes, Root, RootContent } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { ConfigError } from '../config/problem.js';
import { knownContext, type PageContext } from '../site/page-context.js';
import type { BadgePage, BadgeResult, BadgeSite } from './badge-data.js';
import { createBadges } from './create-badges.js';
import { leaveOutOfMarkdown } from './no-markdown.js';
import type { BadgeOptions } from './options.js';
import { badgeIndex, badgePosition, hasBadge } from './placement.js';

/** As much of the data of a file as sites put frontmatter into. */
interface SiteData {
  astro?: { frontmatter?: Record<string, unknown> };
  frontMatter?: Record<string, unknown>;
}

/**
 * Adds the badge after the title of the page, or at its top. The node is no Markdown of any other
 * plugin: remark-rehype and MDX make an element of it, and remark-stringify leaves it out.
 *
 * @param options Options of the badge; they win over the configuration file.
 * @param site What an integration knows of the site.
 * @throws {ConfigError} If the options are wrong.
 */
export function remarkParityBadge(
  this: Processor,
  options?: BadgeOptions | null,
  site: BadgeSite = {},
): (tree: Root, file: VFile) => undefined {
  const makeBadge = createBadges(options ?? {}, site);
  leaveOutOfMarkdown(this);
  return (tree, file) => {
    if (hasBadge(tree.children)) return;
    const page = pageOf(tree, file);
    const known = options?.config ? undefined : knownContext(tree);
    const { node, warnings, files, placement } = make(page, known, file);
    for (const warning of warnings) {
      if (site.warn) site.warn(warning);
      else file.message(warning, { source, ruleId: 'badge' });
    }
    if (page.path !== undefined) site.onFiles?.(page.path, files);
    if (!node) return;
    const index = badgeIndex(tree.children as never, placement);
    node.position = badgePosition(tree.children as never, index);
    tree.children.splice(index, 0, node as unknown as RootContent);
  };

  /** A wrong configuration fails the file, and no other. */
  function make(page: BadgePage, known: PageContext | undefined, file: VFile): BadgeResult {
    try {
      return makeBadge(page, known);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      return file.fail(error.message, { source, ruleId: 'configuration', cause: error });
    }
  }
}

const source = 'remark-parity';

function pageOf(tree: Root, file: VFile): BadgePage {
  const { astro, frontMatter } = file.data as SiteData;
  return {
    text: String(file),
    path: file.path === undefined ? undefined : resolve(file.cwd, file.path),
    frontmatter: astro?.frontmatter ?? frontMatter,
    idAt: idsIn(tree),
    typography: astro && 'smartypants',
  };
}

/** Ids that plugins before this one gave to headings, as Docusaurus does. */
function idsIn(tree: Root): NonNullable<BadgePage['idAt']> {
  let ids: Map<string, string> | undefined;
  return (line, column) => {
    ids ??= new Map(givenIds(tree));
    return ids.get(`${line}:${column}`);
  };
}

function givenIds(node: Nodes): [string, string][] {
  if (node.type !== 'heading') {
    return 'children' in node ? node.children.flatMap((child) => givenIds(child as Nodes)) : [];
  }
  const { id } = ((node.data ?? {}) as { hProperties?: { id?: unknown } }).hProperties ?? {};
  const { line, column } = node.position?.start ?? {};
  return typeof id === 'string' ? [[`${line}:${column}`, id]] : [];
}
