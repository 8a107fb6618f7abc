/** What docs leave out of code, and what they put before it, made readable in text of equal length. */
import type { CodeLanguage } from './languages.js';
import { blank, blankStrings } from './strings.js';

interface Elision {
  start: number;
  end: number;
  /** The last sign before it and the first after it; empty at the ends. */
  before: string;
  after: string;
  /** The bracket that it is in, and what stands before that. */
  opener: string;
  head: string;
}

/** Readings of code with elisions outside strings and comments, likeliest first; none without. */
export function withoutElisions(code: string, language: CodeLanguage): string[] {
  if (!/\.{3}|…/.test(code)) return [];
  const plain = blankStrings(code, language.lexis);
  const spoken = blankSpoken(code, plain, language);
  const elisions = elisionsOf(blankStrings(spoken, language.lexis), language.id);
  if (elisions.length === 0) return spoken === code ? [] : [spoken];
  const fill = (choose: (elision: Elision) => string) => {
    let result = '';
    let end = 0;
    for (const one of elisions) {
      result += spoken.slice(end, one.start) + choose(one).padEnd(one.end - one.start);
      end = one.end;
    }
    return result + spoken.slice(end);
  };
  const usual = language.lexis === 'python' ? inPython : inBraces;
  const name = ({ start, end }: Elision) => '_'.repeat(end - start);
  return [fill((one) => usual(one) ?? name(one)), fill(() => ''), fill(name)];
}

/** `... the rest of the function`, as a line or up to another `...`. */
function blankSpoken(code: string, plain: string, { lexis }: CodeLanguage): string {
  if (lexis === 'python' && /^[ \t]*>>>/m.test(plain)) return code;
  return blankAt(code, plain, [
    /(?:\.{3}|…)[ \t]+\p{L}[\p{L}\p{N} ,'’-]{0,80}(?:\.{3}|…)/gu,
    /^[ \t]*(?:\.{3}|…) +\p{L}[^\n]*/gmu,
  ]);
}

/** Blanks in the code what is found in another text of its length. */
function blankAt(code: string, plain: string, patterns: readonly RegExp[], fill = ' '): string {
  let result = code;
  for (const pattern of patterns) {
    for (const { 0: match, index } of plain.matchAll(pattern)) {
      const filled = fill.repeat(Math.min(3, match.length));
      const text = filled + blank(match.slice(filled.length));
      result = result.slice(0, index) + text + result.slice(index + match.length);
    }
  }
  return result;
}

/**
 * Readings of what is written about code rather than as code: `f(a[, options])`, comments that
 * stand for code, what Node.js prints, and names before a signature.
 */
export function withoutNotation(code: string, language: CodeLanguage): string[] {
  const named = blankAt(
    code,
    code,
    [
      /\/\*[ \t]*(?:\.{3}|…)[ \t]*\*\/|\/\/[ \t]*(?:\.{3}|…)/g,
      /\[(?:Function|AsyncFunction|Object|Array|class)\b[^\]\n]*\]/g,
    ],
    '_',
  );
  const plain = blankStrings(named, language.lexis);
  const optional = /\[\s*(?=,)|(?<=,[^[\]\n]{0,100})\](?=[\s)\],[])|\](?=\[,)/g;
  const bare = /\[\s*,/.test(plain) ? blankAt(named, plain, [optional]) : named;
  const signature = bare.replace(/^\s*(?:[\w$]+\.)+(?=[\w$]+\s*[(<])/, blank);
  return [...new Set([bare, signature])].filter((text) => text !== code);
}

function elisionsOf(plain: string, id: string): Elision[] {
  const elisions: Elision[] = [];
  const stack: { opener: string; head: string }[] = [];
  // In JavaScript and Dart, what it stands right before is spread; in Go what it stands right after.
  const spread = id === 'js' || id === 'dart' || id === 'php' ? /[\w$[{(<?'"`]/ : /[\w[*(]/;
  for (const { 0: sign, index } of plain.matchAll(/[()[\]{}]|\.{3,}|…/g)) {
    if (/[([{]/.test(sign)) {
      stack.push({ opener: sign, head: plain.slice(Math.max(0, index - 80), index) });
    } else if (/[)\]}]/.test(sign)) stack.pop();
    else {
      const end = index + sign.length;
      if (id !== 'python' && spread.test(plain[end] ?? '')) continue;
      if (id === 'go' && /\w/.test(plain[index - 1] ?? '')) continue;
      const { opener = '', head = '' } = stack.at(-1) ?? {};
      const before = plain.slice(Math.max(0, index - 200), index).trimEnd();
      const after = plain.slice(end, end + 200).trimStart();
      elisions.push({
        start: index,
        end,
        before: /(?:=>|\breturn|\bimport|\bfrom|\bawait)$/.exec(before)?.[0] ?? before.at(-1) ?? '',
        after: after[0] ?? '',
        opener,
        head,
      });
    }
  }
  return elisions;
}

/** `...` is an expression in Python; `undefined`: a name does. */
function inPython({ before, after, opener, head, start, end }: Elision): string | undefined {
  const whole = end - start === 3 ? '...' : undefined;
  if (before === 'import' || before === 'from' || /\bimport\s*$/.test(head)) return undefined;
  const between = /^[,([{]?$/.test(before) && /^[,)\]}]?$/.test(after);
  if (opener === '{') return between && whole ? '**_' : before === ':' ? whole : '';
  if (opener === '(' && /\bdef\s+\w+\s*$/.test(head)) return between && whole ? '**_' : whole;
  // Without a comma before it, it stands for nothing that has a place in the grammar.
  if (opener !== '' && !/^[,([=:]?$/.test(before)) return '';
  return whole;
}

/** `undefined`: a name does. */
function inBraces({ before, after }: Elision): string | undefined {
  if (/^(?:[=:?&|+<]|=>|return|await)$/.test(before)) return undefined;
  if (/^[([{,]$/.test(before) && after === ',') return undefined;
  return /^[(,]$/.test(before) && after === ')' ? undefined : '';
}

/** Code without the prompts of a shell or an interpreter, and what it answered; `undefined` without. */
export function withoutPrompts(code: string, { lexis }: CodeLanguage): string | undefined {
  const prompt =
    lexis === 'python' ? /^[ \t]*(?:>>>|\.\.\.)(?: |(?=\r?$))/ : /^[ \t]*(?:>|\.\.\.) /;
  const isDialogue = (lexis === 'python' ? /^[ \t]*>>>/m : /^\s*> /).test(code);
  const result = code.replace(/^.*$/gm, (line) => {
    if (isDialogue) {
      const sign = prompt.exec(line)?.[0];
      return sign === undefined ? blank(line) : blank(sign) + line.slice(sign.length);
    }
    return /^[ \t]*(?:\$ |[%!]{1,2}\w+ )/.test(line) ? blank(line) : line;
  });
  return result === code ? undefined : result;
}
