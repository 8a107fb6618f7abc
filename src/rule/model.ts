/** Where the rules get the page model from. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Registry } from '../page/languages.js';
import type { PageModel } from '../page/types.js';

/** Stands in until the page model is there. */
export function contextOf(_tree: Root, _file: VFile): { model: PageModel; registry: Registry } {
  throw new Error('Expected the page model');
}
