/** What one walk over the tree finds. */
import type { Nodes, Root } from 'mdast';
import type { DialectOptions } from '../dialects/dialect.js';
import type { Registry } from '../languages/languages.js';
import { createMasks, type Masks } from '../languages/masks.js';
import type { CodeUse, Variant, VariantGroup } from '../page-model.js';
import type { PageProblem } from '../statements.js';
import type { PartialOf, Partials } from './partial-source.js';

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
  set: Nodes;
  label: string;
  mask: number;
  variant: number;
  start: number;
  end: number;
}

export interface Declaration {
  node: Nodes;
  /** Name of the element and attribute, for messages. */
  by: string;
  words: string[];
}

export interface CollectOptions extends DialectOptions {
  /** Elements that declare languages, with the attribute that lists them. */
  declarations: { components: ReadonlyMap<string, string> };
  /** Title of a directive where the tree does not have it. */
  titleOf?: ((node: Nodes) => string | undefined) | undefined;
  /** What imports of the page bring; if left out, nobody knows. */
  partialOf?: PartialOf | undefined;
  /** Text of a code file that a page or partial shows; nothing where it cannot be read. */
  codeOf?: ((specifier: string, importer: string | undefined) => string | undefined) | undefined;
  /** Path of the page, to know it where partials import it. */
  path?: string | undefined;
}

export interface Collected {
  registry: Registry;
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
  comments: { node: Nodes; block: number; variant: number; group?: number }[];
  masks: Masks;
  problems: PageProblem[];
}

/** Where the walk is: who sees it, in which variant (-1: none), and how deep. */
export interface Spot {
  mask: number;
  variant: number;
  depth: number;
}

/** The walk with what it needs and has found so far. */
export interface Walk {
  options: CollectOptions;
  out: Collected;
  root: Root;
  /** Partials that elements of the walked file show; nothing where it imports none. */
  partials: Partials | undefined;
  /** Walks over nodes that stand beside one another. */
  into(nodes: readonly Nodes[], spot: Spot): void;
}

export function createCollected(registry: Registry): Collected {
  return {
    registry,
    declarations: [],
    blocks: [],
    spans: [],
    variants: [],
    groups: [],
    places: [],
    codes: [],
    tabs: [],
    comments: [],
    masks: createMasks(),
    problems: [],
  };
}
