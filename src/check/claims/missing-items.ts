/**
 * What a cell or an item says to be missing, piece by piece.
 */
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Written } from './types.js';

const marker = /\b(?:missing|lacks|lacking|still needed|to add)\s*:/i;
/** To look at something is no claim that it is missing. */
const doubt = /\b(?:verify|check|investigat|audit|confirm|review|may be|might|if )/i;

/** The text before `Missing: …`, where a status may stand. */
export function beforeMissing(text: string): string {
  const start = text.search(marker);
  return start < 0 ? text : text.slice(0, start);
}

/**
 * Pieces of a cell, each of which may be the heading of a section.
 *
 * @param all The whole cell is about what is missing; else only what follows `Missing:`.
 */
export function missingItems(
  cell: (Written & { node?: Nodes }) | undefined,
  all: boolean,
): Written[] {
  if (!cell) return [];
  const match = marker.exec(cell.text);
  if (!match && !all) return [];
  const text = match ? cell.text.slice(match.index + match[0].length) : cell.text;
  // The text of a link is one piece, whatever it holds.
  const links = cell.node ? linkTexts(cell.node).filter((one) => /[,;•.()–—-]/.test(one)) : [];
  const marked = links.reduce(
    (all, link, at) => all.replace(link, () => `\ue000${at}\ue000`),
    text,
  );
  return marked
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
    .map((item) => item.replace(/\ue000(\d+)\ue000/g, (_, at) => links[Number(at)] ?? ''))
    .filter((item) => item.length > 1 && item.length < 80)
    .map((item) => ({ text: item, place: cell.place }));
}

function linkTexts(node: Nodes): string[] {
  if (node.type === 'link' || node.type === 'linkReference') return [textOf(node)];
  return 'children' in node ? node.children.flatMap((child) => linkTexts(child)) : [];
}
