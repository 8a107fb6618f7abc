/** What counts as a change of a text: its words, not its form. */
import type { Nodes } from 'mdast';
import { blockText } from '../../page/align/block-text.js';
import type { Block } from '../../page/recognise/collected.js';

/** The words: emphasis, links, line ends, and what code formatters change make no difference. */
export function normalise(block: Block, source: string): string {
  if (block.kind === 'prose') return words(blockText(block));
  if (block.kind === 'code' && block.node.type === 'code') return code(block.node.value);
  return code(sourceOf(block.node, source));
}

/** Of what only a renderer knows, the source is all that can be compared. */
function sourceOf({ position }: Nodes, source: string): string {
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

function words(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function code(text: string): string {
  return (text.match(/[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_,;'"`]/gu) ?? []).join(' ');
}

/** Words that one text has and another has not, counted, in both directions. */
export function wordChanges(before: string, after: string): { added: number; removed: number } {
  const counts = new Map<string, number>();
  const count = (text: string, by: number) => {
    for (const word of text.split(' ')) {
      if (word !== '') counts.set(word, (counts.get(word) ?? 0) + by);
    }
  };
  count(after, 1);
  count(before, -1);
  let [added, removed] = [0, 0];
  for (const number of counts.values()) {
    if (number > 0) added += number;
    else removed -= number;
  }
  return { added, removed };
}
