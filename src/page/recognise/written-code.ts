/**
 * Where the code of a component is written: `<Code code={source} />`, `<CodeBlock>{source}</CodeBlock>`,
 * `<Snippet file="a.py" />`. Looked for only when somebody asks for the code.
 */
import type { Expression, ModuleDeclaration, Statement } from 'acorn';
import type { Nodes, Parent } from 'mdast';
import { attribute, type JsxElement } from '../dialects/attributes.js';
import { parse, statementsIn } from './imports.js';

export type WrittenCode = { text: string } | { specifier: string };

type Names = ReadonlyMap<string, WrittenCode>;

const fileAttributes = ['file', 'src', 'path', 'source'];
const codeAttributes = ['code', 'source', 'content', 'children'];
const modules = /\.(?:[cm]?[jt]sx?|json|mdx?|astro|vue|svelte|css)$/i;

const known = new WeakMap<Parent, Names>();

/** `undefined` where only running the page would tell; `root` is the tree with the imports. */
export function writtenCode(
  node: JsxElement,
  root: Parent,
  attributes = codeAttributes,
): WrittenCode | undefined {
  for (const name of attributes) {
    const found = attributeCode(node, name, root);
    if (found) return found;
  }
  const file = fileAttributes
    .map((name) => attribute(node, name))
    .find((value) => value && /^[^\s{}()]+\.\w+(?:#\S*)?$/.test(value));
  if (file !== undefined) return { specifier: file };
  const child = expressionIn(node.children as Nodes[]);
  return child === undefined ? undefined : codeOf(child, root);
}

/** The part of an imported file that a component shows, between the markers that it names. */
export function importedCode(
  node: JsxElement,
  root: Parent,
  textOf: (specifier: string) => string | undefined,
): string | undefined {
  const written = writtenCode(node, root, [...codeAttributes, 'text']);
  const text = written && ('text' in written ? written.text : textOf(written.specifier));
  const [from, to] = ['start', 'end'].map((name) => marker(node, name));
  if (text === undefined || from === undefined || to === undefined) return text;
  const start = text.indexOf(from);
  const end = text.indexOf(to, start + from.length);
  // A marker that is not there: nobody knows what the component shows.
  return start < 0 || end < 0 ? undefined : text.slice(start + from.length, end);
}

function marker(node: JsxElement, name: string): string | undefined {
  const own = node.attributes.find(
    (item) => item.type === 'mdxJsxAttribute' && new RegExp(`^${name}`, 'i').test(item.name),
  );
  return typeof own?.value === 'string' && own.value !== '' ? own.value : undefined;
}

function attributeCode(node: JsxElement, name: string, root: Parent): WrittenCode | undefined {
  const item = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  if (!item?.value) return undefined;
  if (typeof item.value === 'object') return codeOf(item.value.value, root);
  return name === 'source' || name === 'text' ? undefined : { text: item.value };
}

/** The only expression among the children, which may stand in a paragraph. */
function expressionIn(children: readonly Nodes[]): string | undefined {
  const shown = children.filter((one) => one.type !== 'text' || one.value.trim() !== '');
  const [only] = shown;
  if (!only || shown.length > 1) return undefined;
  if (only.type === 'mdxFlowExpression' || only.type === 'mdxTextExpression') return only.value;
  return only.type === 'paragraph' ? expressionIn(only.children) : undefined;
}

/** Fences that stand in a component: then they are its code. */
export function fencesIn(node: Nodes): Extract<Nodes, { type: 'code' }>[] {
  if (node.type === 'code') return [node];
  return 'children' in node ? (node.children as Nodes[]).flatMap(fencesIn) : [];
}

function codeOf(source: string, root: Parent): WrittenCode | undefined {
  if (/^[\w$]+$/.test(source)) return namesOf(root).get(source);
  const [statement] = parse(`(${source})`)?.body ?? [];
  return statement?.type === 'ExpressionStatement'
    ? resolve(statement.expression, () => namesOf(root))
    : undefined;
}

/** The text of a literal, or what a name stands for; `x.trim()` and `x.default` are `x`. */
function resolve(node: Expression, names: () => Names): WrittenCode | undefined {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? { text: node.value } : undefined;
    case 'TemplateLiteral': {
      const text = node.quasis.length === 1 ? node.quasis[0]?.value.cooked : undefined;
      return typeof text === 'string' ? { text } : undefined;
    }
    case 'Identifier':
      return names().get(node.name);
    case 'CallExpression':
      return node.arguments.length === 0 && node.callee.type === 'MemberExpression'
        ? resolve(node.callee, names)
        : undefined;
    case 'MemberExpression': {
      const { object, property } = node;
      const name = property.type === 'Identifier' ? property.name : '';
      return /^(?:default|trim|trimEnd|trimStart)$/.test(name) && object.type !== 'Super'
        ? resolve(object, names)
        : undefined;
    }
    default:
      return undefined;
  }
}

/** Code by the names that the imports and exports of a tree give it. */
function namesOf(root: Parent): Names {
  let names = known.get(root);
  if (!names) {
    const statements = statementsIn(root).flatMap(
      ({ value }) => plainImports(value) ?? (parse(value)?.body ?? []).flatMap(namedIn),
    );
    names = new Map(statements);
    known.set(root, names);
  }
  return names;
}

/** Nearly all imports are this plain, and need no parser; `undefined` where there is anything else. */
function plainImports(source: string): [string, WrittenCode][] | undefined {
  const found: [string, WrittenCode][] = [];
  for (const line of source.split('\n')) {
    const [, name, from] = /^import ([\w$]+) from ["']([^"'\\]+)["'];?\s*$/.exec(line) ?? [];
    if (name === undefined && line.trim() !== '') return undefined;
    const specifier = from === undefined ? undefined : fileOf(from);
    if (name !== undefined && specifier) found.push([name, { specifier }]);
  }
  return found;
}

function namedIn(statement: Statement | ModuleDeclaration): [string, WrittenCode][] {
  if (statement.type === 'ImportDeclaration') {
    const specifier = fileOf(String(statement.source.value));
    const named = statement.specifiers.find(({ type }) => type !== 'ImportSpecifier');
    return specifier && named ? [[named.local.name, { specifier }]] : [];
  }
  if (statement.type === 'ExportNamedDeclaration' && statement.declaration) {
    return namedIn(statement.declaration);
  }
  if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') return [];
  return statement.declarations.flatMap(({ id, init }): [string, WrittenCode][] => {
    const value = init ? resolve(init, () => new Map()) : undefined;
    return value && id.type === 'Identifier' ? [[id.name, value]] : [];
  });
}

/**
 * Path of a file that is imported as text, without what says so: `./a.py?raw`, `!!raw-loader!./a.py`,
 * and `./a.py`, which cannot be imported otherwise.
 */
function fileOf(specifier: string): string | undefined {
  const at = specifier.lastIndexOf('!');
  const [path = '', query = ''] = specifier.slice(at + 1).split('?', 2);
  const raw = /raw/.test(specifier.slice(0, Math.max(at, 0))) || /(?:^|&)raw(?:[&=]|$)/.test(query);
  return raw || (!modules.test(path) && /\.\w+$/.test(path)) ? path : undefined;
}
