/** Rules of ast-grep with the patterns in them: each gets its variants, and gives its words. */
import type { SgNode } from '@ast-grep/napi';
import type { PatternObject } from '../../config/evidence-schema.js';
import { isPlainObject } from '../../text/plain.js';
import { compileDartCall } from './dart-call.js';
import {
  leavesOf,
  type PatternFault,
  type PatternShape,
  type PatternVariant,
  placeFault,
  shapePattern,
  withSign,
  wordsOf,
} from './pattern-shape.js';
import { type Compiling, nothing, type ReadyRule, type Rule } from './ready-rule.js';
import { faultsOf } from './tree.js';
import { allOf, anyOf, anyText, eachOf, type Words, wordsOfRegex } from './words.js';

type Style = Pick<PatternObject, 'strictness'>;

/** A pattern that stands alone, or in a context that the language needs. */
export function compileText(
  pattern: string,
  at: string,
  compiling: Compiling,
  style: Style = {},
): ReadyRule {
  const { engine, language, parser } = compiling;
  const reason = refuse(pattern);
  if (!reason && language.id === 'dart' && style.strictness === undefined) {
    const call = compileDartCall(pattern, compiling);
    if (call) return call;
  }
  const shape = reason ?? shapePattern(pattern, language, parser, engine);
  if (!('variants' in shape)) {
    compiling.fault(at, pattern, shape);
    return nothing();
  }
  const rules = shape.variants.map((one) => ({ pattern: inContext(one, shape, style) }));
  const [only] = rules;
  const rule = (rules.length === 1 && only ? only : { any: rules }) as Rule;
  const words = strictWords(shape.words, style);
  return { rule, words, inner: words };
}

/** Signatures have kinds and no text; what is not strict may have other signs than dots. */
function strictWords(words: readonly string[], { strictness = 'smart' }: Style): Words {
  if (strictness === 'signature') return anyText;
  if (strictness === 'smart' || strictness === 'cst') return [words];
  return [words.map((word) => word.replace(/^\.(.+?)\(?$/, '$1'))];
}

function inContext(
  { text, selector }: PatternVariant,
  { context }: PatternShape,
  { strictness }: Style,
) {
  const [before, after] = context;
  if (selector === undefined && strictness === undefined) return text;
  return {
    context: before + text + after,
    ...(selector !== undefined && { selector }),
    ...(strictness !== undefined && { strictness }),
  };
}

function refuse(pattern: string): PatternFault | undefined {
  const text = pattern.trim();
  if (text === '') return { index: 0, actual: 'an empty pattern', expected: 'code' };
  if (!isVariable(text)) return undefined;
  return {
    index: pattern.indexOf('$'),
    actual: 'pattern that matches everything',
    expected: 'a variable with code around it',
  };
}

function isVariable(pattern: string): boolean {
  return /^\s*\$+\w*\s*$/.test(pattern);
}

/** A pattern with `context` that the user has written. */
export function compileContext(
  {
    context,
    selector,
    strictness,
  }: { context: string } & Pick<PatternObject, 'selector' | 'strictness'>,
  at: string,
  compiling: Compiling,
): ReadyRule {
  const { engine, language, parser } = compiling;
  const text = withSign(context, engine.sign(parser));
  const root = engine.parseAs(parser, text).root();
  const faults = faultsOf(root);
  if (faults.length > 0) {
    compiling.fault(at, context, placeFault(context, language, faults));
    return nothing();
  }
  const pattern = { context, ...(selector && { selector }), ...(strictness && { strictness }) };
  const node = selector === undefined ? root : findKind(root, selector);
  const words = node
    ? strictWords(wordsOf(leavesOf(node), engine.sign(parser)), { strictness })
    : anyText;
  return { rule: { pattern } as Rule, words, inner: words };
}

/** The first of a kind; none if there is no such kind, of which ast-grep tells the user. */
function findKind(root: SgNode, kind: string): SgNode | undefined {
  try {
    return root.find({ rule: { kind } }) ?? undefined;
  } catch {
    return undefined;
  }
}

/** A rule of ast-grep, whose patterns may lie deep within. */
export function compileRule(
  given: Record<string, unknown>,
  at: string,
  compiling: Compiling,
  utils: Record<string, ReadyRule> = {},
): ReadyRule {
  const { pattern, ...rest } = given;
  const rule: Record<string, unknown> = rest;
  // What the node is, and what is around it.
  const own: Words[] = [];
  const around: Words[] = [];
  const before: Words[] = [];
  const after: Words[] = [];
  const inside = (value: unknown, field: string): unknown => {
    if (!isPlainObject(value)) return value;
    const ready = compileRule(value, `${at}.${field}`, compiling, utils);
    const { inner, before: earlier = anyText, after: later = anyText } = ready;
    if (field === 'has') own.push(inner);
    // Siblings of a node, and of what it stands in, have no text in common with it.
    if (field === 'inside') {
      before.push(earlier);
      after.push(later);
    }
    if (field === 'follows') before.push(eachOf([earlier, inner]));
    if (field === 'precedes') after.push(eachOf([inner, later]));
    around.push(ready.words);
    return ready.rule;
  };
  for (const field of ['has', 'inside', 'precedes', 'follows']) {
    if (rest[field] !== undefined) rule[field] = inside(rest[field], field);
  }
  const members = (field: 'all' | 'any'): ReadyRule[] | undefined => {
    const list = rest[field];
    if (!Array.isArray(list) || !list.every(isPlainObject)) return undefined;
    return list.map((one, index) => compileRule(one, `${at}.${field}[${index}]`, compiling, utils));
  };
  const all = members('all');
  if (all) {
    rule.all = all.map((one) => one.rule);
    own.push(...all.map(({ inner }) => inner));
    around.push(...all.map(({ words }) => words));
    before.push(...all.map((one) => one.before ?? anyText));
    after.push(...all.map((one) => one.after ?? anyText));
  }
  const any = members('any');
  if (any) {
    rule.any = any.map((one) => one.rule);
    own.push(anyOf(any.map(({ inner }) => inner)));
    around.push(anyOf(any.map(({ words }) => words)));
    before.push(anyOf(any.map((one) => one.before ?? anyText)));
    after.push(anyOf(any.map((one) => one.after ?? anyText)));
  }
  if (isPlainObject(rest.not)) rule.not = compileRule(rest.not, `${at}.not`, compiling, utils).rule;
  if (typeof rest.matches === 'string' && Object.hasOwn(utils, rest.matches)) {
    own.push(utils[rest.matches]?.inner ?? anyText);
    around.push(utils[rest.matches]?.words ?? anyText);
  }
  if (typeof rest.regex === 'string') own.push(wordsOfRegex(rest.regex));
  const ready = compileAny(pattern, `${at}.pattern`, compiling);
  if (ready) {
    own.push(ready.inner);
    around.push(ready.words);
    if ('pattern' in ready.rule) rule.pattern = ready.rule.pattern;
    else rule.all = [...((rule.all as Rule[] | undefined) ?? []), ready.rule];
  } else if (pattern !== undefined) rule.pattern = pattern;
  const apart = { before: allOf(before), inner: allOf(own), after: allOf(after) };
  const words = allOf([eachOf(Object.values(apart)), ...around]);
  return { rule: rule as Rule, words, ...apart };
}

function compileAny(pattern: unknown, at: string, compiling: Compiling): ReadyRule | undefined {
  if (typeof pattern === 'string') {
    // Within a rule there is a use for it.
    return isVariable(pattern) ? undefined : compileText(pattern, at, compiling);
  }
  if (!isPlainObject(pattern) || typeof pattern.context !== 'string') return undefined;
  return compileContext(pattern as { context: string }, `${at}.context`, compiling);
}
