/** Looks for patterns in the code of a page. */
import type { CodePattern } from '../config/evidence-schema.js';
import type { LanguageId } from '../page/page-model.js';
import { once } from '../text/once.js';
import {
  compilePatterns,
  type PatternItem,
  type PatternSet,
  patternItems,
} from './code/compile.js';
import { type PatternMatch, searchCode } from './code/search.js';
import { type CodeContext, codeOfPage, isSeenBy, type PageCode } from './page-code.js';

/** Patterns that are compiled when a page may have what they look for. */
export interface DocsPatterns {
  mayBeIn: MayBeIn;
  /** @throws {ConfigError} If a pattern is wrong, or a parser is not installed. */
  compiled(): PatternSet;
}

export interface CodeMatch extends PatternMatch {
  code: PageCode;
  language: LanguageId;
}

export function docsItems(
  { key, label, at }: Pick<PatternItem, 'key' | 'label' | 'at'>,
  code: Readonly<Record<LanguageId, readonly CodePattern[]>>,
): PatternItem[] {
  return Object.entries(code).flatMap(([language, patterns]) =>
    patternItems(patterns, `${at}.code.${language}`, { key, label, language }),
  );
}

export function compileDocs(
  items: readonly PatternItem[],
  settings: { from: string; file: string | undefined },
): DocsPatterns {
  return { mayBeIn: hintsOf(items), compiled: once(() => compilePatterns(items, settings)) };
}

/**
 * All places of a page where a pattern matches code that the readers of its language see: patterns for
 * text in any code, others in code of their language.
 *
 * @throws {ConfigError} If a pattern is wrong, or a parser is not installed.
 */
export function matchesIn(context: CodeContext, patterns: DocsPatterns): CodeMatch[] {
  const codes = codeOfPage(context).filter(({ text }) => patterns.mayBeIn(text));
  if (codes.length === 0) return [];
  const all = patterns.compiled();
  const forText = { ...all, engine: undefined };
  return codes.flatMap((code) => {
    const { text, fence, title, imported } = code;
    const file = imported?.path.replace(/^\.\//, '');
    const given = { text, scope: 'docs', file, fence, title, fragment: true } as const;
    const seen = [...all.byLanguage.keys()].filter((language) => isSeenBy(code, language));
    return eachOnce(
      seen.flatMap((language) =>
        searchCode(language === code.language ? all : forText, { ...given, language }).map(
          (match) => ({ ...match, code, language }),
        ),
      ),
    );
  });
}

/** Several patterns of one feature may match one place. */
function eachOnce(matches: CodeMatch[]): CodeMatch[] {
  const seen = new Set<string>();
  return matches
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .filter(({ key, language, line, column }) => {
      const id = `${line}:${column} ${language} ${key}`;
      return !seen.has(id) && seen.add(id);
    });
}

type MayBeIn = (text: string) => boolean;

/** From the text of patterns alone, so that nothing is loaded for pages that have none of it. */
function hintsOf(items: readonly PatternItem[]): MayBeIn {
  const names = new Set(items.map(({ pattern }) => longestName(pattern)));
  if (names.has(undefined)) return () => true;
  return (text) => [...names].some((name) => name !== undefined && text.includes(name));
}

/** The longest name in a pattern: code that matches must have it, too. `undefined`: nothing is known. */
function longestName(pattern: PatternItem['pattern']): string | undefined {
  if (typeof pattern !== 'string') {
    const fields = Object.entries(pattern).filter(([, value]) => value !== undefined);
    const known = fields.every(([field]) => /^(?:pattern|fences|files|in)$/.test(field));
    return known && 'pattern' in pattern ? longestName(pattern.pattern ?? '') : undefined;
  }
  // What may be a comment or a string is left alone.
  if (/["'`#]|\/\/|\/\*/.test(pattern)) return undefined;
  const names = pattern.replace(/\$+\w*/g, ' ').match(/[A-Za-z_]\w{2,}/g) ?? [];
  return names.toSorted((a, b) => b.length - a.length)[0];
}
