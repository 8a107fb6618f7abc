/**
 * Looks for patterns in the code of a page.
 */
import type { CodePattern } from '../config/evidence-schema.js';
import type { LanguageId } from '../page/types.js';
import { compilePatterns, type PatternItem, type PatternSet } from './code/compile.js';
import { type CodeText, mayMatch, type PatternMatch, searchCode } from './code/search.js';
import { hintsOf, type MayBeIn } from './hints.js';
import {
  type CodeContext,
  codeOfPage,
  hasCodeElsewhere,
  isSeenBy,
  type PageCode,
} from './page-code.js';

/** Patterns by what they are looked for in. */
interface Compiled {
  /** For code in the language of the pattern. */
  code: PatternSet;
  /** For all that the readers of a language see. */
  text: PatternSet;
  /** Languages that have patterns for text. */
  textLanguages: readonly LanguageId[];
}

/** Patterns that are compiled when a page may have what they look for. */
export interface DocsPatterns {
  mayBeIn: MayBeIn;
  /** @throws {ConfigError} If a pattern is wrong, or a parser is not installed. */
  compiled(): Compiled;
}

/** A place in the code of a page where a pattern matches. */
export interface CodeMatch extends PatternMatch {
  code: PageCode;
  /** Language of the pattern. */
  language: LanguageId;
}

/** Patterns of one feature or topic, by language, as they are looked for in docs. */
export function docsItems(of: {
  key: string;
  label: string;
  at: string;
  code: Readonly<Record<LanguageId, readonly CodePattern[]>>;
}): PatternItem[] {
  const { key, label, at } = of;
  return Object.entries(of.code).flatMap(([language, patterns]) =>
    patterns.map((pattern, index) => {
      const place = `${at}.code.${language}${patterns.length > 1 ? `[${index}]` : ''}`;
      return { key, label, language, pattern, at: place };
    }),
  );
}

/** Makes patterns ready to be looked for in docs. */
export function compileDocs(
  items: readonly PatternItem[],
  settings: { from: string; file: string | undefined },
): DocsPatterns {
  let compiled: Compiled | undefined;
  return {
    mayBeIn: hintsOf(items),
    compiled() {
      compiled ??= compile(items, settings);
      return compiled;
    },
  };
}

function compile(
  items: readonly PatternItem[],
  settings: { from: string; file: string | undefined },
): Compiled {
  const texts = items.filter(isText);
  const code = items.filter((item) => !isText(item));
  return {
    code: compilePatterns(code, settings),
    text: compilePatterns(texts, settings),
    textLanguages: [...new Set(texts.map(({ language }) => language))],
  };
}

function isText({ pattern }: PatternItem): boolean {
  return typeof pattern === 'object' && 'text' in pattern && pattern.text !== undefined;
}

/**
 * All places of a page where a pattern matches code that the readers of its language see.
 *
 * @throws {ConfigError} If a pattern is wrong, or a parser is not installed.
 */
export function matchesIn(context: CodeContext, patterns: DocsPatterns): CodeMatch[] {
  const { model, text: page } = context;
  if (model.codes.length === 0) return [];
  const inPage = !hasCodeElsewhere(context);
  if (inPage && !patterns.mayBeIn(page)) return [];
  const codes = codeOfPage(context);
  if (!codes.some(({ text }) => patterns.mayBeIn(text))) return [];
  const compiled = patterns.compiled();
  const perhaps = mayMatch(compiled.code, page, 'docs') || mayMatch(compiled.text, page, 'docs');
  if (inPage && !perhaps) return [];
  return codes.flatMap((code) =>
    once(
      searchesOf(code, compiled).flatMap(({ set, given }) =>
        searchCode(set, given).map((match) => ({ ...match, code, language: given.language })),
      ),
    ),
  );
}

function searchesOf(
  code: PageCode,
  { code: codeSet, text: textSet, textLanguages }: Compiled,
): { set: PatternSet; given: CodeText }[] {
  const { language, text, fence, title, imported } = code;
  const file = imported?.path.replace(/^\.\//, '');
  const common = { text, scope: 'docs', file, fence, title, fragment: true } as const;
  const found = textLanguages
    .filter((as) => isSeenBy(code, as))
    .map((as) => ({ set: textSet, given: { ...common, language: as } }));
  const ownCode = language !== undefined && isSeenBy(code, language);
  return ownCode ? [...found, { set: codeSet, given: { ...common, language } }] : found;
}

/** Several patterns of one feature may match one place. */
function once(matches: CodeMatch[]): CodeMatch[] {
  const seen = new Set<string>();
  return matches
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .filter(({ key, language, line, column }) => {
      const id = `${line}:${column} ${language} ${key}`;
      return !seen.has(id) && seen.add(id);
    });
}
