/** Reads what a file defines, by the kinds of nodes of its language; in simple form. */
import { once } from '../../text/once.js';
import {
  type Definition,
  type Definitions,
  definitionOf,
  type Parameter,
  push,
  type SyntaxNode,
  sourceOf,
} from './definition.js';
import type { DefinitionKinds } from './kinds.js';

/** What is nested deeper is no definition. */
const deepest = 30;

export function readByKinds(text: string, root: SyntaxNode, kinds: DefinitionKinds): Definitions {
  const found = new Map<string, Definition[]>();
  readInside(root, { text, kinds, found }, 0);
  return found;
}

interface FileReading {
  text: string;
  kinds: DefinitionKinds;
  found: Map<string, Definition[]>;
}

function readInside(node: SyntaxNode, reading: FileReading, depth: number): void {
  if (depth > deepest) return;
  for (const child of node.children()) {
    if (child.isNamed()) readNode(child, reading, depth);
  }
}

function readNode(node: SyntaxNode, reading: FileReading, depth: number): void {
  const { kinds } = reading;
  const kind = node.kind();
  if (kinds.types.test(kind)) addType(node, kind, reading);
  else if (kinds.functions.test(kind)) addFunction(node, kind, reading);
  else if (kinds.values.test(kind)) addValues(node, reading);
  else if (kinds.inside.test(kind)) readInside(node, reading, depth + 1);
}

function addType(node: SyntaxNode, kind: string, reading: FileReading): void {
  const { kinds, text } = reading;
  const names = namesIn(node, kinds);
  const part = kinds.partOf?.test(kind) ? names[1] : undefined;
  const name = part ?? names[0];
  if (!name) return;
  const list = node.children().find((child) => kinds.parameterLists.test(child.kind()));
  add(node, name, reading, {
    kind: 'type',
    partial: part !== undefined,
    bases: basesOf(node, kinds, text),
    members: once(() => membersOf(node, reading)),
    parameters: list && once(() => readParameters(list, reading)),
  });
}

function membersOf(node: SyntaxNode, { kinds, text }: FileReading): Definitions {
  const found = new Map<string, Definition[]>();
  const reading = { text, kinds, found };
  for (const child of node.children()) {
    if (child.isNamed() && kinds.inside.test(child.kind())) readInside(child, reading, 0);
  }
  return found;
}

function basesOf(node: SyntaxNode, kinds: DefinitionKinds, text: string): string[] {
  const holders = node.children().filter((child) => kinds.bases.test(child.kind()));
  return holders.flatMap((holder) =>
    withoutArguments(sourceOf(holder, text))
      .split(/[\s,:]+/)
      .filter((word) => /^[\p{L}_$][\p{L}\p{N}_$.]*$/u.test(word) && !keywords.has(word)),
  );
}

const keywords = new Set(['extends', 'implements', 'with', 'on']);

/** Without type arguments, however deep. */
function withoutArguments(text: string): string {
  let depth = 0;
  let result = '';
  for (const letter of text) {
    if (letter === '<') depth++;
    else if (letter === '>') depth--;
    else if (depth === 0) result += letter;
  }
  return result;
}

function addFunction(node: SyntaxNode, kind: string, reading: FileReading): void {
  const { kinds, text } = reading;
  const names = namesIn(node, kinds);
  const name = kinds.lastName?.test(kind) ? names.at(-1) : names[0];
  if (!name) return;
  const receiver = node.field('receiver');
  const list =
    node.field('parameters') ??
    node.children().find((child) => kinds.parameterLists.test(child.kind()));
  const fields = {
    kind: 'function',
    parameters: once(() => (list ? readParameters(list, reading) : [])),
  } as const;
  if (!receiver) return void add(node, name, reading, fields);
  // A method that stands beside its type, or in another file.
  const owner = /([\p{L}_][\p{L}\p{N}_]*)\s*(?:\[[^\]]*\])?\s*\)$/u.exec(
    sourceOf(receiver, text),
  )?.[1];
  if (owner === undefined) return;
  const members: FileReading = { text, kinds, found: new Map() };
  add(node, name, members, fields);
  const type = definitionOf(owner, node, name);
  push(reading.found, owner, {
    ...type,
    kind: 'type',
    partial: true,
    members: () => members.found,
  });
}

function addValues(node: SyntaxNode, reading: FileReading): void {
  const { kinds, text } = reading;
  const value = node
    .children()
    .find((child) => /^(?:arrow_function|function_expression)$/.test(child.kind()));
  const list = value?.children().find((child) => kinds.parameterLists.test(child.kind()));
  const type = node.field('type');
  for (const name of namesIn(node, kinds)) {
    add(name, name, reading, {
      kind: value ? 'function' : 'value',
      type: type ? sourceOf(type, text) : undefined,
      parameters: value && once(() => (list ? readParameters(list, reading) : [])),
    });
  }
}

function namesIn(node: SyntaxNode, { names }: DefinitionKinds): SyntaxNode[] {
  const own = node.field('name');
  const all = node.children().filter((child) => names.test(child.kind()));
  if (!own || /pattern/.test(own.kind())) return all;
  const at = own.range().start.index;
  return [own, ...all.filter((child) => child.range().start.index !== at)];
}

function readParameters(list: SyntaxNode, reading: FileReading): Parameter[] {
  const { kinds, text } = reading;
  return list.children().flatMap((node): Parameter[] => {
    const kind = node.kind();
    if (kinds.parameterGroups?.test(kind)) return readParameters(node, reading);
    if (!kinds.parameters.test(kind)) return [];
    const pattern = node.field('name') ?? node.field('pattern') ?? lastName(node);
    const typeNode = node.field('type');
    const type = typeNode ? sourceOf(typeNode, text).replace(/^:\s*/, '') : undefined;
    const written = pattern ? sourceOf(pattern, text) : '';
    const by =
      /^\.\.\.|^params\b/.test(written) || /variadic|spread/.test(kind) ? 'rest' : 'either';
    return [{ name: written.replace(/^\.\.\.\s*/, ''), by, type }];
  });
}

function lastName(node: SyntaxNode): SyntaxNode | undefined {
  const children = node.children().filter((child) => child.isNamed());
  const own = children.findLast((child) => child.kind() === 'identifier');
  return own ?? children.map(lastName).findLast((one) => one !== undefined);
}

function add(
  node: SyntaxNode,
  name: SyntaxNode,
  reading: FileReading,
  fields: Pick<Definition, 'kind'> & Partial<Definition>,
): void {
  const text = sourceOf(name, reading.text).replace(/^(['"])(.*)\1$/, '$2');
  push(reading.found, text, { ...definitionOf(text, node, name), ...fields });
}
