import type { Nodes } from 'mdast';
// Bring the node types of directives and MDX into `Nodes`.
import type {} from 'mdast-util-directive';
import type {} from 'mdast-util-mdx';
import type { Registry } from '../languages/languages.js';
import type { AttributeUse, Place } from '../page-model.js';

export interface Item {
  node: Nodes;
  place: Place;
  /** What the author wrote to name it, best first: label, value, fence title, fence name. */
  names: string[];
  /** Nodes whose readers are the item's; the node itself for a fence. */
  children: Nodes[];
}

/** Recognised: one language block, or one set of items that may or may not be about languages. */
export type Recognised =
  | { kind: 'block'; node: Nodes; names: string[]; children: Nodes[] }
  | {
      kind: 'set';
      node: Nodes;
      items: Item[];
      sync: AttributeUse | undefined;
      attributes: AttributeUse[];
    };

export interface DialectOptions {
  registry: Registry;
  /** Language components: element name to the attribute that lists languages. */
  components: ReadonlyMap<string, string>;
  /** Sync keys whose sets are always about languages. */
  syncKeys: ReadonlySet<string>;
}

export interface Dialect {
  id: string;
  types: ReadonlyArray<Nodes['type']>;
  /** Pure; gives nothing for a node that it does not know. */
  recognise(node: Nodes, options: DialectOptions): Recognised | undefined;
}
