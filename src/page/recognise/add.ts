/** Adds what the walk comes by: blocks, code, and the variants of language blocks and sets. */
import type { Code, Nodes, Parent } from 'mdast';
import { isJsx } from '../dialects/attributes.js';
import type { Item, Recognised } from '../dialects/dialect.js';
import { languageSet } from '../languages/language-set.js';
import type { Registry } from '../languages/languages.js';
import { everyone } from '../languages/masks.js';
import type { LanguageId, UnknownLanguage, Variant, VariantGroup } from '../page-model.js';
import type { Block, Spot, Walk } from './collected.js';
import { isComment, isInvisible, lettersOf, wordsIn } from './content.js';
import { loadsFile, noteIn } from './hollow-code.js';
import { importedCode } from './written-code.js';

type BlockFound = Extract<Recognised, { kind: 'block' }>;
type SetFound = Extract<Recognised, { kind: 'set' }>;

/** Adds a leaf; `text` if its text is not that of the node. */
export function push(
  { out }: Walk,
  kind: Block['kind'],
  node: Nodes,
  spot: Spot,
  text?: string,
): void {
  const words = kind === 'prose' ? wordsIn(text?.length ?? lettersOf(node)) : 0;
  out.blocks.push({ kind, node, mask: spot.mask, variant: spot.variant, text, words });
}

export function addCode(walk: Walk, node: Nodes, lang: string | undefined, spot: Spot): void {
  const { out, options } = walk;
  const shared = spot.variant < 0;
  const note = hollow(walk, node, shared);
  if (note !== undefined) {
    if (note !== '') push(walk, 'prose', node, spot, note);
    return;
  }
  push(walk, 'code', node, spot);
  out.codes.push({
    node: node as Code,
    place: node.position,
    lang,
    language: lang === undefined ? undefined : options.registry.fence(lang),
    variant: shared ? undefined : spot.variant,
    languages: shared ? undefined : out.masks.languages(spot.mask),
    partial: walk.partials?.within,
  });
}

/** The note, or nothing, that a fence or imported code consists of; `undefined` if it has content. */
function hollow(
  { options, partials, root }: Walk,
  node: Nodes,
  shared: boolean,
): string | undefined {
  if (node.type === 'code') {
    const note = noteIn(node.value, options.registry);
    return note === '' && loadsFile(node.meta) ? undefined : note;
  }
  if (shared || !options.codeOf || !isJsx(node)) return undefined;
  const { path, tree } = partials?.within ?? { path: options.path, tree: root };
  const code = importedCode(node, tree, (file) => options.codeOf?.(file, path));
  return code === undefined ? undefined : noteIn(code, options.registry);
}

/** Adds a group without variants. Gives its index. */
export function addGroup(
  { out }: Walk,
  node: Nodes,
  dialect: string,
  kind: VariantGroup['kind'],
  spot: Spot,
): number {
  out.places.push({ mask: spot.mask, block: out.blocks.length });
  const group: VariantGroup = {
    node,
    place: node.position,
    dialect,
    kind,
    variants: [],
    languages: [],
    sync: undefined,
    attributes: [],
    others: [],
  };
  return out.groups.push(group) - 1;
}

export function addBlock(
  walk: Walk,
  found: BlockFound,
  dialect: string,
  group: number,
  spot: Spot,
  inline = false,
): void {
  const { registry } = walk.options;
  const languages: LanguageId[] = [];
  const unknown: UnknownLanguage[] = [];
  let all = false;
  for (const name of found.names) {
    const ids = registry.resolve(name);
    if (/^(?:all|any|\*)$/i.test(name)) all = true;
    else if (ids.length === 0) unknown.push(unknownLanguage(registry, name, found.node));
    for (const id of ids) if (!languages.includes(id)) languages.push(id);
  }
  const mask = spot.mask & (all ? everyone : walk.out.masks.of(languages));
  const label = found.names.join(' ');
  const known = { languages, unknown, dialect, group, inline, label };
  addVariant(walk, found.node, found.children, known, mask, spot);
}

/** Adds a set: a group of variants if it is about languages, else tabs that everyone sees. */
export function addSet(walk: Walk, found: SetFound, dialect: string, spot: Spot): void {
  const { out, options } = walk;
  const { node, items, sync, attributes } = found;
  const languages = languageSet(items, sync, options.registry, options.syncKeys);
  if (!languages) {
    for (const item of items) addTab(walk, item, node, spot);
    return;
  }
  const group = addGroup(walk, node, dialect, 'set', spot);
  Object.assign(out.groups[group] as VariantGroup, { sync, attributes });
  for (const child of (node as Parent).children as Nodes[]) {
    if (!isComment(child) || !isInvisible(child)) continue;
    out.comments.push({ node: child, block: out.blocks.length, variant: spot.variant, group });
  }
  items.forEach((item, index) => {
    const own = languages[index] ?? [];
    const label = item.names[0] ?? '';
    if (own.length === 0) {
      out.groups[group]?.others.push(unknownLanguage(options.registry, label, item.node));
      walk.into(item.children, { ...spot, depth: spot.depth + 1 });
      return;
    }
    const known = { languages: own, unknown: [], dialect, group, inline: false, label };
    addVariant(walk, item.node, item.children, known, spot.mask & out.masks.of(own), spot);
  });
}

function addTab(walk: Walk, item: Item, set: Nodes, spot: Spot): void {
  const { out } = walk;
  const start = out.blocks.length;
  walk.into(item.children, { ...spot, depth: spot.depth + 1 });
  const { mask, variant } = spot;
  const label = item.names[0] ?? '';
  out.tabs.push({ node: item.node, set, label, mask, variant, start, end: out.blocks.length });
}

function addVariant(
  walk: Walk,
  node: Nodes,
  children: readonly Nodes[],
  known: Pick<Variant, 'languages' | 'unknown' | 'dialect' | 'group' | 'inline' | 'label'>,
  mask: number,
  spot: Spot,
): void {
  const { out } = walk;
  const start = out.blocks.length;
  const codes = out.codes.length;
  // Field by field: a spread takes many times as long, and pages have hundreds of variants.
  const variant: Variant = {
    languages: known.languages,
    unknown: known.unknown,
    dialect: known.dialect,
    group: known.group,
    inline: known.inline,
    label: known.label,
    node,
    place: node.position,
    parent: spot.variant < 0 ? undefined : spot.variant,
    empty: false,
    placeholder: false,
    notApplicable: false,
    codes: 0,
    words: 0,
  };
  const index = out.variants.push(variant) - 1;
  const span = { start, end: start };
  out.spans.push(span);
  const group = out.groups[known.group] as VariantGroup;
  group.variants.push(index);
  for (const id of known.languages) if (!group.languages.includes(id)) group.languages.push(id);
  const within = { mask, variant: index, depth: spot.depth + 1 };
  if (node.type === 'code') addCode(walk, node, node.lang ?? undefined, within);
  else walk.into(children, within);
  span.end = out.blocks.length;
  variant.empty = span.end === start;
  variant.codes = out.codes.length - codes;
  for (let at = start; at < span.end; at++) variant.words += out.blocks[at]?.words ?? 0;
}

function unknownLanguage(registry: Registry, text: string, node: Nodes): UnknownLanguage {
  return { text, place: node.position, expected: registry.nearest(text) };
}
