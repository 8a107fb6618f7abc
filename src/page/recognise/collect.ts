/** One walk over the tree: blocks with the languages that see them, variants, groups, code. */
import type { Heading, Nodes, Parent, Root } from 'mdast';
import { attribute, attributeWords, isJsx, type JsxElement } from '../dialects/attributes.js';
import { recognise } from '../dialects/index.js';
import { everyone } from '../languages/masks.js';
import { addBlock, addCode, addGroup, addSet, push } from './add.js';
import {
  type Collected,
  type CollectOptions,
  createCollected,
  type Spot,
  type Walk,
} from './collected.js';
import { codeComponentLang, isCodeComponent, isComment, isInvisible, textOf } from './content.js';
import { partialsOf, type Shown, shownBy } from './partials.js';

/** Deeper nesting than this holds nothing that a reader would see. */
const maxDepth = 200;

const headingTag = /^h([1-6])$/;

export function collect(root: Root, options: CollectOptions): Collected {
  const out = createCollected(options.registry);
  const partials = partialsOf(root, options.path, options.partialOf);
  const walk = walkWith({ options, out, root, partials });
  walk.into(root.children as Nodes[], { mask: everyone, variant: -1, depth: 0 });
  if (partials) out.problems.push(...partials.page.problems.values());
  return out;
}

function walkWith(given: Omit<Walk, 'into'>): Walk {
  const walk: Walk = {
    ...given,
    into: (nodes, spot) => {
      siblings(walk, nodes, spot, -1);
    },
  };
  return walk;
}

/**
 * Walks over nodes that stand beside one another.
 *
 * @param group Group of the language blocks right before them, or -1.
 * @returns That of the last of them.
 */
function siblings(walk: Walk, nodes: readonly Nodes[], spot: Spot, group: number): number {
  const { out, options } = walk;
  if (spot.depth > maxDepth) return -1;
  let neighbours = group;
  for (const node of nodes) {
    if (isInvisible(node)) {
      if (isComment(node)) {
        out.comments.push({ node, block: out.blocks.length, variant: spot.variant });
      }
      continue;
    }
    const recognised = recognise(node, options);
    if (recognised?.found.kind === 'block') {
      if (neighbours < 0) neighbours = addGroup(walk, node, recognised.dialect, 'blocks', spot);
      addBlock(walk, recognised.found, recognised.dialect, neighbours, spot);
      continue;
    }
    if (recognised?.found.kind === 'set') {
      neighbours = -1;
      addSet(walk, recognised.found, recognised.dialect, spot);
      continue;
    }
    const shown = shownBy(walk, node);
    if (shown) {
      neighbours = partial(shown, walk, spot, neighbours);
      continue;
    }
    neighbours = -1;
    single(walk, node, spot);
  }
  return neighbours;
}

/** A partial, and what stands in the element that shows it. */
function partial({ element, nodes, walk }: Shown, outer: Walk, spot: Spot, group: number): number {
  const within = { ...spot, depth: spot.depth + 1 };
  const last = siblings(walkWith(walk), nodes, within, group);
  return siblings(outer, element.children as Nodes[], within, last);
}

function single(walk: Walk, node: Nodes, spot: Spot): void {
  switch (node.type) {
    case 'heading':
      push(walk, 'heading', node, spot);
      return;
    case 'code':
      addCode(walk, node, node.lang ?? undefined, spot);
      return;
    case 'paragraph':
      paragraph(walk, node, spot);
      return;
    case 'table':
    case 'text':
    case 'inlineCode':
      push(walk, 'prose', node, spot);
      return;
    case 'html':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      push(walk, 'opaque', node, spot);
      return;
    case 'containerDirective': {
      const label = node.children[0]?.data as { directiveLabel?: boolean } | undefined;
      const title = label?.directiveLabel ? undefined : walk.options.titleOf?.(node);
      if (title) push(walk, 'prose', node, spot, title);
      inside(walk, node, spot);
      return;
    }
    default:
      if (isJsx(node)) element(walk, node, spot);
      else if ('children' in node) inside(walk, node, spot);
      else push(walk, 'opaque', node, spot);
  }
}

function inside(walk: Walk, { children }: Parent, { mask, variant, depth }: Spot): void {
  walk.into(children as Nodes[], { mask, variant, depth: depth + 1 });
}

function element(walk: Walk, node: JsxElement, spot: Spot): void {
  const name = node.name ?? '';
  const list = walk.options.declarations.components.get(name);
  if (list !== undefined) {
    const words = attributeWords(node, list);
    if (words) walk.out.declarations.push({ node, by: `<${name} ${list}>`, words });
    return;
  }
  const rank = headingTag.exec(name)?.[1];
  if (rank) {
    push(walk, 'heading', toHeading(node, Number(rank) as Heading['depth']), spot);
  } else if (isCodeComponent(node)) {
    addCode(walk, node, codeComponentLang(node), spot);
  } else if (node.children.length === 0) {
    push(walk, 'opaque', node, spot);
  } else {
    const title = attribute(node, 'title');
    if (title) push(walk, 'prose', node, spot, title);
    inside(walk, node, spot);
  }
}

function toHeading({ children, position }: JsxElement, depth: Heading['depth']): Heading {
  return { type: 'heading', depth, children: children as Heading['children'], position };
}

/** A paragraph may be nothing but inline JSX on a line of its own, or have variants inside. */
function paragraph(walk: Walk, node: Parent & Nodes, spot: Spot): void {
  const children = node.children as Nodes[];
  if (!children.some(isJsx)) {
    push(walk, 'prose', node, spot);
    return;
  }
  if (children.every((child) => isJsx(child) || isInvisible(child))) {
    inside(walk, node, spot);
    return;
  }
  let text = '';
  for (const child of children) {
    const recognised = isJsx(child) ? recognise(child, walk.options) : undefined;
    if (recognised?.found.kind === 'block') {
      const { dialect, found } = recognised;
      const group = addGroup(walk, child, dialect, 'blocks', spot);
      addBlock(walk, found, dialect, group, spot, true);
      continue;
    }
    const shown = shownBy(walk, child);
    if (shown) partial(shown, walk, spot, -1);
    else if (!isInvisible(child)) text += textOf(child);
  }
  push(walk, 'prose', node, spot, text);
}
