/**
 * What a cell says to be missing, piece by piece.
 */
import type { Written } from './types.js';

const marker = /\b(?:missing|lacks|lacking|still needed|to add)\s*:/i;
/** To look at something is no claim that it is missing. */
const doubt = /\b(?:verify|check|investigat|audit|confirm|review|may be|might|if )/i;

/**
 * Pieces of a cell, each of which may be the heading of a section.
 *
 * @param all The whole cell is about what is missing; else only what follows `Missing:`.
 */
export function missingItems(cell: Written | undefined, all: boolean): Written[] {
  if (!cell) return [];
  const match = marker.exec(cell.text);
  if (!match && !all) return [];
  const text = match ? cell.text.slice(match.index + match[0].length) : cell.text;
  return text
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
    .map((item) => ({ text: item, place: cell.place }));
}
