/** Makes patterns ready to be looked for, and says all that is wrong with them. */
import type { NapiConfig } from '@ast-grep/napi';
import type { CodePattern, PatternObject, PatternScope } from '../../config/evidence-schema.js';
import { ConfigError, type ConfigProblem } from '../../config/problem.js';
import type { LanguageId } from '../../page/page-model.js';
import { compileGlobs, type PathMatcher } from '../../text/path-pattern.js';
import { isPlainObject } from '../../text/plain.js';
import { show } from '../../text/show.js';
import { compileFunction, type FunctionPattern } from './compile-function.js';
import { compileContext, compileRule, compileText } from './compile-rule.js';
import { type Engine, explainMissing, tryEngine } from './engine.js';
import { codeLanguages } from './languages.js';
import type { PatternFault } from './pattern-shape.js';
import { type Compiling, nothing, type ReadyRule } from './ready-rule.js';
import { pointAt } from './tree.js';
import { type Words, wordsOfRegex } from './words.js';

export interface PatternItem {
  /** What matches are told apart by. Several items may share one. */
  key: string;
  language: LanguageId;
  pattern: CodePattern | FunctionPattern;
  /** Name of the feature or requirement, for errors. */
  label: string;
  /** Where it stands in the file: `features[3].code.python[0]`. */
  at: string;
  /** Where to look if the pattern does not say. Default: docs and samples. */
  scopes?: PatternScope[];
}

export function patternItems(
  patterns: readonly CodePattern[],
  at: string,
  common: Pick<PatternItem, 'key' | 'label' | 'language'>,
): PatternItem[] {
  return patterns.map((pattern, index) => ({
    ...common,
    pattern,
    at: patterns.length > 1 ? `${at}[${index}]` : at,
  }));
}

export interface CompiledPattern {
  key: string;
  scopes: readonly PatternScope[];
  /** Whether a file or the title of a fence is meant; `undefined`: all are. */
  files: PathMatcher | undefined;
  /** Names of fences, in lower case; `undefined`: all are meant. */
  fences: readonly string[] | undefined;
  words: Words;
  /** What is meant starts so many siblings before the node that matches. */
  back: number;
  /** A regular expression for text; `undefined`: for code. */
  text: RegExp | undefined;
  /** For a parser by its name; `undefined` if its grammar has no such code. */
  config(parser: string): NapiConfig | undefined;
}

/** Patterns that are ready to be looked for. Not serialisable. */
export interface PatternSet {
  /** `undefined` if there are only patterns for text. */
  engine: Engine | undefined;
  byLanguage: ReadonlyMap<LanguageId, readonly CompiledPattern[]>;
}

/** @throws {ConfigError} With all that is wrong, and the packages to install. */
export function compilePatterns(
  items: readonly PatternItem[],
  { from, file }: { from: string; file: string | undefined },
): PatternSet {
  const problems: ConfigProblem[] = [];
  const ofCode = items.filter(({ pattern }) => patternText(pattern) === undefined);
  const languages = [...new Set(ofCode.map(({ language }) => language))];
  const { engine, missing } =
    languages.length > 0 ? tryEngine(languages, from) : { engine: undefined, missing: [] };
  for (const one of missing) {
    const of = ofCode.filter(({ language }) => language === one.language);
    const [first] = of;
    if (!first) continue;
    const more = of.length > 1 ? ` and ${of.length - 1} more` : '';
    const actual = `pattern for code of \`${one.language}\``;
    const where = `of ${show(first.label)} at \`${first.at}\`${more}`;
    const expected = explainMissing(one);
    const message = `Unexpected ${actual} ${where}, expected ${expected}`;
    problems.push({ path: first.at, expected, actual, suggestion: undefined, message });
  }
  const lacking = new Set(missing.map(({ language }) => language));
  const byLanguage = new Map<LanguageId, CompiledPattern[]>();
  for (const item of items) {
    const compiled =
      patternText(item.pattern) !== undefined
        ? compileExpression(item, problems)
        : engine && !lacking.has(item.language)
          ? compileCode(item, engine, problems)
          : undefined;
    if (!compiled) continue;
    const patterns = byLanguage.get(item.language) ?? [];
    patterns.push(compiled);
    byLanguage.set(item.language, patterns);
  }
  if (problems.length > 0) throw new ConfigError(file ?? 'roadmap', problems);
  return { engine, byLanguage };
}

function patternText(pattern: PatternItem['pattern']): string | undefined {
  return typeof pattern !== 'string' && 'text' in pattern ? pattern.text : undefined;
}

function compileExpression(
  item: PatternItem,
  problems: ConfigProblem[],
): CompiledPattern | undefined {
  const source = patternText(item.pattern) ?? '';
  const fault = (actual: string, expected: string) =>
    problems.push(problemOf(item, '.text', source, { index: 0, actual, expected }));
  try {
    const text = new RegExp(source, 'gmu');
    if (source.trim() === '') fault('an empty pattern', 'a regular expression');
    return {
      ...conditionsOf(item),
      words: wordsOfRegex(source),
      back: 0,
      text,
      config: () => undefined,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^.*: /, '') : String(error);
    fault(`regular expression (${reason})`, 'one of JavaScript, with flag `u`');
    return undefined;
  }
}

function compileCode(
  item: PatternItem,
  engine: Engine,
  problems: ConfigProblem[],
): CompiledPattern | undefined {
  const language = codeLanguages.get(item.language);
  if (!language) return undefined;
  const known = new Map<string, ReadyConfig | ConfigProblem[]>();
  const compileFor = (parser: string) => {
    const ready = known.get(parser) ?? compileAs(item, { language, parser, engine });
    known.set(parser, ready);
    return ready;
  };
  // What the first parser knows is enough: others follow when they are needed.
  for (const parser of engine.parsers(item.language)) {
    const ready = compileFor(parser);
    if (Array.isArray(ready)) continue;
    const { words, back } = ready;
    return {
      ...conditionsOf(item),
      words,
      back,
      text: undefined,
      config(one) {
        const own = compileFor(one);
        return Array.isArray(own) ? undefined : own.config;
      },
    };
  }
  const [first] = known.values();
  if (Array.isArray(first)) problems.push(...first);
  return undefined;
}

function compileAs(
  item: PatternItem,
  given: Omit<Compiling, 'fault'>,
): ReadyConfig | ConfigProblem[] {
  const { pattern } = item;
  const problems: ConfigProblem[] = [];
  const ready = compileOne(pattern, {
    ...given,
    fault: (at, text, fault) => problems.push(problemOf(item, at, text, fault)),
  });
  if (problems.length > 0) return problems;
  try {
    given.engine.parseAs(given.parser, '').root().find(ready.config);
    return ready;
  } catch (error) {
    const actual = reasonOf(error);
    const text = typeof pattern === 'string' ? pattern : undefined;
    const at = typeof pattern !== 'string' && 'rule' in pattern && pattern.rule ? '.rule' : '';
    return [problemOf(item, at, text, { index: 0, actual, expected: 'what ast-grep knows' })];
  }
}

interface ReadyConfig {
  config: NapiConfig;
  words: Words;
  back: number;
}

function compileOne(pattern: CodePattern | FunctionPattern, compiling: Compiling): ReadyConfig {
  if (typeof pattern === 'string') return configOf(compileText(pattern, '', compiling));
  if ('functions' in pattern) return configOf(compileFunction(pattern, compiling));
  const { rule, constraints, utils } = pattern;
  const ready = (one: Record<string, unknown> | undefined, field: string) =>
    Object.entries(one ?? {}).map(([name, value]) => {
      const at = `.${field}.${name}`;
      return [name, isPlainObject(value) ? compileRule(value, at, compiling) : undefined] as const;
    });
  const utilities = ready(utils, 'utils');
  const known = Object.fromEntries(utilities.map(([name, one]) => [name, one ?? nothing()]));
  const main = rule
    ? compileRule(rule, '.rule', compiling, known)
    : compileLong(pattern, compiling);
  const rules = (entries: readonly (readonly [string, ReadyRule | undefined])[], given: object) =>
    Object.fromEntries(
      entries.map(([name, one]) => [name, one?.rule ?? (given as Record<string, unknown>)[name]]),
    ) as NonNullable<NapiConfig['utils']>;
  return {
    words: main.words,
    back: main.back ?? 0,
    config: {
      rule: main.rule,
      ...(constraints && { constraints: rules(ready(constraints, 'constraints'), constraints) }),
      ...(utils && { utils: rules(utilities, utils) }),
    },
  };
}

function compileLong(pattern: PatternObject, compiling: Compiling): ReadyRule {
  const { context, selector, strictness } = pattern;
  if (context !== undefined || selector !== undefined) {
    const text = context ?? pattern.pattern ?? '';
    const at = context === undefined ? '.pattern' : '.context';
    return compileContext({ context: text, selector, strictness }, at, compiling);
  }
  return compileText(pattern.pattern ?? '', '.pattern', compiling, { strictness });
}

function configOf({ rule, words, back = 0 }: ReadyRule): ReadyConfig {
  return { config: { rule }, words, back };
}

function conditionsOf({ key, pattern, scopes = ['docs', 'samples'] }: PatternItem) {
  const long: PatternObject = typeof pattern === 'string' || 'functions' in pattern ? {} : pattern;
  return {
    key,
    scopes: long.in === undefined ? scopes : [long.in].flat(),
    files: long.files === undefined ? undefined : compileGlobs([long.files].flat()),
    fences:
      long.fences === undefined ? undefined : [long.fences].flat().map((one) => one.toLowerCase()),
  };
}

/** `text` is the pattern that the place is in; `undefined`: there is no place in it. */
function problemOf(
  { label, at }: PatternItem,
  field: string,
  text: string | undefined,
  { index, actual, expected }: PatternFault,
): ConfigProblem {
  const path = at + field;
  const { line, column } = pointAt(text ?? '', index);
  const place = text === undefined ? '' : ` at ${line}:${column} of pattern ${show(text)}`;
  const message = `Unexpected ${actual}${place} for ${show(label)} (\`${path}\`), expected ${expected}`;
  return { path, expected, actual, suggestion: undefined, message };
}

/** The last of what ast-grep says, on one line. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const lines = message.split('|->');
  return `rule (${(lines.at(-1) ?? message).replace(/\s+/g, ' ').trim().replaceAll('`', "'")})`;
}
