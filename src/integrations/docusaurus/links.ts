/**
 * Keeps the links of a badge out of the check for broken links.
 *
 * The check fails the build of a site. A heading in a lazy tab is on no built page, though readers
 * have it, and an author could not mend a link that no page contains.
 */
import type { Element, ElementContent } from 'hast';
import type { Root } from 'mdast';

/** Attribute of Docusaurus's links; its case matters. */
const unchecked = 'data-noBrokenLinkCheck';

/** Marks the links of all badges of a page. */
export function leaveLinksUnchecked(tree: Root): void {
  for (const node of tree.children as { type: string; data?: unknown }[]) {
    if (node.type !== 'parityBadge') continue;
    const { hChildren } = (node.data ?? {}) as { hChildren?: ElementContent[] };
    for (const child of hChildren ?? []) mark(child);
  }
}

function mark(node: ElementContent): void {
  if (node.type !== 'element') return;
  const element: Element = node;
  // The address of the status page is the site's own, and is checked.
  if (element.properties.className?.toString().includes('parity-badge__more')) return;
  if (element.tagName === 'a') element.properties[unchecked] = 'true';
  for (const child of element.children) mark(child);
}
