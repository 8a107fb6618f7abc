/** Makes definitions, and puts them by name. */
import type { Definition, SyntaxNode, SyntaxPoint } from './types.js';

/** A value of which nothing more is known, from one place of a text to another. */
export function emptyDefinition(name: string, start: SyntaxPoint, end: SyntaxPoint): Definition {
  return {
    name,
    kind: 'value',
    partial: false,
    parameters: undefined,
    bases: [],
    members: undefined,
    decorators: [],
    type: undefined,
    alias: undefined,
    line: start.line + 1,
    column: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
  };
}

/** The same, from the start of one node to the end of another. */
export function definitionOf(name: string, from: SyntaxNode, to = from): Definition {
  return emptyDefinition(name, from.range().start, to.range().end);
}

/** Puts a definition beside those of its name. */
export function push(found: Map<string, Definition[]>, definition: Definition): void {
  const known = found.get(definition.name);
  if (known) known.push(definition);
  else found.set(definition.name, [definition]);
}

/** Text of a node, without asking the tree for it. */
export function textOf(node: SyntaxNode, text: string): string {
  const { start, end } = node.range();
  return text.slice(start.index, end.index);
}
