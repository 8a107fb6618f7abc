/** Reads what a module of Python defines. */
import { once } from '../../../text/once.js';
import {
  type Definition,
  type Definitions,
  definitionOf,
  emptyDefinition,
  type ImportedName,
  type Parameter,
  push,
  type SyntaxNode,
  type SyntaxPoint,
  sourceOf,
} from '../definition.js';
import { readImport } from './read-import.js';

/** Blocks that stand deeper are no code of people. */
const deepest = 30;

/** Statements whose blocks have the same names. */
const nesting = new Set([
  'ERROR',
  'block',
  'case_clause',
  'elif_clause',
  'else_clause',
  'except_clause',
  'except_group_clause',
  'finally_clause',
  'for_statement',
  'if_statement',
  'match_statement',
  'try_statement',
  'while_statement',
  'with_statement',
]);

/** What stands in a block of statements. */
export interface IndentedBlock {
  definitions: Definitions;
  imports: ReadonlyMap<string, ImportedName>;
  stars: readonly string[];
  open: boolean;
}

interface ModuleReading {
  text: string;
  /** The block is that of a class. */
  inClass: boolean;
  definitions: Map<string, Definition[]>;
  imports: Map<string, ImportedName>;
  stars: string[];
  open: boolean;
}

export function readBlock(text: string, block: SyntaxNode, inClass = false): IndentedBlock {
  const reading: ModuleReading = {
    text,
    inClass,
    definitions: new Map(),
    imports: new Map(),
    stars: [],
    open: false,
  };
  readStatements(block, reading, 0);
  if (reading.definitions.has('__getattr__')) reading.open = true;
  return reading;
}

function readStatements(block: SyntaxNode, reading: ModuleReading, depth: number): void {
  if (depth > deepest) {
    reading.open = true;
    return;
  }
  for (const node of block.children()) readStatement(node, reading, depth);
}

function readStatement(node: SyntaxNode, reading: ModuleReading, depth: number): void {
  const kind = node.kind();
  if (kind === 'function_definition' || kind === 'class_definition') {
    addDefinition(node, [], reading);
  } else if (kind === 'decorated_definition') {
    const decorators = node
      .children()
      .filter((child) => child.kind() === 'decorator')
      .map((child) => sourceOf(child, reading.text).slice(1).trim());
    const definition = node.field('definition');
    if (definition) addDefinition(definition, decorators, reading);
  } else if (kind === 'expression_statement') {
    for (const child of node.children()) addAssignment(child, reading);
  } else if (kind === 'type_alias_statement') {
    addTargets(node.field('left'), reading, {});
  } else if (kind === 'import_statement' || kind === 'import_from_statement') {
    const { names, star } = readImport(node);
    for (const { local, from } of names) reading.imports.set(local, from);
    if (star !== undefined) reading.stars.push(star);
  } else if (nesting.has(kind)) {
    if (kind === 'for_statement') addTargets(node.field('left'), reading, {});
    if (kind === 'ERROR') reading.open = true;
    readStatements(node, reading, depth + 1);
  }
}

function addDefinition(node: SyntaxNode, decorators: string[], reading: ModuleReading): void {
  if (node.kind() === 'class_definition') addClass(node, decorators, reading);
  else addFunction(node, decorators, reading);
}

function addFunction(node: SyntaxNode, decorators: string[], reading: ModuleReading): void {
  const { inClass, text } = reading;
  const parameters = node.field('parameters');
  const bound = inClass && !decorators.includes('staticmethod');
  const value = decorators.some((name) =>
    /^(?:\w+\.)*\w*property$|\.(?:setter|getter)$/.test(name),
  );
  const returned = node.field('return_type');
  add(node, node.field('name'), reading, {
    kind: value ? 'value' : 'function',
    parameters: once(() => (parameters ? readParameters(parameters, text, bound) : [])),
    decorators,
    type: returned ? sourceOf(returned, text) : undefined,
  });
}

function addClass(node: SyntaxNode, decorators: string[], reading: ModuleReading): void {
  const { text } = reading;
  const given = node.field('superclasses');
  const body = node.field('body');
  const bases = (given?.children() ?? [])
    .filter((child) => child.isNamed() && child.kind() !== 'comment')
    .map((child) => sourceOf(child, text));
  const members = once((): Definitions => {
    if (!body) return new Map();
    const block = readBlock(text, body, true);
    return withAttributes(block, text, body);
  });
  add(node, node.field('name'), reading, { kind: 'type', bases, members, decorators });
}

/** The members of a class with the attributes that its methods set. */
function withAttributes(block: IndentedBlock, text: string, body: SyntaxNode): Definitions {
  const found = new Map(block.definitions);
  for (const attribute of selfAttributes(text, body.range())) {
    if (!found.has(attribute.name)) found.set(attribute.name, [attribute]);
  }
  // What a class imports is a member, too.
  for (const name of block.imports.keys()) {
    if (!found.has(name)) found.set(name, [definitionOf(name, body)]);
  }
  if (block.open && !found.has('__getattr__')) {
    found.set('__getattr__', [definitionOf('__getattr__', body)]);
  }
  return found;
}

type ValueFields = Partial<Pick<Definition, 'type' | 'alias'>>;

function addAssignment(node: SyntaxNode, reading: ModuleReading): void {
  if (node.kind() !== 'assignment') return;
  const type = node.field('type');
  const right = node.field('right');
  const alias = right && /^(?:identifier|attribute)$/.test(right.kind()) ? right : undefined;
  addTargets(node.field('left'), reading, {
    type: type ? sourceOf(type, reading.text) : undefined,
    alias: alias ? sourceOf(alias, reading.text) : undefined,
  });
  if (right) addAssignment(right, reading);
}

function addTargets(node: SyntaxNode | null, reading: ModuleReading, fields: ValueFields): void {
  const kind = node?.kind() ?? '';
  if (node && (kind === 'identifier' || kind === 'type')) {
    add(node, node, reading, { kind: 'value', ...fields });
  } else if (/_pattern$|^(?:tuple|list|pattern_list)$/.test(kind)) {
    for (const child of node?.children() ?? []) addTargets(child, reading, {});
  }
}

function add(
  node: SyntaxNode,
  nameNode: SyntaxNode | null,
  { definitions, text }: ModuleReading,
  fields: Pick<Definition, 'kind'> & Partial<Definition>,
): void {
  if (!nameNode) return;
  const name = sourceOf(nameNode, text).replace(/\[.*/s, '');
  push(definitions, name, { ...definitionOf(name, node, nameNode), ...fields });
}

/** @param bound Whether the first one is the object that the function is called on. */
function readParameters(list: SyntaxNode, text: string, bound: boolean): Parameter[] {
  let found: Parameter[] = [];
  let byName = false;
  for (const node of list.children()) {
    const kind = node.kind();
    if (kind === 'positional_separator') {
      found = found.map((one) => ({ ...one, by: 'place' }));
    } else if (kind === 'keyword_separator') {
      byName = true;
    } else if (node.isNamed() && kind !== 'comment') {
      const parameter = readParameter(node, text, byName);
      if (!parameter) continue;
      if (parameter.by === 'rest') byName = true;
      found.push(parameter);
    }
  }
  return bound && found[0]?.by !== 'rest' ? found.slice(1) : found;
}

function readParameter(node: SyntaxNode, text: string, byName: boolean): Parameter | undefined {
  const typeNode = node.field('type');
  const type = typeNode ? sourceOf(typeNode, text) : undefined;
  const pattern =
    node.kind() === 'identifier' || node.kind().endsWith('_splat_pattern')
      ? node
      : (node.field('name') ?? node.children().find((child) => child.isNamed()));
  if (!pattern) return undefined;
  const name = sourceOf(pattern, text).replace(/^[*\s]+/, '');
  if (pattern.kind() === 'list_splat_pattern') return { name, by: 'rest', type };
  if (pattern.kind() === 'dictionary_splat_pattern') return { name, by: 'options', type };
  return { name, by: byName ? 'name' : 'either', type };
}

const assignments = [
  /\bself\s*\.\s*([A-Za-z_]\w*)\s*=(?!=)/,
  /^[ \t]*self\s*\.\s*([A-Za-z_]\w*)\s*:/,
  /\bself\s*\.\s*([A-Za-z_]\w*)(?=(?:\s*,\s*self\s*\.\s*\w+)+\s*=(?!=))/,
  /\bas\s+self\s*\.\s*([A-Za-z_]\w*)/,
];
const assignment = new RegExp(assignments.map(({ source }) => source).join('|'), 'gm');

/** `self.name = …` and `self.name: Type` in the text of a class, first to last. */
function selfAttributes(
  text: string,
  { start, end }: { start: SyntaxPoint; end: SyntaxPoint },
): Definition[] {
  const body = text.slice(start.index, end.index);
  const found = new Map<string, Definition>();
  let line = start.line + 1;
  let lineStart = start.index - start.column;
  let at = 0;
  for (const match of body.matchAll(assignment)) {
    const name = match.slice(1).find((group) => group !== undefined) ?? '';
    for (let next = body.indexOf('\n', at); next !== -1 && next < match.index; ) {
      line++;
      at = next + 1;
      lineStart = start.index + at;
      next = body.indexOf('\n', at);
    }
    if (found.has(name)) continue;
    const index = start.index + match.index;
    const column = index - lineStart;
    const length = match[0].trimEnd().length;
    const from = { line: line - 1, column, index };
    const to = { line: line - 1, column: column + length, index: index + length };
    found.set(name, emptyDefinition(name, from, to));
  }
  return [...found.values()];
}
