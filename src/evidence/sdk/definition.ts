/** Definitions in a file of an SDK, as far as its text says. Lines and columns are 1-based. */

/** What is needed of a node of the parser. */
export interface SyntaxNode {
  kind(): string;
  text(): string;
  isNamed(): boolean;
  children(): SyntaxNode[];
  field(name: string): SyntaxNode | null;
  range(): { start: SyntaxPoint; end: SyntaxPoint };
}

/** A point in a text; all 0-based, in UTF-16 units. */
export interface SyntaxPoint {
  line: number;
  column: number;
  index: number;
}

export interface Parameter {
  name: string;
  /** How an argument gets there; `rest` and `options` take any number, by place or by name. */
  by: 'place' | 'name' | 'either' | 'rest' | 'options';
  /** Type as written, where one is. */
  type: string | undefined;
}

/** A definition in a file. Not serialisable: what is in it is read when it is asked for. */
export interface Definition {
  name: string;
  kind: 'function' | 'type' | 'value';
  /** More of a type that is defined in another place. */
  partial: boolean;
  /** Of a function, without the object that it is called on. */
  parameters: (() => readonly Parameter[]) | undefined;
  /** Of a type: what it inherits from, as written. */
  bases: readonly string[];
  /** Of a type. */
  members: (() => Definitions) | undefined;
  /** As written, without `@`. */
  decorators: readonly string[];
  /** Of a value, and of what a function returns, as written. */
  type: string | undefined;
  /** Of a value: the name that it is another name of. */
  alias: string | undefined;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** Definitions by name; several of one name as they stand: overloads, branches. */
export type Definitions = ReadonlyMap<string, readonly Definition[]>;

export interface ImportedName {
  /** As written. */
  module: string;
  /** `undefined`: the name stands for the module itself. */
  name: string | undefined;
}

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

export function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** Text of a node, without asking the tree for it. */
export function sourceOf(node: SyntaxNode, text: string): string {
  const { start, end } = node.range();
  return text.slice(start.index, end.index);
}
