import type { Root } from 'mdast';
import type { ResolvedConfig } from '../config/resolve.js';
import type { Registry } from '../page/languages/languages.js';
import type { PageModel } from '../page/page-model.js';

/** What a rule, the badge and a report know of a page. */
export interface PageContext {
  model: PageModel;
  registry: Registry;
  config: ResolvedConfig;
  /** Absolute path of the page; `undefined` for text without a file. */
  path: string | undefined;
  /** The text that the places of the model are in. */
  text: string;
  /** Absolute paths of code files that it shows; grows as they are asked for. */
  shown: string[];
  /** Absolute paths of the partials that it was made of, and of files looked for in vain. */
  files: string[];
  /** What is said of it depends on the pages beside it. */
  ofSite: boolean;
}

const contexts = new WeakMap<Root, PageContext>();

/** The context of a tree, if it has been made. */
export function knownContext(tree: Root): PageContext | undefined {
  return contexts.get(tree);
}

/** Makes the rules look at another model of a tree, such as that for another target. */
export function useContext(tree: Root, context: PageContext): void {
  contexts.set(tree, context);
}

/** Lets go of a model that nobody will ask for. */
export function forgetContext(tree: Root): void {
  contexts.delete(tree);
}
