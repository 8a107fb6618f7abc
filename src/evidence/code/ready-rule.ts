/** What patterns become: rules of ast-grep, with what a text must have for them to match. */
import type { NapiConfig } from '@ast-grep/napi';
import type { Engine } from './engine.js';
import type { CodeLanguage } from './languages.js';
import type { PatternFault } from './pattern-shape.js';
import { anyText, type Words } from './words.js';

export interface Compiling {
  engine: Engine;
  language: CodeLanguage;
  parser: string;
  /** Says what is wrong: `at` is the field within the pattern, such as `.rule.has.pattern`. */
  fault(at: string, pattern: string, fault: PatternFault): void;
}

export interface ReadyRule {
  rule: Rule;
  words: Words;
  /** What is meant starts so many siblings before what matches. */
  back?: number;
}

export type Rule = NapiConfig['rule'];

export function nothing(): ReadyRule {
  return { rule: { any: [] } as Rule, words: anyText };
}
