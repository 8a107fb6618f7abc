/** Reads what a file imports and defines, by the syntax of its language. */
import { once } from '../../../text/once.js';
import type { CodeLanguage } from '../../code/languages.js';
import { blank, blankStrings } from '../../code/strings.js';
import type { Import, ModuleParts, ModuleText, Name } from './modules.js';

export interface ModuleSyntax {
  lexis: CodeLanguage['lexis'];
  imports(code: string): Import[];
  statement: RegExp;
  /** Starts of definitions, those that only run when they are called; groups are names. */
  definition: RegExp;
  /** Other names for what is defined or imported: names by these. */
  aliases?(code: string): Iterable<readonly [string, string]>;
  keepsStrings?: boolean;
}

const word = /[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*/g;

export function readModule(text: string, syntax: ModuleSyntax): ModuleText {
  const code = blankStrings(text, syntax.lexis, { strings: syntax.keepsStrings });
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
  const found = findBlocks(blankStrings(text, syntax.lexis).split('\n'), syntax.definition);
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

function withoutImports(text: string, { lexis, statement, keepsStrings }: ModuleSyntax): string {
  const code = blankStrings(text, lexis, { strings: keepsStrings, templates: true });
  const rest = code.replace(statement, blank);
  return keepsStrings ? blankStrings(rest, lexis, { templates: true }) : rest;
}

/** A definition with its lines: 1-based, both included, with empty ones after it. */
interface FoundBlock {
  names: string[];
  from: number;
  to: number;
}

/** Starts no statement: closes or goes on with one. */
const goesOn = /^(?:[\s)\]}.|&?:+=,]|$)/;

/** Definitions at the left edge; those with a decorator run at once: they are part of the rest. */
function findBlocks(lines: readonly string[], definition: RegExp): FoundBlock[] {
  const blocks: FoundBlock[] = [];
  let open: FoundBlock | undefined;
  let isDecorated = false;
  for (const [index, line] of lines.entries()) {
    if (goesOn.test(line)) {
      if (open) open.to = index + 1;
      continue;
    }
    const match = isDecorated ? null : definition.exec(line);
    open = match
      ? { names: match.slice(1).filter(Boolean), from: index + 1, to: index + 1 }
      : undefined;
    if (open) blocks.push(open);
    isDecorated = line.startsWith('@');
  }
  return blocks;
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
