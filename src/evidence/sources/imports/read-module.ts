/** Reads what a file imports and defines, by the syntax of its language. */
import type { Blanked } from './blank.js';
import type { FoundBlock } from './blocks.js';
import type { Import, ModuleParts, ModuleText, Name } from './types.js';

/** What differs by language. */
export interface ModuleSyntax {
  blank(text: string, what: Blanked): string;
  /** The part of a text that imports stand in. Default: all. */
  head?(text: string): string;
  imports(code: string): Import[];
  /** Imports, whose words are none of the rest. */
  statement: RegExp;
  blocks(lines: readonly string[]): FoundBlock[];
  /** Other names for what is defined or imported: names by these. */
  aliases?(code: string): Iterable<readonly [string, string]>;
  /** Specifiers are strings. */
  keepsStrings?: boolean;
}

const word = /[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*/g;

export function readModule(text: string, syntax: ModuleSyntax): ModuleText {
  const code = syntax.blank(syntax.head?.(text) ?? text, {
    strings: !syntax.keepsStrings,
    templates: true,
  });
  const imports = syntax.imports(code);
  const parts = once(() => readParts(text, imports, syntax.aliases?.(code) ?? [], syntax));
  const rest = once(() => withoutImports(text, syntax));
  return { imports, parts, namesOf: (local) => namesOf(rest(), local) };
}

function readParts(
  text: string,
  imports: readonly Import[],
  aliases: Iterable<readonly [string, string]>,
  syntax: ModuleSyntax,
): ModuleParts {
  const names = new Map<string, Name>();
  const nameOf = (name: string) => {
    const known = names.get(name) ?? { blocks: [], taken: [], whole: [], alias: undefined };
    names.set(name, known);
    return known;
  };
  for (const { specifier, names: taken, whole } of imports) {
    for (const one of taken) nameOf(one.local).taken.push({ specifier, ...one });
    if (whole !== undefined) nameOf(whole.split('.')[0] ?? whole).whole.push({ specifier, whole });
  }
  for (const [alias, name] of aliases) nameOf(alias).alias = name;
  const found = syntax.blocks(syntax.blank(text, { strings: true, templates: true }).split('\n'));
  const blocks = found.map(({ names: own, from, to }) => {
    const block = { from, to, uses: new Set<string>() };
    for (const name of own) nameOf(name).blocks.push(block);
    return block;
  });
  // Code in strings uses names, too.
  const lines = withoutImports(text, syntax).split('\n');
  for (const { from, to, uses } of blocks) {
    for (const one of wordsIn(lines.slice(from - 1, to))) if (names.has(one)) uses.add(one);
    lines.fill('', from - 1, to);
  }
  const words = new Set(wordsIn(lines));
  const rest = new Set([...words].filter((one) => names.has(one)));
  return { blocks, lines: lines.length, rest, words, names };
}

function wordsIn(lines: readonly string[]): readonly string[] {
  return lines.join('\n').match(word) ?? [];
}

function withoutImports(text: string, { blank, statement, keepsStrings }: ModuleSyntax): string {
  const code = blank(text, { strings: !keepsStrings, templates: false });
  const rest = code.replace(statement, (match) => match.replace(/[^\n]/g, ' '));
  return keepsStrings ? blank(rest, { strings: true, templates: false }) : rest;
}

function namesOf(code: string, local: string): readonly string[] | 'all' {
  const name = local.replace(/[.$]/g, '\\$&').replaceAll('\\.', '\\s*\\.\\s*');
  const attribute = '(?:\\s*\\??\\.\\s*([A-Za-z_$\\u0080-\\uffff][\\w$\\u0080-\\uffff]*))?';
  const use = new RegExp(
    `(?<![\\w$.\\u0080-\\uffff])${name}(?![\\w$\\u0080-\\uffff])${attribute}`,
    'g',
  );
  const names = new Set<string>();
  for (const [, one] of code.matchAll(use)) {
    if (one === undefined) return 'all';
    names.add(one);
  }
  return [...names];
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
