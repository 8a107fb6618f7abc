/**
 * Gives the memory of trees back. unified-engine keeps the trees of all files until the last one is
 * checked; ours can be read again in no time, should somebody still ask for them.
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { forgetContext } from '../site/page-context.js';
import { markHarmless, modelSource } from '../syntax/parser.js';
import { readTree } from '../syntax/read.js';

/** Plugin for the end of a pipeline in unified-engine. */
export default function remarkParityRelease(): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    forgetContext(tree);
    const { tree: source, text, format, engine } = modelSource(tree, file);
    if (source !== tree || engine !== 'satteri') return;
    const { path } = file;
    Object.defineProperty(tree, 'children', {
      configurable: true,
      enumerable: true,
      get() {
        const { children } = readTree(text, { path, format, engine }).tree;
        this.children = children;
        return children;
      },
      set(value) {
        Object.defineProperty(tree, 'children', {
          configurable: true,
          enumerable: true,
          value,
          writable: true,
        });
      },
    });
  };
}

markHarmless(remarkParityRelease);
