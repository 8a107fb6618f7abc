import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type Engine, sourceOf } from './read.js';
import type { Format } from './satteri.js';

export interface ModelSource {
  /** The tree of the model; empty if the page cannot be read. */
  tree: Root;
  text: string;
  format: Format;
  /** `foreign` for a tree that another parser, or the caller, made. */
  engine: Engine | 'foreign';
  /** Why the page cannot be read. It has been reported already. */
  error?: VFileMessage;
}

/** By main tree; by file too where other plugins are there, which may put another main tree. */
const sources = new WeakMap<Root | VFile, ModelSource>();
/** Source texts of main trees that are our own, which a compiler must not see. */
const ownTexts = new WeakMap<Root, string>();

/** Remember what the page model is made from; for a main tree of ours also what it was read from. */
export function remember(main: Root, file: VFile, source: ModelSource, ownText?: string): void {
  sources.set(main, source);
  if (ownText === undefined) sources.set(file, source);
  else {
    sources.delete(file);
    ownTexts.set(main, ownText);
  }
}

/** What a main tree of our own was read from; `undefined` for any other tree. */
export function ownText(tree: Root): string | undefined {
  return ownTexts.get(tree);
}

/**
 * What the page model is to be made from, given the tree and file that a transformer gets: the
 * main tree itself, or the tree of our own reading where the main tree was read for others.
 * Without our reading (a rule that is used alone) it is the tree that was given.
 */
export function modelSource(tree: Root, file: VFile): ModelSource {
  const source = sources.get(tree) ?? sources.get(file);
  if (source) return source;
  return { tree, text: sourceOf(String(file)), format: formatOf(tree), engine: 'foreign' };
}

export function hasSource(tree: Root, file: VFile): boolean {
  return sources.has(tree) || sources.has(file);
}

/** The tree that the page model is to be made from; `undefined` if the page cannot be read. */
export function treeForModel(tree: Root, file: VFile): Root | undefined {
  const source = modelSource(tree, file);
  return source.error ? undefined : source.tree;
}

export function formatOf(tree: Root): Format {
  return tree.children.some((node) => node.type.startsWith('mdx')) ? 'mdx' : 'md';
}
