/** Text of a block, as it is compared. */
import type { Block } from '../recognise/collected.js';
import { textOf } from '../recognise/content.js';

/** Text of a block of prose, or its code. */
export function blockText(block: Block): string {
  if (block.kind === 'prose') return block.text ?? textOf(block.node);
  return 'value' in block.node ? block.node.value : '';
}
