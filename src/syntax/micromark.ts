import type { Root } from 'mdast';
import type { Options } from 'mdast-util-from-markdown';
import { load } from '../text/packages.js';
import { positionAutolinks } from './positions.js';
import { frontmatterEnd } from './regions.js';
import type { Format } from './satteri.js';
import { unravel } from './unravel.js';

/** Syntax that the reading brings unless the user's configuration brings it. */
export type Syntax = 'directive' | 'frontmatter' | 'gfm' | 'mdx';

type Extensions = NonNullable<Options['extensions']>;
type TreeExtensions = NonNullable<Options['mdastExtensions']>;
type Pair = [Extensions[number], TreeExtensions[number]];

export interface UserSyntax {
  /** micromark extensions, as in `processor.data().micromarkExtensions`. */
  extensions?: Extensions | undefined;
  /** Extensions of mdast-util-from-markdown, as in `processor.data().fromMarkdownExtensions`. */
  mdastExtensions?: TreeExtensions | undefined;
  /** What these extensions bring already, so that it is not added twice. */
  brought?: ReadonlySet<Syntax> | undefined;
}

const made = new Map<Syntax, Pair>();
const makers: Record<Syntax, () => Pair> = {
  mdx: () => [load('micromark-extension-mdxjs').mdxjs(), load('mdast-util-mdx').mdxFromMarkdown()],
  gfm: () => [load('micromark-extension-gfm').gfm(), load('mdast-util-gfm').gfmFromMarkdown()],
  frontmatter: () => [
    load('micromark-extension-frontmatter').frontmatter(['yaml', 'toml']),
    load('mdast-util-frontmatter').frontmatterFromMarkdown(['yaml', 'toml']),
  ],
  directive: () => [
    load('micromark-extension-directive').directive(),
    load('mdast-util-directive').directiveFromMarkdown(),
  ],
};

/** An extension, made once: micromark and mdast-util-from-markdown do not change them. */
function syntaxOf(name: Syntax): Pair {
  let pair = made.get(name);
  if (!pair) {
    pair = makers[name]();
    made.set(name, pair);
  }
  return pair;
}

/**
 * Read a page with micromark, the parser of remark: the same syntax as Sätteri, plus the user's.
 * The packages are loaded on the first call (MDX with acorn about 100 ms).
 *
 * @throws `VFileMessage` on broken MDX, `RangeError` on deep nesting; see `toSyntaxError`.
 */
export function readWithMicromark(text: string, format: Format, user: UserSyntax = {}): Root {
  const names: Syntax[] = ['gfm', 'directive'];
  // Where a page opens with `---` and no frontmatter, the extension makes micromark miss all lists.
  if (frontmatterEnd(text)) names.push('frontmatter');
  if (format === 'mdx') names.unshift('mdx');
  const pairs = names.filter((name) => !user.brought?.has(name)).map(syntaxOf);
  const tree = load('mdast-util-from-markdown').fromMarkdown(text, {
    extensions: [...pairs.map((pair) => pair[0]), ...(user.extensions ?? [])],
    mdastExtensions: [...pairs.map((pair) => pair[1]), ...(user.mdastExtensions ?? [])],
  });
  positionAutolinks(tree, text);
  if (format === 'mdx') unravel(tree);
  return tree;
}
