/** Import statements that bring partials into a page: `import Install from './_install.mdx'`. */
import type { ImportDeclaration, Program } from 'acorn';
import type { Nodes, Parent } from 'mdast';
import type {} from 'mdast-util-mdx';
import { once } from '../../text/once.js';
import { load } from '../../text/packages.js';
import type { Place } from '../page-model.js';

export interface PartialImport {
  specifier: string;
  place: Place;
}

/** Imports by the name of the element that shows what they bring: `Install`, `all.Content`. */
export type PartialImports = ReadonlyMap<string, PartialImport>;

const none: PartialImports = new Map();
const known = new WeakMap<Parent, PartialImports>();

/** Whether a statement may import a partial: nearly none does. */
const perhaps = /\.mdx?['"]/i;
const partial = /^[^?#]+\.mdx?$/i;

/** What modules of Markdown show: their default, and in Astro also `Content`. */
const shown = new Set(['default', 'Content']);

/** The imports of a tree, read once a tree; for one without any it costs a look at its blocks. */
export function partialImports(root: Parent): PartialImports {
  let found = known.get(root);
  if (!found) {
    const entries = statementsIn(root).flatMap((node) =>
      perhaps.test(node.value) ? importsIn(node) : [],
    );
    found = entries.length > 0 ? new Map(entries) : none;
    known.set(root, found);
  }
  return found;
}

type Esm = Extract<Nodes, { type: 'mdxjsEsm' }>;

/** Imports and exports of a page, also those inside of elements such as `<details>`: MDX allows them there. */
export function statementsIn({ children }: Parent): Esm[] {
  return (children as Nodes[]).flatMap((node) => {
    if (node.type === 'mdxjsEsm') return [node];
    return node.type === 'mdxJsxFlowElement' ? statementsIn(node) : [];
  });
}

function importsIn(node: Esm): [string, PartialImport][] {
  const statements = parse(node.value)?.body ?? [];
  return statements.flatMap((statement) => {
    if (statement.type !== 'ImportDeclaration') return [];
    const specifier = statement.source.value;
    if (typeof specifier !== 'string' || !partial.test(specifier)) return [];
    const found = { specifier, place: importPlace(node, statement.start, statement.end) };
    return elementsOf(statement).map((name) => [name, found] as [string, PartialImport]);
  });
}

/** Extended once: that takes as long as it takes to parse a page's imports. */
const parser = once(() => load('acorn').Parser.extend(load('acorn-jsx')()));

/** `undefined` for what is no JavaScript, which only a parser other than ours lets through. */
export function parse(source: string): Program | undefined {
  try {
    return parser().parse(source, {
      ecmaVersion: 'latest',
      sourceType: 'module',
    });
  } catch {
    return undefined;
  }
}

function elementsOf({ specifiers }: ImportDeclaration): string[] {
  return specifiers.flatMap((item) => {
    const { name } = item.local;
    if (item.type === 'ImportDefaultSpecifier') return [name];
    if (item.type === 'ImportNamespaceSpecifier') return [...shown].map((key) => `${name}.${key}`);
    const { imported } = item;
    return shown.has(imported.type === 'Identifier' ? imported.name : String(imported.value))
      ? [name]
      : [];
  });
}

/** Part of a node of source, which starts at the first column as all ESM in MDX does. */
function importPlace({ position, value }: Esm, start: number, end: number): Place {
  if (!position) return undefined;
  const point = (index: number) => {
    const before = value.slice(0, index).split(/\r\n|\r|\n/);
    const offset = position.start.offset;
    return {
      line: position.start.line + before.length - 1,
      column: (before.at(-1)?.length ?? 0) + 1,
      ...(offset === undefined ? {} : { offset: offset + index }),
    };
  };
  return { start: point(start), end: point(end) };
}
