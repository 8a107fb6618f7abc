/** Where a block stands, by the headings above it. */
import type { Collected } from '../recognise/collected.js';
import type { HeadingText } from './projection.js';

/** A heading path as one string, for sets and maps. */
export function pathKey(path: readonly string[]): string {
  return path.join('\n');
}

/** Keys of a path and of all that it stands in. */
export function pathKeys(path: readonly string[]): string[] {
  return path.map((_, at) => pathKey(path.slice(0, at + 1)));
}

/** Whether a path is one of those given by their keys, or below one. */
export function isWithin(path: readonly string[], keys: ReadonlySet<string>): boolean {
  return keys.size > 0 && pathKeys(path).some((key) => keys.has(key));
}

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
