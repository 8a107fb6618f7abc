/** Ways to read code that may be a fragment: as it stands, with repairs, in a context. */
import type { SgNode } from '@ast-grep/napi';
import { withoutElisions, withoutNotation, withoutPrompts } from './elisions.js';
import type { Engine } from './engine.js';
import type { CodeLanguage, Context } from './languages.js';
import { blankStrings, matchBrackets } from './strings.js';
import { faultsOf, type Span } from './tree.js';

export interface CodeReading {
  root: SgNode;
  parser: string;
  /** The code as it was repaired, as long as it was. */
  text: string;
  context: Context;
  /** Units of the text of the tree that stand before the code. */
  offset: number;
  faults: Span[];
  /** Whether some of that is not in the code, but around it. */
  foreign: boolean;
}

/** Code of more UTF-16 units than this is not read at all. */
export const longestCode = 1_000_000;

/** Code of more units than this is read as it stands only: docs have no such fences. */
export const longestFragment = 20_000;

/** Brackets within brackets. Deeper code takes the square of its depth to look for faults in. */
const deepest = 200;

/** UTF-16 units that all readings of a fragment may come to. */
const budget = 400_000;

/** Code for ast-grep: `NUL` would end it for some parsers. */
export function readable(code: string): string {
  return code.includes('\0') ? code.replaceAll('\0', ' ') : code;
}

export function readWhole(code: string, parser: string, engine: Engine): CodeReading {
  return {
    root: engine.parseAs(parser, code).root(),
    parser,
    text: code,
    context: ['', ''],
    offset: 0,
    faults: [],
    foreign: false,
  };
}

/**
 * Reads code of docs: the first reading without faults, or all that were worth something: as it
 * stands, and the one with the fewest faults.
 *
 * @param options `strict`: brackets without a partner are tolerated only where people cut code.
 */
export function readFragment(
  code: string,
  language: CodeLanguage,
  parsers: readonly string[],
  engine: Engine,
  { strict = false } = {},
): CodeReading[] {
  const [usual] = parsers;
  if (usual === undefined) return [];
  if (isLong(code)) return [readWhole(code, usual, engine)];
  const texts = repairs(code, language, strict);
  const contexts = contextsFor(code, language);
  if (language.id !== 'js' || !elision.test(code)) {
    return readTexts(texts, () => contexts, parsers, engine);
  }
  const all = [...texts];
  // What cannot parse in any context is read in all only if nothing else does, to find its faults.
  const few = (text: string) => (isHopeless(text, language) ? contexts.slice(0, 1) : contexts);
  const [first] = readTexts(all, few, parsers, engine);
  return first?.faults.length === 0 ? [first] : readTexts(all, () => contexts, parsers, engine);
}

const elision = /\.{3}|…/;

/** The first reading without faults, or those with the fewest. */
function readTexts(
  texts: Iterable<readonly [text: string, tail: string]>,
  contextsOf: (text: string) => readonly Context[],
  parsers: readonly string[],
  engine: Engine,
): CodeReading[] {
  let best: CodeReading | undefined;
  let plain: CodeReading | undefined;
  let spent = 0;
  for (const [text, after] of texts) {
    for (const context of contextsOf(text)) {
      for (const parser of parsers) {
        spent += text.length;
        if (spent > budget && best) break;
        const reading = readIn(text, after, context, parser, engine);
        if (reading.faults.length === 0) return [reading];
        plain ??= context[0] === '' ? reading : undefined;
        if (!best || cost(reading) < cost(best)) best = reading;
      }
    }
  }
  return [...new Set([plain, best])].filter((reading) => reading !== undefined);
}

/** In JavaScript something must be spread by `...`, and `…` is no sign of the language. */
function isHopeless(text: string, { lexis }: CodeLanguage): boolean {
  return elision.test(text) && /…|\.{3}\s*(?:[,;)\]}.]|$)/.test(blankStrings(text, lexis));
}

function isLong(code: string): boolean {
  return code.length > longestFragment || isDeep(code, deepest);
}

/** Whether brackets, also those in text, lie deeper than so many. */
export function isDeep(code: string, most: number): boolean {
  let depth = 0;
  for (let index = 0; index < code.length; index++) {
    const sign = code.charCodeAt(index);
    // ( [ { and ) ] }
    if (sign === 40 || sign === 91 || sign === 123) {
      if (++depth > most) return true;
    } else if ((sign === 41 || sign === 93 || sign === 125) && depth > 0) depth--;
  }
  return false;
}

function readIn(
  text: string,
  tail: string,
  context: Context,
  parser: string,
  engine: Engine,
): CodeReading {
  const [before, after] = context;
  const root = engine.parseAs(parser, before + text + tail + after).root();
  const offset = before.length;
  const faults = faultsOf(root).map(({ start, end }) => ({
    start: start - offset,
    end: end - offset,
  }));
  const foreign = faults.some(({ start, end }) => start < 0 || end > text.length);
  return { root, parser, text, context, offset, faults, foreign };
}

/** Faults in what was put around the code say that it does not belong there. */
function cost({ faults, foreign }: CodeReading): number {
  return foreign ? Infinity : faults.reduce((sum, { start, end }) => sum + end - start + 1, 0);
}

/** Go takes statements at the top, and then reads some calls in them as something else. */
function contextsFor(code: string, { id, contexts }: CodeLanguage): readonly Context[] {
  if (id !== 'go' || !/^(?:package|import|func|type)\b/m.test(code)) return contexts;
  return [...contexts].sort(([a], [b]) => Number(a !== '') - Number(b !== ''));
}

/** Texts as long as the code, with what is to be added at the end; the least repaired first. */
function* repairs(
  code: string,
  language: CodeLanguage,
  strict: boolean,
): Generator<[text: string, tail: string]> {
  const texts = new Set<string>();
  for (const text of uncutTexts(code, language)) {
    if (texts.has(text)) continue;
    texts.add(text);
    yield [text, ''];
  }
  for (const text of texts) {
    const closed = closeBrackets(text, language, strict);
    if (closed) yield closed;
  }
}

/** Texts without prompts, elisions, and notation: most code is read before any of it is looked for. */
function* uncutTexts(code: string, language: CodeLanguage): Generator<string> {
  yield code;
  yield* withoutElisions(code, language);
  const bare = withoutPrompts(code, language);
  if (bare !== undefined) {
    yield bare;
    yield* withoutElisions(bare, language);
  }
  // Of notation and elisions both, few readings are worth the time.
  for (const text of withoutNotation(code, language)) {
    yield text;
    yield* withoutElisions(text, language).slice(0, 1);
  }
}

/** Closes what a fragment leaves open at its end, and blanks what it closes from before it. */
function closeBrackets(
  code: string,
  { lexis }: CodeLanguage,
  strict: boolean,
): [text: string, tail: string] | undefined {
  const plain = blankStrings(code, lexis);
  const { open, stray } = matchBrackets(plain);
  if (open.length + stray.length === 0) return undefined;
  if (open.length > 200 || stray.length > 200) return undefined;
  if (strict && !isCut(plain, open.at(-1)?.closer, stray)) return undefined;
  const signs = code.split('');
  for (const index of stray) signs[index] = ' ';
  const tail = open.map(({ closer }) => closer).reverse();
  return [signs.join(''), `\n${tail.join('')}`];
}

/** Whether code looks as if it were cut from more: it starts lines with brackets, or ends within. */
function isCut(plain: string, innermost: string | undefined, stray: readonly number[]): boolean {
  const starts = stray.every((index) =>
    /^[\s)\]};,]*$/.test(plain.slice(plain.lastIndexOf('\n', index) + 1, index)),
  );
  const ends = innermost === undefined || innermost === '}' || /[([{,;:.…]\s*$/.test(plain);
  return starts && ends;
}
