/**
 * One walk over the tree: blocks with the languages that see them, variants, groups, code.
 */
import type { Code, Heading, Nodes, Parent } from 'mdast';
import { attribute, attributeWords, isJsx } from '../dialects/attributes.js';
import { recognise } from '../dialects/index.js';
import type { DialectOptions, Recognised } from '../dialects/types.js';
import {
  codeComponentLang,
  isCodeComponent,
  isInvisible,
  lettersOf,
  textOf,
  wordsIn,
} from './content.js';
import { languageSet } from './language-set.js';
import { createMasks, everyone, type Masks } from './masks.js';
import type { CodeUse, LanguageId, UnknownLanguage, Variant, VariantGroup } from './types.js';

/** A leaf of the page as readers see it. */
export interface Block {
  kind: 'heading' | 'code' | 'prose' | 'opaque';
  node: Nodes;
  /** Languages whose readers see it, as bits. */
  mask: number;
  /** Innermost variant, or -1. */
  variant: number;
  /** Text of prose that is not all of the node's text, such as a title. */
  text: string | undefined;
  /** Words of prose, estimated. */
  words: number;
}

/** A tab of a set that is not about languages: the blocks from `start` up to `end` are in it. */
export interface SharedTab {
  node: Nodes;
  /** The set that it is in. */
  set: Nodes;
  label: string;
  mask: number;
  variant: number;
  start: number;
  end: number;
}

/** An element that declares the languages of the page. */
export interface Declaration {
  node: Nodes;
  /** Name of the element and attribute, for messages. */
  by: string;
  words: string[];
}

/** What the walk needs to know. */
export interface CollectOptions extends DialectOptions {
  /** Elements that declare languages, with the attribute that lists them. */
  declarations: ReadonlyMap<string, string>;
  /** Title of a directive where the tree does not have it. */
  titleOf?: ((node: Nodes) => string | undefined) | undefined;
}

/** What the walk finds. */
export interface Collected {
  declarations: Declaration[];
  blocks: Block[];
  /** For each variant the blocks from `start` up to `end`. */
  spans: { start: number; end: number }[];
  variants: Variant[];
  groups: VariantGroup[];
  /** For each group the languages that see the place where it stands, and the blocks before it. */
  places: { mask: number; block: number }[];
  codes: CodeUse[];
  tabs: SharedTab[];
  /** Comments, for annotations, with the number of blocks before them and their variant. */
  comments: { node: Nodes; block: number; variant: number }[];
  masks: Masks;
}

/** Deeper nesting than this holds nothing that a reader would see. */
const maxDepth = 200;

const headingTag = /^h([1-6])$/;

/** Walks a tree. */
export function collect(root: Parent, options: CollectOptions): Collected {
  const { registry } = options;
  const masks = createMasks();
  const out: Collected = {
    declarations: [],
    blocks: [],
    spans: [],
    variants: [],
    groups: [],
    places: [],
    codes: [],
    tabs: [],
    comments: [],
    masks,
  };
  walk(root.children as Nodes[], everyone, -1, 0);
  return out;

  function walk(nodes: readonly Nodes[], mask: number, variant: number, depth: number): void {
    if (depth > maxDepth) return;
    let neighbours = -1;
    for (const node of nodes) {
      if (isInvisible(node)) {
        if (isComment(node)) out.comments.push({ node, block: out.blocks.length, variant });
        continue;
      }
      const recognised = recognise(node, options);
      if (recognised?.found.kind === 'block') {
        const { found, dialect } = recognised;
        if (neighbours < 0) {
          neighbours = addGroup({ node, dialect, kind: 'blocks', place: node.position }, mask);
        }
        addBlock(found, dialect, neighbours, mask, variant, depth);
        continue;
      }
      neighbours = -1;
      if (recognised?.found.kind === 'set') {
        addSet(recognised.found, recognised.dialect, mask, variant, depth);
      } else {
        leaf(node, mask, variant, depth);
      }
    }
  }

  function leaf(node: Nodes, mask: number, variant: number, depth: number): void {
    switch (node.type) {
      case 'heading':
        push('heading', node, mask, variant);
        return;
      case 'code':
        addCode(node, node.lang ?? undefined, mask, variant);
        return;
      case 'paragraph':
        paragraph(node, mask, variant, depth);
        return;
      case 'table':
        push('prose', node, mask, variant);
        return;
      case 'html':
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        push('opaque', node, mask, variant);
        return;
      case 'text':
      case 'inlineCode':
        push('prose', node, mask, variant);
        return;
      case 'containerDirective': {
        const labelled = (node.children[0]?.data as { directiveLabel?: boolean } | undefined)
          ?.directiveLabel;
        const title = labelled ? undefined : options.titleOf?.(node);
        if (title) push('prose', node, mask, variant, title);
        walk(node.children as Nodes[], mask, variant, depth + 1);
        return;
      }
      default:
        if (isJsx(node)) element(node, mask, variant, depth);
        else if ('children' in node) walk(node.children as Nodes[], mask, variant, depth + 1);
        else push('opaque', node, mask, variant);
    }
  }

  function element(
    node: Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>,
    mask: number,
    variant: number,
    depth: number,
  ): void {
    const list = options.declarations.get(node.name ?? '');
    if (list !== undefined) {
      const found = attributeWords(node, list);
      if (found) out.declarations.push({ node, by: `<${node.name} ${list}>`, words: found });
      return;
    }
    const rank = headingTag.exec(node.name ?? '')?.[1];
    if (rank) {
      const heading: Heading = {
        type: 'heading',
        depth: Number(rank) as Heading['depth'],
        children: node.children as Heading['children'],
        position: node.position,
      };
      push('heading', heading, mask, variant);
    } else if (isCodeComponent(node)) {
      addCode(node, codeComponentLang(node), mask, variant);
    } else if (node.children.length === 0) {
      push('opaque', node, mask, variant);
    } else {
      const title = attribute(node, 'title');
      if (title) push('prose', node, mask, variant, title);
      walk(node.children as Nodes[], mask, variant, depth + 1);
    }
  }

  /** A paragraph may be nothing but inline JSX on a line of its own, or have variants inside. */
  function paragraph(node: Parent, mask: number, variant: number, depth: number): void {
    const children = node.children as Nodes[];
    if (!children.some(isJsx)) {
      push('prose', node as Nodes, mask, variant);
    } else if (children.every((child) => isJsx(child) || isInvisible(child))) {
      walk(children, mask, variant, depth + 1);
    } else {
      let text = '';
      for (const child of children) {
        const recognised = isJsx(child) ? recognise(child, options) : undefined;
        if (recognised?.found.kind === 'block') {
          const { dialect, found } = recognised;
          const group = addGroup(
            { node: child, dialect, kind: 'blocks', place: child.position },
            mask,
          );
          addBlock(found, dialect, group, mask, variant, depth, true);
        } else if (!isInvisible(child)) text += textOf(child);
      }
      push('prose', node as Nodes, mask, variant, text);
    }
  }

  function push(
    kind: Block['kind'],
    node: Nodes,
    mask: number,
    variant: number,
    text?: string,
  ): void {
    const words = kind === 'prose' ? wordsIn(text?.length ?? lettersOf(node)) : 0;
    out.blocks.push({ kind, node, mask, variant, text, words });
  }

  function addCode(node: Nodes, lang: string | undefined, mask: number, variant: number): void {
    push('code', node, mask, variant);
    out.codes.push({
      node: node as Code,
      place: node.position,
      lang,
      language: lang === undefined ? undefined : registry.fence(lang),
      variant: variant < 0 ? undefined : variant,
      languages: variant < 0 ? undefined : masks.languages(mask),
    });
  }

  function addGroup(
    group: Pick<VariantGroup, 'node' | 'dialect' | 'kind' | 'place'>,
    mask: number,
  ): number {
    out.places.push({ mask, block: out.blocks.length });
    const empty = { variants: [], languages: [], sync: undefined, attributes: [], others: [] };
    return out.groups.push({ ...group, ...empty }) - 1;
  }

  function addBlock(
    found: Extract<Recognised, { kind: 'block' }>,
    dialect: string,
    group: number,
    mask: number,
    variant: number,
    depth: number,
    inline = false,
  ): void {
    const languages: LanguageId[] = [];
    const unknown: UnknownLanguage[] = [];
    let all = false;
    for (const name of found.names) {
      const ids = registry.resolve(name);
      if (/^(?:all|any|\*)$/i.test(name)) all = true;
      else if (ids.length === 0) unknown.push(unknownLanguage(name, found.node));
      for (const id of ids) if (!languages.includes(id)) languages.push(id);
    }
    const own = all ? everyone : masks.of(languages);
    addVariant(found.node, found.children, found.names.join(' '), {
      languages,
      unknown,
      dialect,
      group,
      inline,
      mask: mask & own,
      parent: variant,
      depth,
    });
  }

  function addSet(
    found: Extract<Recognised, { kind: 'set' }>,
    dialect: string,
    mask: number,
    parent: number,
    depth: number,
  ): void {
    const { node, items, sync, attributes } = found;
    const languages = languageSet(items, sync, registry, options.syncKeys);
    if (!languages) {
      for (const item of items) {
        const start = out.blocks.length;
        const tab = {
          node: item.node,
          set: node,
          label: item.names[0] ?? '',
          mask,
          variant: parent,
          start,
        };
        walk(item.children, mask, parent, depth + 1);
        out.tabs.push({ ...tab, end: out.blocks.length });
      }
      return;
    }
    const group = addGroup({ node, dialect, kind: 'set', place: node.position }, mask);
    Object.assign(out.groups[group] as VariantGroup, { sync, attributes });
    items.forEach((item, index) => {
      const own = languages[index] ?? [];
      const label = item.names[0] ?? '';
      if (own.length === 0) {
        out.groups[group]?.others.push(unknownLanguage(label, item.node));
        walk(item.children, mask, parent, depth + 1);
        return;
      }
      addVariant(item.node, item.children, label, {
        languages: own,
        unknown: [],
        dialect,
        group,
        inline: false,
        mask: mask & masks.of(own),
        parent,
        depth,
      });
    });
  }

  function addVariant(
    node: Nodes,
    children: readonly Nodes[],
    label: string,
    known: Pick<Variant, 'languages' | 'unknown' | 'dialect' | 'group' | 'inline'> & {
      mask: number;
      parent: number;
      depth: number;
    },
  ): void {
    const { mask, parent, depth, ...rest } = known;
    const start = out.blocks.length;
    const codes = out.codes.length;
    const index =
      out.variants.push({
        ...rest,
        node,
        place: node.position,
        label,
        parent: parent < 0 ? undefined : parent,
        empty: false,
        placeholder: false,
        notApplicable: false,
        codes: 0,
        words: 0,
      }) - 1;
    out.spans.push({ start, end: start });
    const group = out.groups[rest.group] as VariantGroup;
    group.variants.push(index);
    for (const id of rest.languages) if (!group.languages.includes(id)) group.languages.push(id);
    if (node.type === 'code') addCode(node, node.lang ?? undefined, mask, index);
    else walk(children, mask, index, depth + 1);
    const variant = out.variants[index] as Variant;
    const span = out.spans[index] as { start: number; end: number };
    span.end = out.blocks.length;
    variant.empty = span.end === start || (node.type === 'code' && node.value.trim() === '');
    variant.codes = out.codes.length - codes;
    for (let at = start; at < span.end; at++) variant.words += out.blocks[at]?.words ?? 0;
  }

  function unknownLanguage(text: string, node: Nodes): UnknownLanguage {
    return { text, place: node.position, expected: registry.nearest(text) };
  }
}

function isComment(node: Nodes): boolean {
  return (
    node.type === 'html' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression'
  );
}
