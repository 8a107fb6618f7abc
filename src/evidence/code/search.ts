/** Looks for patterns in code. */
import type { PatternScope } from '../../config/evidence-schema.js';
import type { LanguageId } from '../../page/types.js';
import type { PatternSet } from './compile.js';

/** Code to look into. */
export interface CodeText {
  text: string;
  language: LanguageId;
  scope: PatternScope;
  /** Path relative to the root of its source, with `/`. */
  file?: string | undefined;
  /** Name of the fence. */
  fence?: string | undefined;
  /** Title of the fence, for the `files` of a pattern. */
  title?: string | undefined;
  /** Code of docs, which may leave things out and stand alone: it is read with tolerance. */
  fragment?: boolean | undefined;
}

/** A place where a pattern matches; 1-based, columns in UTF-16 units. */
export interface PatternMatch {
  /** Key of the pattern. */
  key: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** First line of what matched, as it stands there, cut if it is long. */
  text: string;
}

/**
 * Whether a text has the words of any pattern, in any language. The text may be more than code: a
 * whole page.
 */
export function mayMatch(set: PatternSet, text: string, scope: PatternScope): boolean {
  for (const patterns of set.byLanguage.values()) {
    for (const { scopes, words } of patterns) {
      if (scopes.includes(scope) && words.every((word) => text.includes(word))) return true;
    }
  }
  return false;
}

/** All matches by place, each key once at a place. Never throws. */
export function searchCode(set: PatternSet, code: CodeText): PatternMatch[] {
  const patterns = set.byLanguage.get(code.language) ?? [];
  const root = set.engine?.parse(code.language, code.text).root();
  const matches = patterns.flatMap(({ key, scopes, matcher }) => {
    if (!root || !scopes.includes(code.scope) || !('config' in matcher)) return [];
    return root.findAll(matcher.config).map((node): PatternMatch => {
      const { start, end } = node.range();
      return {
        key,
        line: start.line + 1,
        column: start.column + 1,
        endLine: end.line + 1,
        endColumn: end.column + 1,
        text: node.text().split('\n', 1)[0] ?? '',
      };
    });
  });
  return matches.sort((a, b) => a.line - b.line || a.column - b.column);
}
