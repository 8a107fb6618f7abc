/** Looks for patterns in code. */
import type { SgNode } from '@ast-grep/napi';
import type { PatternScope } from '../../config/evidence-schema.js';
import type { LanguageId } from '../../page/page-model.js';
import type { CompiledPattern, PatternSet } from './compile.js';
import { type Engine, parsersFor } from './engine.js';
import { codeLanguages } from './languages.js';
import {
  type CodeReading,
  isDeep,
  longestCode,
  readable,
  readFragment,
  readWhole,
} from './readings.js';
import { type Span, spanOf } from './tree.js';
import { hasWords, wordsIn } from './words.js';

export interface CodeText {
  text: string;
  language: LanguageId;
  scope: PatternScope;
  /** Path relative to the root of its source, with `/`. */
  file?: string | undefined;
  fence?: string | undefined;
  /** Title of the fence, for the `files` of a pattern. */
  title?: string | undefined;
  /** Code of docs, which may leave things out and stand alone: it is read with tolerance. */
  fragment?: boolean | undefined;
}

/** Matches by place, each key once at a place; none in code that is too long or too deep. */
export function searchCode({ byLanguage, engine }: PatternSet, code: CodeText): PatternMatch[] {
  const { text } = code;
  if (isTooMuch(text)) return [];
  const has = wordsIn(text);
  const patterns = (byLanguage.get(code.language) ?? []).filter(
    (one) => isMeant(one, code) && hasWords(one.words, has),
  );
  const found = patterns.flatMap((one) => searchText(one, text));
  const ofCode = patterns.filter((one) => one.text === undefined);
  const readings = engine && ofCode.length > 0 ? readingsOf(code, engine) : [];
  for (const reading of readings) {
    for (const pattern of ofCode) found.push(...searchTree(pattern, reading));
  }
  return placesOf(found, text);
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
  // Prompt files and the like are among the code, and are not code.
  const extension = /\.(\w+)$/.exec(file ?? '')?.[1]?.toLowerCase();
  if (text || scope === 'docs' || extension === undefined) return true;
  return codeLanguages.get(language)?.extensions.includes(extension) ?? false;
}

function searchText({ key, text }: CompiledPattern, code: string): Found[] {
  if (!text) return [];
  return [...code.matchAll(text)].flatMap(({ 0: match, index }) =>
    match === '' ? [] : [{ key, start: index, end: index + match.length }],
  );
}

function readingsOf(code: CodeText, engine: Engine): CodeReading[] {
  const language = codeLanguages.get(code.language);
  const parsers = parsersFor(code, engine);
  const [parser] = parsers;
  if (!language || parser === undefined) return [];
  const text = readable(code.text);
  return code.fragment
    ? readFragment(text, language, parsers, engine)
    : [readWhole(text, parser, engine)];
}

function searchTree(
  { key, back, config }: CompiledPattern,
  { root, parser, offset, text }: CodeReading,
): Found[] {
  const rule = config(parser);
  if (!rule) return [];
  return root.findAll(rule).flatMap((node) => {
    let first: SgNode | null = node;
    for (let count = 0; count < back && first; count++) first = first.prev();
    const start = spanOf(first ?? node).start - offset;
    // What is found in the context is not in the code.
    if (start < 0 || start >= text.length) return [];
    return [{ key, start, end: Math.min(spanOf(node).end - offset, text.length) }];
  });
}

/** A place where a pattern matches; 1-based, columns in UTF-16 units. */
export interface PatternMatch {
  key: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** First line of what matched, as it stands there, at most 100 characters. */
  text: string;
}

/** A match in UTF-16 units from the start of the code. */
interface Found extends Span {
  key: string;
}

function placesOf(found: readonly Found[], code: string): PatternMatch[] {
  if (found.length === 0) return [];
  const lines = [0];
  for (let at = code.indexOf('\n'); at >= 0; at = code.indexOf('\n', at + 1)) lines.push(at + 1);
  const sorted = [...found].sort(
    (a, b) => a.start - b.start || b.end - a.end || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );
  const seen = new Set<string>();
  return sorted.flatMap(({ key, start, end }) => {
    const id = `${start} ${end} ${key}`;
    if (seen.has(id)) return [];
    seen.add(id);
    const [line, column] = placeAt(lines, start);
    const [endLine, endColumn] = placeAt(lines, end);
    const [first = ''] = code.slice(start, Math.min(end, start + 400)).split(/[\r\n]/, 1);
    return { key, line, column, endLine, endColumn, text: cut(first) };
  });
}

function cut(text: string): string {
  const letters = Array.from(text.trimEnd());
  return letters.length > 100 ? `${letters.slice(0, 99).join('')}…` : letters.join('');
}

/** @param lines Indices at which lines start. */
function placeAt(lines: readonly number[], index: number): [line: number, column: number] {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return [low + 1, index - (lines[low] ?? 0) + 1];
}
