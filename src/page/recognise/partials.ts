/**
 * Partials: `<Install />` shows the page `./_install.mdx` in its place.
 *
 * The nodes of a partial are walked as copies that have the place of the element: whatever is said
 * of them is said there, and two elements that show one partial do not share nodes.
 */
import type { Nodes, Root } from 'mdast';
import type { Position } from 'unist';
import { showText } from '../../text/show.js';
import { isJsx, type JsxElement } from '../dialects/attributes.js';
import type { Place } from '../page-model.js';
import type { Walk } from './collected.js';
import { type PartialImport, partialImports } from './imports.js';
import type { PartialFault, PartialFile, PartialOf, Partials } from './partial-source.js';

/** Partials in partials in partials: nobody writes so many. */
const mostLevels = 32;
/** Nodes that all partials of a page may show together. */
const mostNodes = 100_000;

export function partialsOf(
  root: Root,
  path: string | undefined,
  partialOf: PartialOf | undefined,
): Partials | undefined {
  const imports = partialOf ? partialImports(root) : undefined;
  if (!partialOf || !imports?.size) return undefined;
  const page = { nodes: 0, problems: new Map() };
  return { imports, partialOf, around: path === undefined ? [] : [path], from: undefined, page };
}

export interface Shown {
  element: JsxElement;
  nodes: Nodes[];
  walk: Omit<Walk, 'into'>;
}

/** What an element shows, if it stands for a partial. */
export function shownBy(walk: Walk, node: Nodes): Shown | undefined {
  const { partials } = walk;
  if (!partials || !isJsx(node) || !node.name) return undefined;
  const found = partials.imports.get(node.name);
  const file = found && partials.partialOf(found.specifier);
  if (!found || !file || isFaulty(partials, found, file)) return undefined;
  const originals = new Map<Nodes, Nodes>();
  const nodes = (file.tree.children as Nodes[]).map((child) =>
    copy(child, node.position, file.name, (own, original) => {
      partials.page.nodes++;
      if (own.type === 'containerDirective') originals.set(own, original);
    }),
  );
  const titleOf = (own: Nodes) => {
    const original = originals.get(own);
    return original && file.titleOf(original);
  };
  const inner = {
    ...partials,
    imports: partialImports(file.tree),
    partialOf: file.partialOf,
    around: [...partials.around, file.path],
    within: { path: file.path, tree: file.tree },
    from: partials.from ?? found,
  };
  return {
    element: node,
    nodes,
    walk: { ...walk, options: { ...walk.options, titleOf }, partials: inner },
  };
}

/** Says so at the import of the page that leads to the fault; in a partial that is its own affair. */
function isFaulty(
  { around, from, page }: Partials,
  found: PartialImport,
  file: PartialFile | PartialFault,
): file is PartialFault {
  const report = (at: PartialImport, what: string) => {
    if (page.problems.has(at)) return;
    const message = `Unexpected ${what}`;
    page.problems.set(at, { kind: 'import', message, place: at.place });
  };
  const name = (at: PartialImport) => `import of \`${showText(at.specifier)}\``;
  if ('fault' in file) {
    if (!from) report(found, `${name(found)}, ${faultText(file)}`);
    return true;
  }
  if (around.includes(file.path)) {
    const at = from ?? found;
    const rest = 'expected a partial that does not show this page again, remove one of the imports';
    if (file.path === around[0]) report(at, `circular ${name(at)}, ${rest}`);
    return true;
  }
  if (around.length <= mostLevels && page.nodes < mostNodes) return false;
  const at = from ?? found;
  const most = `at most ${mostLevels} levels and ${mostNodes} nodes`;
  report(at, `${name(at)}, which shows too much, expected ${most}, split the page`);
  return true;
}

function faultText({ fault, why }: PartialFault): string {
  return fault === 'missing'
    ? 'which is not there, expected the path of a partial, correct it or add the file'
    : `which cannot be read (${showText(why ?? '')}), expected Markdown or MDX, correct the file`;
}

/** A copy of a node and all that is in it, at the place of an element. */
function copy(
  node: Nodes,
  at: Position | undefined,
  path: string,
  made: (own: Nodes, original: Nodes) => void,
): Nodes {
  const own = { ...node, position: at && placeAt(at, path, node.position) } as Nodes;
  if ('children' in own) {
    const children = own.children as Nodes[];
    own.children = children.map((child) => copy(child, at, path, made)) as never;
  }
  made(own, node);
  return own;
}

/** An object of its own for each node: places are told from one another by identity, too. */
function placeAt({ start, end }: Position, path: string, original: Place): NonNullable<Place> {
  return { start, end, partial: { path, line: original?.start.line } };
}
