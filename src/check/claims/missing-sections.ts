/** Sections that a cell or an item says to be missing. */
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Written } from './document.js';

const marker = /\b(?:missing|lacks|lacking|still needed|to add)\s*:/i;
/** A reminder to look at something does not claim that it is missing. */
const doubt = /\b(?:verify|check|investigat|audit|confirm|review|may be|might|if )/i;

/** The text before `Missing: …`, where a status may be. */
export function beforeMissing(text: string): string {
  const start = text.search(marker);
  return start < 0 ? text : text.slice(0, start);
}

/**
 * Pieces of a text, each of which may be the heading of a section.
 *
 * @param node What the text is in. Links in it whose text would be taken apart are left out.
 * @param all The whole text is about what is missing; otherwise only what follows `Missing:`.
 */
export function missingSections(
  { text, place }: Written,
  node: Nodes | undefined,
  all: boolean,
): Written[] {
  const match = marker.exec(text);
  if (!node || (!match && !all)) return [];
  const start = match ? match.index + match[0].length : 0;
  const links = linkTexts(node).filter((one) => /[,;•.()–—-]/.test(one));
  return links
    .reduce((rest, link) => rest.replace(link, ' '), text.slice(start))
    .replace(/\([^()]*\)/g, ' ')
    .split(/[;•\n]|\.\s+|\.$/)
    .filter((sentence) => !doubt.test(sentence))
    .flatMap((sentence) => sentence.split(/\s[–—-]\s/)[0]?.split(',') ?? [])
    .map((item) =>
      item
        .trim()
        .replace(/^(?:and|or|needs?|no|add|the)\s+/i, '')
        .replace(/\s+(?:sections?|docs|examples?)$/i, ''),
    )
    .filter((item) => item.length > 1 && item.length < 80)
    .map((item) => ({ text: item, place }));
}

function linkTexts(node: Nodes): string[] {
  if (node.type === 'link' || node.type === 'linkReference') return [textOf(node)];
  return 'children' in node ? node.children.flatMap(linkTexts) : [];
}
