/** Lines of a module that are reached. */
import type { LineRange } from '../types.js';
import type { Block, ModuleParts } from './types.js';

/** All lines but those of definitions that are not reached; `undefined` for the whole file. */
export function linesOf(
  { blocks, lines }: Pick<ModuleParts, 'blocks' | 'lines'>,
  reached: ReadonlySet<Block>,
): LineRange[] | undefined {
  const left = blocks.filter((block) => !reached.has(block));
  if (left.length === 0) return undefined;
  const ranges: LineRange[] = [];
  let from = 1;
  for (const block of [...left, { from: lines + 1, to: lines + 1 }]) {
    if (block.from > from) ranges.push({ from, to: block.from - 1 });
    from = block.to + 1;
  }
  return ranges;
}
