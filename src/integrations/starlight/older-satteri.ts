/**
 * The badge for Sätteri 0.8 and 0.9, which come with Astro 6.4 to 7.1. They know neither the hook
 * `before` nor nodes of other types: so the badge goes beside the node that it belongs to when
 * that is visited, and is made of paragraphs that become other elements.
 */
import { fileURLToPath } from 'node:url';
import type { Element, ElementContent } from 'hast';
import type { Nodes } from 'mdast';
import type { BadgeResult, BadgeSite } from '../../badge/badge-data.js';
import { createBadges, type MakeBadge } from '../../badge/create-badges.js';
import type { BadgeOptions } from '../../badge/options.js';
import { badgeIndex, type RootChild } from '../../badge/placement.js';
import { disk } from '../../site/files.js';
import { readTree } from '../../syntax/read.js';

interface VisitContext {
  readonly fileURL?: URL | undefined;
  readonly source: string;
  readonly data?: { astro?: { frontmatter?: Record<string, unknown> } };
  insertBefore(node: Nodes, added: object): void;
  insertAfter(node: Nodes, added: object): void;
}

type Visit = (node: Nodes, context: VisitContext) => void;

/** A plugin for one page: Sätteri calls what makes it once for each. */
export type OlderPlugin = { name: string } & Record<string, string | Visit>;

/** Types of nodes that stand at the top of a page, beside what only frontmatter is. */
const blocks: readonly Nodes['type'][] = [
  'blockquote',
  'code',
  'containerDirective',
  'definition',
  'footnoteDefinition',
  'heading',
  'html',
  'leafDirective',
  'list',
  'math' as Nodes['type'],
  'mdxFlowExpression',
  'mdxJsxFlowElement',
  'mdxjsEsm',
  'paragraph',
  'table',
  'thematicBreak',
];

export function olderSatteriPlugin(options: BadgeOptions, site: BadgeSite): () => OlderPlugin {
  const makeBadge = createBadges(options, site);
  return () => {
    let place: Place | undefined;
    let done = false;
    const visit: Visit = (node, context) => {
      if (done) return;
      place ??= placementOf(context, makeBadge, site);
      const { anchor, badge } = place;
      if (anchor && !isSame(node, anchor)) return;
      done = true;
      if (!badge) return;
      if (place.after) context.insertAfter(node, badge);
      else context.insertBefore(node, badge);
    };
    return Object.fromEntries([
      ['name', 'remark-parity-badge'],
      ...blocks.map((type) => [type, visit]),
    ]) as OlderPlugin;
  };
}

/** A badge, if there is one, and the node that it goes beside. */
interface Place {
  badge: object | undefined;
  anchor: RootChild | undefined;
  after: boolean;
}

function placementOf(context: VisitContext, makeBadge: MakeBadge, site: BadgeSite): Place {
  const { fileURL, data } = context;
  const path = fileURL?.protocol === 'file:' ? fileURLToPath(fileURL) : undefined;
  const file = path === undefined ? undefined : disk.read(path);
  const body = bodyOf(context.source, file);
  const { frontmatter } = data?.astro ?? {};
  // Sätteri 0.8 tells no frontmatter, so that it is taken from the file.
  const text = frontmatter ? body : (file ?? body);
  const made = makeBadge({ text, path, frontmatter, typography: 'satteri' });
  for (const warning of made.warnings) site.warn?.(warning);
  if (path !== undefined) site.onFiles?.(path, made.files);
  if (!made.node) return { badge: undefined, anchor: undefined, after: false };
  const { tree } = readTree(body, { path });
  const children = tree.children as readonly RootChild[];
  const index = badgeIndex(children, made.placement);
  const before = children[index - 1];
  const after = made.placement === 'bottom' || before?.type === 'heading';
  return { badge: toParagraph(made.node), anchor: after ? before : children[index], after };
}

/**
 * The text that was parsed. In MDX, `source` has more behind it: what these versions keep of
 * attributes and code stands there.
 */
function bodyOf(source: string, file: string | undefined): string {
  const end = file?.replace(/^\uFEFF?---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?=\r?\n|$)/, '').trim();
  const at = end ? source.indexOf(end) : -1;
  return end && at >= 0 ? source.slice(0, at + end.length) : source;
}

/** Directives have no place there. */
function isSame(node: Nodes, anchor: RootChild): boolean {
  const start = node.position?.start.offset;
  return (
    node.type === anchor.type &&
    (start ?? anchor.position?.start.offset) === anchor.position?.start.offset
  );
}

function toParagraph({ data }: NonNullable<BadgeResult['node']>): object {
  const { hName, hProperties, hChildren } = data;
  return paragraph(hName, hProperties, hChildren);
}

function paragraph(
  hName: string,
  hProperties: Element['properties'],
  children: readonly ElementContent[],
): object {
  return {
    type: 'paragraph',
    data: { hName, hProperties },
    children: children.flatMap((child) => {
      if (child.type === 'text') return [{ type: 'text', value: child.value }];
      return child.type === 'element'
        ? [paragraph(child.tagName, child.properties, child.children)]
        : [];
    }),
  };
}
