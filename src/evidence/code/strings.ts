/** Where comments and strings of code are: brackets, elisions and imports are looked for outside of them. */
import type { CodeLanguage } from './languages.js';

const double = String.raw`"(?:\\.|[^"\\\n])*"`;
const single = String.raw`'(?:\\.|[^'\\\n])*'`;
const back = '`(?:\\\\[^]|[^`\\\\])*`';
const slashes = String.raw`\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)`;
const triples = '"""[^]*?"""|\'\'\'[^]*?\'\'\'';

const patterns: Record<CodeLanguage['lexis'], string> = {
  c: `${slashes}|${triples}|${double}|${single}|${back}`,
  js: `${slashes}|${double}|${single}|${back}`,
  python: `#[^\\n]*|${triples}|${double}|${single}`,
  hash: `#[^\\n]*|${double}|${single}`,
  dash: `--[^\\n]*|${double}|${single}`,
};

/** Strings that stay; comments never do. */
export interface Kept {
  strings?: boolean | undefined;
  /** Strings with code in them. */
  templates?: boolean | undefined;
}

/** Comments and strings blanked, line ends kept. A guess where strings contain code. */
export function blankStrings(code: string, lexis: CodeLanguage['lexis'], kept: Kept = {}): string {
  return code.replace(new RegExp(patterns[lexis], 'g'), (match, at: number) => {
    if (!/^["'`]/.test(match)) return blank(match);
    const isTemplate =
      lexis === 'python'
        ? /(?:^|[^\w\u0080-\uffff])(?:[ft]r?|r[ft])$/i.test(code.slice(Math.max(0, at - 3), at))
        : match.startsWith('`');
    return (isTemplate ? kept.templates : kept.strings) ? match : blank(match);
  });
}

export function blank(text: string): string {
  return text.replace(/[^\r\n]+/g, (line) => ' '.repeat(line.length));
}

const closers: Record<string, string> = { '(': ')', '[': ']', '{': '}' };

export interface Brackets {
  /** Indices of those that are never closed, with what would close them, from outside in. */
  open: { index: number; closer: string }[];
  /** Indices of those that close nothing, or the wrong one. */
  stray: number[];
}

/** @param code From `blankStrings`. */
export function matchBrackets(code: string): Brackets {
  const open: Brackets['open'] = [];
  const stray: number[] = [];
  for (const { 0: sign, index } of code.matchAll(/[()[\]{}]/g)) {
    const closer = closers[sign];
    if (closer !== undefined) open.push({ index, closer });
    else if (open.at(-1)?.closer === sign) open.pop();
    else stray.push(index);
  }
  return { open, stray };
}
