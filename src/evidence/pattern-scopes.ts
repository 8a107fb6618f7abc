/** Where patterns are looked for, and in which files beside code. */
import type { CodePattern, PatternObject, PatternScope } from '../config/evidence-schema.js';

const usual: readonly PatternScope[] = ['docs', 'samples'];

function scopesOf(pattern: CodePattern): readonly PatternScope[] {
  if (typeof pattern === 'string' || pattern.in === undefined) return usual;
  return [pattern.in].flat();
}

export function inScope(
  patterns: readonly CodePattern[] | undefined,
  scope: PatternScope,
): CodePattern[] {
  return (patterns ?? []).filter((one) => scopesOf(one).includes(scope));
}

export function isText(pattern: unknown): pattern is PatternObject {
  return typeof pattern === 'object' && pattern !== null && 'text' in pattern && !!pattern.text;
}

export function textFiles(patterns: readonly unknown[]): string[] {
  const globs = patterns.filter(isText).flatMap(({ files }) => (files === undefined ? [] : files));
  return [...new Set(globs)];
}
