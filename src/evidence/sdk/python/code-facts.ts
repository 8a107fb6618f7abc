/** Reads what a piece of Python on a page imports, binds, and calls. */
import { push, type SyntaxNode } from '../definition.js';
import { readImport } from './read-import.js';

/** An import that must be there when the code runs. */
export interface ImportFact {
  /** As written; the whole of `import a.b`. */
  module: string;
  moduleNode: SyntaxNode;
  /** `undefined`: the module itself is imported. */
  name: { text: string; node: SyntaxNode } | undefined;
}

export interface Binding {
  /** In a function: for this code only. */
  inner: boolean;
  to:
    | { kind: 'import'; module: string; name: string | undefined }
    /** Dotted name of what is called, or of a type. */
    | { kind: 'call' | 'typed'; name: string }
    /** `...`, where an author leaves out what everybody knows. */
    | { kind: 'left-out' }
    | { kind: 'other' };
}

/** `object.name`, with the call that it is called by. */
export interface AttributeFact {
  object: string;
  objectNode: SyntaxNode;
  name: string;
  node: SyntaxNode;
  use: 'call' | 'read' | 'write';
}

export interface ArgumentFact {
  /** `name` or `object.name`. */
  callee: string;
  name: string;
  node: SyntaxNode;
}

export interface CodeFacts {
  imports: ImportFact[];
  bindings: Map<string, Binding[]>;
  attributes: AttributeFact[];
  arguments: ArgumentFact[];
}

interface Walk {
  facts: CodeFacts;
  /** Whether it runs: not in `if TYPE_CHECKING`, nor where a failing import is expected. */
  sure: boolean;
  /** In a function. */
  inner: boolean;
  /** Where names of attributes stand that are called or written to. */
  seen: Set<number>;
}

/** Code that is nested deeper is not looked at. */
const deepest = 200;

/** Reads code; what does not parse is left out. */
export function codeFacts(root: SyntaxNode): CodeFacts {
  const facts: CodeFacts = { imports: [], bindings: new Map(), attributes: [], arguments: [] };
  visit(root, { facts, sure: true, inner: false, seen: new Set() }, 0);
  return facts;
}

function visit(node: SyntaxNode, walk: Walk, depth: number): void {
  if (depth > deepest) return;
  const kind = node.kind();
  if (!node.isNamed() || kind === 'string' || kind === 'comment') {
    if (kind === 'string') interpolations(node, walk, depth);
    return;
  }
  const inside = look(node, kind, walk);
  for (const child of node.children()) visit(child, inside, depth + 1);
}

function interpolations(node: SyntaxNode, walk: Walk, depth: number): void {
  for (const child of node.children()) {
    if (child.kind() === 'interpolation') visit(child, walk, depth + 1);
  }
}

function look(node: SyntaxNode, kind: string, walk: Walk): Walk {
  const bind = (name: SyntaxNode | null, to: Binding['to']) => addBinding(walk, name, to);
  switch (kind) {
    case 'import_statement':
    case 'import_from_statement':
      addImports(node, walk);
      return walk;
    case 'assignment':
      addAssignment(node, walk);
      return walk;
    case 'augmented_assignment':
    case 'for_statement':
    case 'for_in_clause':
      bindAll(node.field('left'), walk);
      return walk;
    case 'as_pattern_target':
      bindAll(node, walk);
      return walk;
    case 'named_expression':
    case 'class_definition':
      bind(node.field('name'), { kind: 'other' });
      return walk;
    case 'function_definition':
      bind(node.field('name'), { kind: 'other' });
      return { ...walk, inner: true };
    case 'parameters':
    case 'lambda_parameters':
      for (const child of node.children()) addParameter(child, walk);
      return walk;
    case 'attribute':
      addAttribute(node, 'read', walk);
      return walk;
    case 'call':
      addCall(node, walk);
      return walk;
    case 'if_statement':
      return { ...walk, sure: walk.sure && !/^\w*\.?TYPE_CHECKING$/.test(conditionOf(node)) };
    case 'try_statement':
      return { ...walk, sure: false };
    case 'ERROR':
      return { ...walk, sure: walk.sure && isDecorator(node) };
    default:
      return walk;
  }
}

function conditionOf(node: SyntaxNode): string {
  return node.field('condition')?.text() ?? '';
}

/** A decorator without its function: all that an example shows, often. */
function isDecorator(node: SyntaxNode): boolean {
  return node
    .children()
    .every((child) => !child.isNamed() || /^(?:decorator|comment)$/.test(child.kind()));
}

function addImports(node: SyntaxNode, walk: Walk): void {
  const { names, module } = readImport(node);
  for (const { local, from, node: at } of names) {
    const to = { kind: 'import', ...from } as const;
    push(walk.facts.bindings, local, { inner: walk.inner, to });
    if (!walk.sure) continue;
    const text = at.text().replace(/[\s\\]+/g, '');
    walk.facts.imports.push(
      module
        ? { module: from.module, moduleNode: module, name: { text, node: at } }
        : { module: text, moduleNode: at, name: undefined },
    );
  }
}

function addAssignment(node: SyntaxNode, walk: Walk): void {
  const left = node.field('left');
  if (left?.kind() === 'attribute') addAttribute(left, 'write', walk);
  if (left?.kind() !== 'identifier') {
    bindAll(left, walk);
    return;
  }
  const type = node.field('type');
  if (type) addBinding(walk, left, { kind: 'typed', name: typeName(type.text()) });
  else addBinding(walk, left, boundTo(node.field('right')));
}

function boundTo(node: SyntaxNode | null): Binding['to'] {
  const kind = node?.kind();
  if (kind === 'ellipsis') return { kind: 'left-out' };
  if (kind === 'await') return boundTo(node?.children().find((child) => child.isNamed()) ?? null);
  const name = kind === 'call' ? node?.field('function')?.text().replace(/\s+/g, '') : undefined;
  return name !== undefined && /^[\w.]+$/.test(name) ? { kind: 'call', name } : { kind: 'other' };
}

function bindAll(node: SyntaxNode | null, walk: Walk): void {
  if (!node) return;
  if (node.kind() === 'attribute') return;
  if (node.kind() === 'identifier') {
    addBinding(walk, node, { kind: 'other' });
    return;
  }
  for (const child of node.children()) bindAll(child, walk);
}

function addParameter(node: SyntaxNode, walk: Walk): void {
  const kind = node.kind();
  if (!node.isNamed() || kind.endsWith('_separator') || kind === 'comment') return;
  const name = kind === 'identifier' ? node : (node.field('name') ?? node.children()[0] ?? null);
  const type = node.field('type')?.text();
  const to: Binding['to'] =
    type === undefined ? { kind: 'other' } : { kind: 'typed', name: typeName(type) };
  addBinding({ ...walk, inner: true }, name, to);
}

function typeName(text: string): string {
  return text.replace(/^['"]|['"]$|\s+/g, '');
}

function addCall(node: SyntaxNode, walk: Walk): void {
  const callee = node.field('function');
  const args = node.field('arguments');
  if (!callee) return;
  if (callee.kind() === 'attribute') addAttribute(callee, 'call', walk);
  const name = callee.text();
  if (!walk.sure || !/^\w+(?:\.\w+)?$/.test(name) || args?.kind() !== 'argument_list') return;
  if (args.children().some((child) => child.kind() === 'ERROR')) return;
  for (const child of args.children()) {
    const key = child.kind() === 'keyword_argument' ? child.field('name') : null;
    if (key) walk.facts.arguments.push({ callee: name, name: key.text(), node: key });
  }
}

function addAttribute(node: SyntaxNode, use: AttributeFact['use'], walk: Walk): void {
  const object = node.field('object');
  const name = node.field('attribute');
  if (!walk.sure || object?.kind() !== 'identifier' || !name) return;
  // The walk comes to what is called or written to once more, as what is read.
  const { index } = name.range().start;
  if (use === 'read' && walk.seen.has(index)) return;
  if (use !== 'read') walk.seen.add(index);
  const fact = { object: object.text(), objectNode: object, name: name.text(), node: name, use };
  walk.facts.attributes.push(fact);
}

function addBinding(walk: Walk, name: SyntaxNode | null, to: Binding['to']): void {
  if (name?.kind() !== 'identifier') {
    for (const child of name?.children() ?? []) addBinding(walk, child, { kind: 'other' });
    return;
  }
  push(walk.facts.bindings, name.text(), { inner: walk.inner, to });
}
