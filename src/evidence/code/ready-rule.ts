/** What patterns become: rules of ast-grep, with what a text must have for them to match. */
import type { NapiConfig } from '@ast-grep/napi';
import type { Engine } from './engine.js';
import type { CodeLanguage } from './languages.js';
import type { PatternFault } from './pattern-shape.js';
import { anyText, type Words } from './words.js';

/** What patterns are compiled for. */
export interface Compiling {
  engine: Engine;
  language: CodeLanguage;
  /** Name of the parser in ast-grep. */
  parser: string;
  /** Says what is wrong: `at` is the field within the pattern, such as `.rule.has.pattern`. */
  fault(at: string, pattern: string, fault: PatternFault): void;
}

/** A rule that is ready, with what a text must have. */
export interface ReadyRule {
  rule: Rule;
  words: Words;
  /** What is meant starts so many siblings before what matches. */
  back?: number;
}

export type Rule = NapiConfig['rule'];

/** For what cannot be used. */
export function nothing(): ReadyRule {
  return { rule: { any: [] } as Rule, words: anyText };
}
