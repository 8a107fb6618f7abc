import type { Root } from 'mdast';
import { load } from '../text/packages.js';
import { repairTree } from './repair.js';

export type Format = 'md' | 'mdx';

type Parse = (source: string, options: { features: Record<string, boolean> }) => Root;
type Satteri = { markdownToMdast: Parse; mdxToMdast: Parse };
type Load = (name: 'satteri') => unknown;

const features = { directive: true, gfm: true, frontmatter: true };
let loaded: Satteri | Error | undefined;

/**
 * Load Sätteri, once, and only when a page is to be read (20 ms).
 *
 * @param given what to load it with, for tests; the result is then not remembered.
 * @returns Sätteri, or the error that says why its native binding is not there.
 */
export function loadSatteri(given?: Load): Satteri | Error {
  if (given) return attempt(given);
  loaded ??= attempt(load);
  return loaded;
}

function attempt(by: Load): Satteri | Error {
  try {
    return by('satteri') as Satteri;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/**
 * Read a page with Sätteri: CommonMark, GFM, frontmatter (YAML, TOML), directives, and MDX.
 *
 * @returns the tree, its positions as micromark has them.
 */
export function readWithSatteri(satteri: Satteri, text: string, format: Format): Root {
  const parse = format === 'mdx' ? satteri.mdxToMdast : satteri.markdownToMdast;
  const tree = parse(text, { features });
  if (format === 'mdx') repairTree(tree, text);
  return tree;
}
