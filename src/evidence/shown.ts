/**
 * Which features the code of a page shows.
 */
import type { CodePattern } from '../config/evidence-schema.js';
import type { EvidencePlan } from '../config/read-features.js';
import type { LanguageId, Place } from '../page/types.js';
import { compilePatterns, type PatternItem, type PatternSet } from './code/compile.js';
import { mayMatch, type PatternMatch, searchCode } from './code/search.js';
import {
  type CodeContext,
  codeOfPage,
  hasCodeElsewhere,
  isSeenBy,
  type PageCode,
} from './page-code.js';
import type { ShownFeature } from './types.js';

/** Patterns by what they are looked for in. */
export interface DocsPatterns {
  /** For code in the language of the pattern. */
  code: PatternSet;
  /** For all that the readers of a language see. */
  text: PatternSet;
  /** Languages that have patterns for text. */
  textLanguages: readonly LanguageId[];
}

/** A place in the code of a page where a pattern matches. */
export interface CodeMatch extends PatternMatch {
  code: PageCode;
  /** Language of the pattern. */
  language: LanguageId;
}

const compiled = new WeakMap<EvidencePlan, DocsPatterns>();
/** A feature with its place on the page; none where a plugin made the code. */
export interface PlacedFeature {
  shown: ShownFeature;
  place: Place;
}

const known = new WeakMap<CodeContext['model'], WeakMap<EvidencePlan, PlacedFeature[]>>();

/**
 * All features that the code of a page shows, to readers of which language, in the order of the
 * page: also those that the plan expects on other pages. Made once for a context and plan.
 *
 * @param from Absolute path of the folder that parsers are loaded from.
 * @throws {ConfigError} If a pattern is wrong.
 * @throws {UsageError} If a parser is not installed.
 */
export function shownFeatures(
  context: CodeContext,
  plan: EvidencePlan,
  from: string,
): ShownFeature[] {
  return placedFeatures(context, plan, from).map(({ shown }) => shown);
}

/** The same, with places for messages. */
export function placedFeatures(
  context: CodeContext,
  plan: EvidencePlan,
  from: string,
): readonly PlacedFeature[] {
  const byPlan = known.get(context.model) ?? new WeakMap<EvidencePlan, PlacedFeature[]>();
  known.set(context.model, byPlan);
  let shown = byPlan.get(plan);
  if (!shown) {
    shown = plan.features.length === 0 ? [] : matchesIn(context, patternsOf(plan, from)).map(found);
    byPlan.set(plan, shown);
  }
  return shown;
}

function patternsOf(plan: EvidencePlan, from: string): DocsPatterns {
  let patterns = compiled.get(plan);
  if (!patterns) {
    const items = plan.features.flatMap(({ id, name, code, at }) =>
      docsItems({ key: id, label: name, at, code }),
    );
    patterns = compileDocs(items, { from, file: plan.file });
    compiled.set(plan, patterns);
  }
  return patterns;
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
  const isText = ({ pattern }: PatternItem) =>
    typeof pattern === 'object' && 'text' in pattern && pattern.text !== undefined;
  const texts = items.filter(isText);
  return {
    code: compilePatterns(
      items.filter((item) => !isText(item)),
      settings,
    ),
    text: compilePatterns(texts, settings),
    textLanguages: [...new Set(texts.map(({ language }) => language))],
  };
}

/** All places of a page where a pattern matches code that the readers of its language see. */
export function matchesIn(context: CodeContext, patterns: DocsPatterns): CodeMatch[] {
  const { text: page } = context;
  const perhaps = mayMatch(patterns.code, page, 'docs') || mayMatch(patterns.text, page, 'docs');
  if (!perhaps && !hasCodeElsewhere(context)) return [];
  return codeOfPage(context).flatMap((code) => {
    const { language, text, fence, title, imported } = code;
    const file = imported?.path.replace(/^\.\//, '');
    const given = { text, scope: 'docs', file, fence, title, fragment: true } as const;
    const search = (set: PatternSet, as: LanguageId) =>
      searchCode(set, { ...given, language: as }).map((match) => ({
        ...match,
        code,
        language: as,
      }));
    const found = patterns.textLanguages.flatMap((as) =>
      isSeenBy(code, as) ? search(patterns.text, as) : [],
    );
    if (language !== undefined && isSeenBy(code, language)) {
      found.push(...search(patterns.code, language));
    }
    return once(found);
  });
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

function found({ key, language, code, text, ...at }: CodeMatch): PlacedFeature {
  const place = code.place(at, { line: at.endLine, column: at.endColumn });
  const { start, end } = place ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const shown: ShownFeature = {
    feature: key,
    language,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    text,
  };
  const { imported } = code;
  if (imported) shown.imported = { path: imported.path, line: imported.before + at.line };
  return { shown, place };
}
