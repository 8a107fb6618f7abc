/** Rules of ast-grep with the patterns in them: each gets its variants, and gives its words. */
import type { SgNode } from '@ast-grep/napi';
import type { PatternObject } from '../../config/evidence-schema.js';
import { isPlainObject } from '../../text/plain.js';
import { compileDartCall } from './dart-call.js';
import { attempt } from './engine.js';
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
import { allOf, anyOf, anyText, type Words, wordsOfRegex } from './words.js';

type Style = Pick<PatternObject, 'strictness'>;

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
  return { rule, words: strictWords(shape.words, style) };
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
  return { rule: { pattern } as Rule, words };
}

/** The first of a kind; none if there is no such kind, of which ast-grep tells the user. */
function findKind(root: SgNode, kind: string): SgNode | undefined {
  return attempt(() => root.find({ rule: { kind } })) ?? undefined;
}

export function compileRule(
  given: Record<string, unknown>,
  at: string,
  compiling: Compiling,
  utils: Record<string, ReadyRule> = {},
): ReadyRule {
  const { pattern, ...rest } = given;
  const rule: Record<string, unknown> = { ...rest };
  const words: Words[] = [];
  const within = (one: Record<string, unknown>, field: string) =>
    compileRule(one, `${at}.${field}`, compiling, utils);
  for (const field of ['has', 'inside', 'precedes', 'follows']) {
    const value = rest[field];
    if (!isPlainObject(value)) continue;
    const ready = within(value, field);
    rule[field] = ready.rule;
    words.push(ready.words);
  }
  for (const [field, join] of [
    ['all', allOf],
    ['any', anyOf],
  ] as const) {
    const list = rest[field];
    if (!Array.isArray(list) || !list.every(isPlainObject)) continue;
    const ready = list.map((one, index) => within(one, `${field}[${index}]`));
    rule[field] = ready.map((one) => one.rule);
    words.push(join(ready.map((one) => one.words)));
  }
  if (isPlainObject(rest.not)) rule.not = within(rest.not, 'not').rule;
  if (typeof rest.matches === 'string' && Object.hasOwn(utils, rest.matches)) {
    words.push(utils[rest.matches]?.words ?? anyText);
  }
  if (typeof rest.regex === 'string') words.push(wordsOfRegex(rest.regex));
  const ready = compileAny(pattern, `${at}.pattern`, compiling);
  if (ready) {
    words.push(ready.words);
    if ('pattern' in ready.rule) rule.pattern = ready.rule.pattern;
    else rule.all = [...((rule.all as Rule[] | undefined) ?? []), ready.rule];
  } else if (pattern !== undefined) rule.pattern = pattern;
  return { rule: rule as Rule, words: allOf(words) };
}

function compileAny(pattern: unknown, at: string, compiling: Compiling): ReadyRule | undefined {
  if (typeof pattern === 'string') {
    // Within a rule there is a use for it.
    return isVariable(pattern) ? undefined : compileText(pattern, at, compiling);
  }
  if (!isPlainObject(pattern) || typeof pattern.context !== 'string') return undefined;
  return compileContext(pattern as { context: string }, `${at}.context`, compiling);
}
