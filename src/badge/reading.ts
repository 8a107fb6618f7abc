/** Reads what a badge is made of: the page itself, or the source of a generated copy. */
import { readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import type { ResolvedConfig } from '../config/resolve.js';
import { type Copy, copyFinder } from '../site/generated.js';
import { readTree, sourceOf } from '../syntax/read.js';
import { frontmatterYaml } from '../syntax/regions.js';
import { relativePath } from '../text/inside.js';
import { remember } from '../text/remember.js';
import type { BadgePage } from './badge-data.js';
import { parityFrontmatter } from './frontmatter.js';

export interface BadgeReading {
  tree: Root;
  text: string;
  /** Path that the model is made for: of the source, if the page is a copy. */
  path: string | undefined;
  copy: Copy | undefined;
  /** Frontmatter of the page, or else of its source, if it speaks of parity. */
  frontmatter: Record<string, unknown> | undefined;
}

/** A page that cannot have a badge, and why. */
export interface Unread {
  warning: string;
  /** File whose change may mend it. */
  file: string | undefined;
}

/** Reads a page, of which a tree may be known. */
export function readForBadge(
  page: BadgePage,
  config: ResolvedConfig,
  root: string,
  known?: Root,
): BadgeReading | Unread {
  const { path } = page;
  const copy = path === undefined ? undefined : copyOfIn(config, root)(path);
  if (!copy) return known ? reread(page, known) : readText(page, config, root);
  const name = (file: string) => `\`${relativePath(root, file)}\``;
  if ('problem' in copy) {
    const [what, todo] =
      copy.problem === 'outside'
        ? ['a source outside of the site', 'expected one in its folder, correct `generated`']
        : ['a source that does not exist', 'expected a page, correct `generated` or add it'];
    const warning = `Unexpected ${name(copy.source)} as the source of ${name(copy.page)}: ${what}`;
    return { warning: `${warning}, ${todo}`, file: copy.source };
  }
  let text: string;
  try {
    text = readFileSync(copy.source, 'utf8');
  } catch {
    const warning = `Cannot read ${name(copy.source)}, the source of ${name(copy.page)}`;
    return { warning, file: copy.source };
  }
  const reading = readText({ text, path: copy.source }, config, root);
  if ('warning' in reading) return { ...reading, file: copy.source };
  const own = page.frontmatter?.parity ? page.frontmatter : ownFrontmatter(page, config);
  return { ...reading, copy, frontmatter: own ?? reading.frontmatter };
}

function reread({ text, path, frontmatter }: BadgePage, tree: Root): BadgeReading {
  const stated = frontmatter ?? parityFrontmatter(tree);
  return { tree, text: sourceOf(text), path, copy: undefined, frontmatter: stated };
}

function ownFrontmatter(page: BadgePage, config: ResolvedConfig) {
  if (!frontmatterYaml(page.text)?.includes('parity')) return undefined;
  const reading = readText(page, config, '.');
  return 'warning' in reading ? undefined : reading.frontmatter;
}

function readText(
  { text, path, format, frontmatter }: BadgePage,
  config: ResolvedConfig,
  root: string,
): BadgeReading | Unread {
  const { engine } = config;
  try {
    const reading = readTree(text, {
      path,
      engine,
      format: path === undefined && format ? format : config.format,
    });
    const tree = frontmatter ? withFrontmatter(reading.tree, frontmatter, config) : reading.tree;
    const stated = frontmatter ?? parityFrontmatter(tree);
    return { tree, text: reading.text, path, copy: undefined, frontmatter: stated };
  } catch (error) {
    const name = path === undefined ? 'the page' : `\`${relativePath(root, path)}\``;
    const reason = error instanceof Error ? error.message : String(error);
    return { warning: `No badge on ${name}, which cannot be read: ${reason}`, file: undefined };
  }
}

/** Puts back what the page model looks at, as JSON, which is YAML. */
function withFrontmatter(
  tree: Root,
  frontmatter: Record<string, unknown>,
  { declarations }: ResolvedConfig,
): Root {
  if (tree.children[0]?.type === 'yaml') return tree;
  const keys = [...declarations.frontmatter, ...declarations.agnostic];
  const wanted = keys.filter((key) => Object.hasOwn(frontmatter, key));
  if (wanted.length === 0) return tree;
  const value = JSON.stringify(Object.fromEntries(wanted.map((key) => [key, frontmatter[key]])));
  return { ...tree, children: [{ type: 'yaml', value }, ...tree.children] };
}

const copyOfIn = remember(copyFinder);
