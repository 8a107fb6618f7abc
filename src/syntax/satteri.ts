import type { Root } from 'mdast';
import { repairTree } from './repair.js';
import { requireSatteri } from './require-satteri.js';

/** How a page is read. */
export type Format = 'md' | 'mdx';

type Parse = (source: string, options: { features: Record<string, boolean> }) => Root;
type Satteri = { markdownToMdast: Parse; mdxToMdast: Parse };
type Load = (id: string) => unknown;

const features = { directive: true, gfm: true, frontmatter: true };
let loaded: Satteri | Error | undefined;

/**
 * Load Sätteri, once, synchronously, and only when a page is to be read (30 ms).
 *
 * @param load the `require` to load it with, for tests; the result is then not remembered.
 * @returns Sätteri, or the error that says why its native binding is not there.
 */
export function loadSatteri(load?: Load): Satteri | Error {
  if (load) return attempt(load);
  loaded ??= attempt(requireSatteri);
  return loaded;
}

function attempt(load: Load): Satteri | Error {
  try {
    return load('satteri') as Satteri;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/**
 * Read a page with Sätteri: CommonMark, GFM, frontmatter (YAML, TOML), directives, and MDX.
 *
 * @param text the source, without a BOM.
 * @param format `mdx` for MDX.
 * @returns the tree, its positions as micromark has them.
 * @throws whatever Sätteri throws, see `toSyntaxError`.
 */
export function readWithSatteri(satteri: Satteri, text: string, format: Format): Root {
  const parse = format === 'mdx' ? satteri.mdxToMdast : satteri.markdownToMdast;
  const tree = parse(text, { features });
  if (format === 'mdx') repairTree(tree, text);
  return tree;
}
