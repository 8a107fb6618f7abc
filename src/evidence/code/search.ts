/** Looks for patterns in code. */
import type { PatternScope } from '../../config/evidence-schema.js';
import type { CompiledPattern, PatternSet } from './compile.js';
import { codeLanguages } from './languages.js';
import { type Found, type PatternMatch, placesOf } from './match-places.js';
import { isDeep, longestCode } from './readings.js';
import { type CodeText, type CodeToSearch, searchTrees } from './search-trees.js';
import { hasWords, wordsIn } from './words.js';

export type { PatternMatch } from './match-places.js';
export type { CodeText } from './search-trees.js';

/**
 * Whether a text has the words of any pattern, in any language. The text may be more than code: a
 * whole page. Files that it imports are not in it.
 */
export function mayMatch(set: PatternSet, text: string, scope: PatternScope): boolean {
  const has = wordsIn(text);
  for (const patterns of set.byLanguage.values()) {
    for (const one of patterns) {
      if (one.scopes.includes(scope) && hasWords(one.words, has)) return true;
    }
  }
  return false;
}

/**
 * All matches by place, each key once at a place. Text of more than a million characters, and code
 * that is nested too deeply, has none. Never throws.
 */
export function searchCode(set: PatternSet, code: CodeText): PatternMatch[] {
  return searchCodes([{ set, code }])[0] ?? [];
}

/** Code with the patterns to look for in it. */
export interface CodeSearch {
  set: PatternSet;
  code: CodeText;
}

/** Matches of each: the same as one by one, in a fraction of the time. */
export function searchCodes(searches: readonly CodeSearch[]): PatternMatch[][] {
  const trees: CodeToSearch[] = [];
  const found = searches.map(({ set, code }): Found[] => {
    if (isTooMuch(code.text)) return [];
    const has = wordsIn(code.text);
    const patterns = (set.byLanguage.get(code.language) ?? []).filter(
      (one) => isMeant(one, code) && hasWords(one.words, has),
    );
    const own = patterns.flatMap((one) => searchText(one, code.text));
    const ofCode = patterns.filter(({ text }) => text === undefined);
    if (set.engine && ofCode.length > 0) {
      const { engine } = set;
      trees.push({ code, engine, patterns: ofCode, found: (one) => own.push(one) });
    }
    return own;
  });
  searchTrees(trees);
  return found.map((own, index) => placesOf(own, searches[index]?.code.text ?? ''));
}

/** Code that nobody wrote takes the square of its depth. */
function isTooMuch(text: string): boolean {
  return text.length > longestCode || (text.length > 50_000 && isDeep(text, 1000));
}

function isMeant({ scopes, files, fences, text }: CompiledPattern, code: CodeText): boolean {
  const { scope, file, fence, title, language } = code;
  if (!scopes.includes(scope)) return false;
  const isNamed = files && [file, title].some((name) => name !== undefined && files(name));
  if (fences && scope === 'docs') {
    return isNamed === true || fences.includes((fence ?? '').toLowerCase());
  }
  if (files) return isNamed === true;
  // Prompt files and the like lie among the code, and are no code.
  const extension = /\.(\w+)$/.exec(file ?? '')?.[1]?.toLowerCase();
  if (text || scope === 'docs' || extension === undefined) return true;
  return codeLanguages.get(language)?.extensions.includes(extension) ?? false;
}

function searchText({ key, text }: CompiledPattern, code: string): Found[] {
  if (!text) return [];
  const found: Found[] = [];
  for (const { 0: match, index } of code.matchAll(text)) {
    if (match !== '') found.push({ key, start: index, end: index + match.length });
  }
  return found;
}
