/** Reads an import of Python. */
import type { ImportedName, SyntaxNode } from '../definition.js';

export interface NamedImport {
  /** The name in the file. */
  local: string;
  from: ImportedName;
  /** Where what is imported is named. */
  node: SyntaxNode;
}

export interface ReadImport {
  names: NamedImport[];
  /** Module of which all names come, as written. */
  star: string | undefined;
  /** Where the module of `from … import` is named. */
  module: SyntaxNode | undefined;
}

/** Reads `import a.b as c` and `from a.b import c as d`. */
export function readImport(node: SyntaxNode): ReadImport {
  const children = node.children().filter((child) => child.isNamed());
  if (node.kind() === 'import_statement') {
    const names = children.flatMap((child) => named(child, undefined));
    return { names, star: undefined, module: undefined };
  }
  const given = node.field('module_name');
  if (!given) return { names: [], star: undefined, module: undefined };
  const module = compact(given.text());
  const { index } = given.range().start;
  const rest = children.filter((child) => child.range().start.index > index);
  const star = rest.some((child) => child.kind() === 'wildcard_import') ? module : undefined;
  return { names: rest.flatMap((child) => named(child, module)), star, module: given };
}

function named(node: SyntaxNode, module: string | undefined): NamedImport[] {
  const alias = node.kind() === 'aliased_import';
  const target = alias ? node.field('name') : node;
  if (target?.kind() !== 'dotted_name') return [];
  const name = compact(target.text());
  const local = alias ? compact(node.field('alias')?.text() ?? name) : undefined;
  if (module !== undefined) return [{ local: local ?? name, from: { module, name }, node: target }];
  const [first = name] = name.split('.');
  const from = { module: local === undefined ? first : name, name: undefined };
  return [{ local: local ?? first, from, node: target }];
}

function compact(text: string): string {
  return text.replace(/[\s\\]+/g, '');
}
