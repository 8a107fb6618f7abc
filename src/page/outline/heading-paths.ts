/**
 * Where a block stands, by the headings above it.
 */
import type { Collected } from '../recognise/collected.js';
import type { HeadingText } from './outline.js';

/** Gives the headings above a block, as the readers of a language see them. */
export function createPaths(
  page: Collected,
  bit: number,
  headingText: HeadingText,
): (block: number) => string[] {
  const starts: number[] = [];
  const paths: string[][] = [];
  const open: { depth: number; path: string[] }[] = [];
  page.blocks.forEach(({ kind, node, mask }, index) => {
    if (kind !== 'heading' || node.type !== 'heading' || !(mask & bit)) return;
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
    const path = [...(open.at(-1)?.path ?? []), headingText(node)];
    open.push({ depth: node.depth, path });
    starts.push(index);
    paths.push(path);
  });
  return (block) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) < block) low = middle + 1;
      else high = middle;
    }
    return paths[low - 1] ?? [];
  };
}
