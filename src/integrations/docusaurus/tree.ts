/**
 * Keeps the links of a badge out of the check for broken links.
 *
 * The check fails the build of a site. A heading in a lazy tab is on no built page, though readers
 * have it, and an author could not mend a link that no page contains.
 */
import type { Element, ElementContent } from 'hast';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';

/** Attribute of Docusaurus's links; its case matters. */
const unchecked = 'data-noBrokenLinkCheck';

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

const escaped = /^(#{1,6}(?!#).*?)\\\{#/gm;

/**
 * A file with ids of headings as written, `## Title {#id}`: before MDX reads a page, Docusaurus puts
 * a backslash before them.
 */
export function asWritten(file: VFile): VFile {
  const text = String(file);
  if (!text.includes('\\{#')) return file;
  // The file stays itself, so that what is said of it is kept.
  return Object.create(file, { value: { value: text.replace(escaped, '$1{#') } }) as VFile;
}
