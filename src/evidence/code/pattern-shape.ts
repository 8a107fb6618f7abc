/** How a pattern that users write is given to ast-grep: in which context, and in which variants. */
import type { SgNode } from '@ast-grep/napi';
import { quote } from '../../text/words.js';
import type { Engine } from './engine.js';
import type { CodeLanguage, Context } from './languages.js';
import { blankStrings, matchBrackets } from './strings.js';
import { faultsOf, type Span, spanOf, walk } from './tree.js';

export interface PatternShape {
  context: Context;
  /** The pattern and its variants, any of which is enough. */
  variants: PatternVariant[];
  words: string[];
}

export interface PatternVariant {
  text: string;
  /** Kind of the node that is meant; `undefined`: the pattern stands alone. */
  selector: string | undefined;
}

/** Why a pattern cannot be used: `index` is the place in it, in UTF-16 units. */
export interface PatternFault {
  index: number;
  actual: string;
  expected: string;
}

/** Most pairs of variants: each doubles them. */
const mostChoices = 4;

/** Reads a pattern in the first context in which it parses as one node. */
export function shapePattern(
  pattern: string,
  language: CodeLanguage,
  parser: string,
  engine: Engine,
): PatternShape | PatternFault {
  // Around an object, brackets are only there to make it parse.
  const [, object] =
    (language.id === 'js' && /^\s*\(\s*(\{[\s\S]*\})\s*\)\s*$/.exec(pattern)) || [];
  const inner = object && shapeIn([['(', '\n)']], object, language, parser, engine);
  if (inner && 'variants' in inner) return inner;
  return shapeIn(language.contexts, pattern, language, parser, engine);
}

function shapeIn(
  contexts: readonly Context[],
  pattern: string,
  language: CodeLanguage,
  parser: string,
  engine: Engine,
): PatternShape | PatternFault {
  const text = withSign(pattern, engine.sign(parser));
  let fault: PatternFault | undefined;
  let several = false;
  for (const context of contexts) {
    const root = engine.parseAs(parser, context[0] + text + context[1]).root();
    const faults = faultsOf(root);
    if (faults.length > 0) {
      fault ??= placeFault(pattern, language, faults, context[0].length);
      continue;
    }
    const found = selectNode(root, text, context);
    if (!found) {
      several = true;
      continue;
    }
    const pieces = leavesOf(found.node);
    const texts = variantsOf(pattern, pieces, context[0].length, language);
    const read = (variant: string): PatternVariant[] => {
      const signed = withSign(variant, engine.sign(parser));
      const tree = engine.parseAs(parser, context[0] + signed + context[1]).root();
      const node = faultsOf(tree).length > 0 ? undefined : selectNode(tree, signed, context);
      return node ? [{ text: variant, selector: node.selector }] : [];
    };
    return {
      context,
      variants: isGeneric(pattern, language)
        ? withArguments(texts).flatMap(read)
        : texts.map((one) => ({ text: one, selector: found.selector })),
      words: wordsOf(pieces, engine.sign(parser)),
    };
  }
  return fault && !several ? fault : severalNodes(text);
}

/** Go reads a call with type arguments and one other argument as a conversion, which is another kind. */
function isGeneric(pattern: string, { id }: CodeLanguage): boolean {
  return id === 'go' && /\]\s*\(/.test(pattern);
}

/** `f[T]($$$)` for none, one, and more arguments. */
function withArguments(texts: readonly string[]): string[] {
  const any = /(?<=\]\s*\()\s*(\$\$\$\w*)\s*(?=\))/g;
  return [
    ...new Set(texts.flatMap((one) => [one, one.replace(any, '$1, $$$$$$'), one.replace(any, '')])),
  ];
}

/** Puts the sign that the language knows in the place of `$`, one for one, as ast-grep does. */
export function withSign(pattern: string, sign: string): string {
  if (sign === '$') return pattern;
  return pattern.replace(/\$+(?=[A-Z_])|\$\$\$/g, (signs) => sign.repeat(signs.length));
}

/** The node that ast-grep would take for the pattern: the innermost that has all of the text. */
function selectNode(
  root: SgNode,
  text: string,
  context: Context,
): { node: SgNode; selector: string | undefined } | undefined {
  const start = context[0].length + (text.length - text.trimStart().length);
  const end = context[0].length + text.trimEnd().length;
  const whole = spanning(root, start, end);
  const node = whole.findLast((one) => !one.isLeaf()) ?? whole.at(-1);
  if (!node) return undefined;
  if (context[0] === '' && context[1] === '') {
    // A label in JavaScript is nearly always meant as a property.
    return node.kind() === 'labeled_statement' ? undefined : { node, selector: undefined };
  }
  // ast-grep takes the first node of a kind, which may be one of the context.
  const selected = whole.findLast((one) => {
    const kind = String(one.kind());
    const first = root.find({ rule: { kind } });
    return (
      !one.isLeaf() && first !== null && spanOf(first).start === start && spanOf(first).end === end
    );
  });
  return selected && { node: selected, selector: String(selected.kind()) };
}

/** Named nodes below the root that have all of a span and nothing else, from outside in. */
function spanning(root: SgNode, start: number, end: number, depth = 0): SgNode[] {
  // Deeper than people write patterns, and far from the end of the stack.
  if (depth > 300) return [];
  for (const node of root.children()) {
    const span = spanOf(node);
    if (span.start > start || span.end < end) continue;
    const isWhole = node.isNamed() && span.start === start && span.end === end;
    return [...(isWhole ? [node] : []), ...spanning(node, start, end, depth + 1)];
  }
  return [];
}

/** Without a `, $$$` at the end of a list, with `{ a }` for `{ a: $A }`, and with other quotes. */
function variantsOf(
  pattern: string,
  leaves: readonly SgNode[],
  offset: number,
  language: CodeLanguage,
): string[] {
  const pieces = leaves.map((node) => {
    const span = spanOf(node);
    const [start, end] = [span.start - offset, span.end - offset];
    return { start, end, text: pattern.slice(start, end), kind: String(node.kind()) };
  });
  const choices: Span[] = [];
  const quotes: number[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const [one, next, after, last] = pieces.slice(index, index + 4);
    if (!one || !next) break;
    if (
      one.text === ',' &&
      /^\$\$\$\w*$/.test(next.text) &&
      after &&
      /^,?$|^[)\]}]$/.test(after.text)
    ) {
      const closes = after.text === ',' ? last : after;
      if (closes && /^[)\]}]$/.test(closes.text)) choices.push({ start: one.start, end: next.end });
    }
    if (one.kind === 'property_identifier' && next.text === ':' && after && last) {
      if (/^\$[A-Z_][A-Z0-9_]*$/.test(after.text) && /^[,}]$/.test(last.text)) {
        choices.push({ start: next.start, end: after.end });
      }
    }
    if (language.twoQuotes && /^["']$/.test(one.text)) quotes.push(one.start);
  }
  const cuts = choices.length > mostChoices ? [[], choices] : subsets(choices);
  const texts = [pattern, ...(quotes.length > 0 ? [otherQuotes(pattern, quotes)] : [])];
  return [...new Set(texts.flatMap((text) => cuts.map((cut) => without(text, cut))))];
}

function subsets<T>(items: readonly T[]): T[][] {
  let all: T[][] = [[]];
  for (const item of items) all = all.flatMap((one) => [one, [...one, item]]);
  return all;
}

function without(text: string, spans: readonly Span[]): string {
  return spans.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

function otherQuotes(text: string, at: readonly number[]): string {
  const signs = text.split('');
  for (const index of at) signs[index] = signs[index] === '"' ? "'" : '"';
  return signs.join('');
}

export function leavesOf(node: SgNode): SgNode[] {
  return [...walk(node)].filter((one) => one.isLeaf());
}

/** Names and text of a pattern, each on one line; `.name` of members, `.name(` if called. */
export function wordsOf(leaves: readonly SgNode[], sign: string): string[] {
  const words = new Set<string>();
  const texts = leaves.map((leaf) => leaf.text());
  for (const [index, leaf] of leaves.entries()) {
    if (!leaf.isNamed() || /comment/.test(String(leaf.kind()))) continue;
    // What contains a sign may be a variable, also within text.
    const text = texts[index] ?? '';
    if (text.includes('$') || text.includes(sign)) continue;
    if (texts[index - 1] === '.' && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text)) {
      words.add(texts[index + 1] === '(' ? `.${text}(` : `.${text}`);
      continue;
    }
    for (const line of text.split(/[\r\n]+/)) {
      const word = line.trim();
      if (/[\p{L}\p{N}]/u.test(word)) words.add(word);
    }
  }
  // The longest is the rarest, as a rule.
  return [...words].sort((a, b) => b.length - a.length);
}

/** The likeliest reason why code does not parse: a bracket without a partner, else the first fault. */
export function placeFault(
  text: string,
  { lexis }: CodeLanguage,
  faults: readonly Span[],
  offset = 0,
): PatternFault {
  const { open, stray } = matchBrackets(blankStrings(text, lexis));
  const [first] = stray;
  const expected = 'code that parses';
  if (first !== undefined)
    return { index: first, actual: `\`${text[first]}\``, expected: 'its partner before it' };
  const [unclosed] = open;
  if (unclosed) {
    const sign = text[unclosed.index];
    return {
      index: unclosed.index,
      actual: `\`${sign}\``,
      expected: `\`${unclosed.closer}\` after it`,
    };
  }
  // Errors contain one another; the shortest says most.
  const inside = faults
    .map(({ start, end }) => ({ start: start - offset, end: end - offset }))
    .filter(({ start, end }) => start >= 0 && end <= text.length)
    .sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start)[0];
  const index = inside?.start ?? 0;
  const there = text.slice(index, inside ? Math.max(inside.end, index + 1) : text.length).trim();
  return { index, actual: there === '' ? 'the end' : quote(there), expected };
}

function severalNodes(text: string): PatternFault {
  const index = text.length - text.trimStart().length;
  return { index, actual: 'several statements or expressions', expected: 'one' };
}
