/** Makes patterns ready to be looked for, and says all that is wrong with them. */
import type { NapiConfig } from '@ast-grep/napi';
import type { CodePattern, PatternScope } from '../../config/evidence-schema.js';
import { compileGlobs, type PathMatcher } from '../../page/scope/path-pattern.js';
import type { LanguageId } from '../../page/types.js';
import { type Engine, loadEngine } from './engine.js';

/** Functions by name and decorators. */
export interface FunctionPattern {
  /** Names, `*` stands for any letters; none: any name. */
  functions: string[];
  /** Patterns of decorators, one of which the function must have; none: with or without. */
  decorators: string[];
}

/** A pattern to look for. */
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

/** A pattern that is ready to be looked for. */
export interface CompiledPattern {
  key: string;
  scopes: readonly PatternScope[];
  /** Whether a file or the title of a fence is meant; `undefined`: all are. */
  files: PathMatcher | undefined;
  /** Names of fences, in lower case; `undefined`: all are meant. */
  fences: readonly string[] | undefined;
  /** Each must occur in a text as it stands here. */
  words: readonly string[];
  /** For ast-grep, or a regular expression for text. */
  matcher: { config: NapiConfig } | { text: RegExp };
}

/** Patterns that are ready to be looked for. Not serialisable. */
export interface PatternSet {
  /** `undefined` if there are only patterns for text. */
  engine: Engine | undefined;
  byLanguage: ReadonlyMap<LanguageId, readonly CompiledPattern[]>;
}

/**
 * Compiles patterns.
 *
 * @param items Patterns with what they are for.
 * @param settings `from`: folder that ast-grep is loaded from first; `file`: the file that the
 *   patterns stand in, for errors.
 * @throws {ConfigError} With all that is wrong.
 */
export function compilePatterns(
  items: readonly PatternItem[],
  settings: { from: string; file: string | undefined },
): PatternSet {
  const code = items.filter(({ pattern }) => !isText(pattern)).map(({ language }) => language);
  const engine = code.length > 0 ? loadEngine(code, settings.from) : undefined;
  const byLanguage = new Map<LanguageId, CompiledPattern[]>();
  for (const item of items) {
    const patterns = byLanguage.get(item.language) ?? [];
    patterns.push(compile(item));
    byLanguage.set(item.language, patterns);
  }
  return { engine, byLanguage };
}

function isText(pattern: CodePattern | FunctionPattern): boolean {
  return typeof pattern !== 'string' && 'text' in pattern && pattern.text !== undefined;
}

function compile({ key, pattern, scopes = ['docs', 'samples'] }: PatternItem): CompiledPattern {
  const plain = { key, scopes, files: undefined, fences: undefined, words: [] };
  if (typeof pattern === 'string') {
    return { ...plain, matcher: { config: { rule: { pattern } } } };
  }
  if ('functions' in pattern) {
    return { ...plain, matcher: { config: { rule: { kind: 'function_definition' } } } };
  }
  const list = <T>(value: T | T[]) => (Array.isArray(value) ? value : [value]);
  const common = {
    ...plain,
    scopes: pattern.in === undefined ? scopes : list(pattern.in),
    files: pattern.files === undefined ? undefined : compileGlobs(list(pattern.files)),
    fences: pattern.fences === undefined ? undefined : list(pattern.fences),
  };
  if (pattern.text !== undefined) {
    return { ...common, matcher: { text: new RegExp(pattern.text, 'gmu') } };
  }
  const { rule, constraints, utils } = pattern;
  const config = { rule: rule ?? { pattern: pattern.pattern }, constraints, utils } as NapiConfig;
  return { ...common, matcher: { config } };
}
