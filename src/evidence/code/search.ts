/** Looks for patterns in code. */
import type { NapiConfig, SgNode } from '@ast-grep/napi';
import type { PatternScope } from '../../config/evidence-schema.js';
import type { LanguageId } from '../../page/types.js';
import type { CompiledPattern, PatternSet } from './compile.js';
import { codeLanguages } from './languages.js';
import { parsersFor } from './parsers-for.js';
import {
  isDeep,
  longestCode,
  type Reading,
  readable,
  readFragment,
  readWhole,
} from './readings.js';
import { spanOf } from './tree.js';
import { hasWords, type Words, wordsIn } from './words.js';

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
  /** First line of what matched, as it stands there, at most 100 characters. */
  text: string;
}

/** A match in UTF-16 units from the start of the code. */
interface Found {
  key: string;
  start: number;
  end: number;
}

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
  if (isTooMuch(code.text)) return [];
  const has = wordsIn(code.text);
  const patterns = (set.byLanguage.get(code.language) ?? []).filter(
    (one) => isMeant(one, code) && hasWords(one.words, has),
  );
  if (patterns.length === 0) return [];
  const found = [
    ...patterns.flatMap((one) => searchText(one, code.text)),
    ...searchTrees(
      set,
      patterns.filter(({ text }) => text === undefined),
      code,
    ),
  ];
  return placesOf(found, code.text);
}

/** Code that nobody wrote takes the square of its depth. */
function isTooMuch(text: string): boolean {
  return text.length > longestCode || (text.length > 50_000 && isDeep(text, 1000));
}

function isMeant({ scopes, files, fences, text }: CompiledPattern, code: CodeText): boolean {
  const { scope, file, fence, title, language } = code;
  if (!scopes.includes(scope)) return false;
  if (fences && scope === 'docs' && !fences.includes((fence ?? '').toLowerCase())) return false;
  if (files) {
    return (file !== undefined && files(file)) || (title !== undefined && files(title));
  }
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

function searchTrees(
  { engine }: PatternSet,
  patterns: readonly CompiledPattern[],
  code: CodeText,
): Found[] {
  const language = codeLanguages.get(code.language);
  if (!engine || !language || patterns.length === 0) return [];
  const text = readable(code.text);
  const parsers = parsersFor(code, engine);
  const [parser] = parsers;
  if (parser === undefined) return [];
  const readings = code.fragment
    ? readFragment(text, language, parsers, engine)
    : [readWhole(text, parser, engine)];
  return readings.flatMap((reading) => searchReading(reading, patterns, text.length));
}

function searchReading(
  { root, parser, offset }: Reading,
  patterns: readonly CompiledPattern[],
  length: number,
): Found[] {
  const ready = patterns.flatMap((pattern) => {
    const config = pattern.config(parser);
    return config ? { ...pattern, config } : [];
  });
  const together = ready.filter(({ holdsWords }) => holdsWords);
  const alone = together.length > 1 ? ready.filter(({ holdsWords }) => !holdsWords) : ready;
  const found: Found[] = [];
  const add = (key: string, node: SgNode, back = 0) => {
    const { end } = spanOf(node);
    let first: SgNode | null = node;
    for (let count = 0; count < back && first; count++) first = first.prev();
    const { start } = spanOf(first ?? node);
    // What is found in the context is none of the code.
    if (start < offset || start >= offset + length) return;
    found.push({ key, start: start - offset, end: Math.min(end - offset, length) });
  };
  for (const { key, config, back } of alone) {
    for (const node of root.findAll(config)) add(key, node, back);
  }
  if (together.length > 1) {
    for (const [key, node] of findTogether(root, together)) add(key, node);
  }
  return found;
}

/** With more nodes than this, walking once more for each pattern is quicker than asking them. */
const mostAsked = 50;

/**
 * One walk for all patterns, then each node is asked which of them it is of. Asking compiles a pattern
 * anew, so that only those are asked for whose words the node has.
 */
function* findTogether(
  root: SgNode,
  patterns: readonly { key: string; config: NapiConfig; words: Words }[],
): Generator<[key: string, node: SgNode]> {
  const any = patterns.map(({ config }) => config.rule);
  const nodes = root.findAll({ rule: { any } });
  if (nodes.length > mostAsked) {
    for (const { key, config } of patterns) {
      for (const node of root.findAll(config)) yield [key, node];
    }
    return;
  }
  for (const node of nodes) {
    const has = wordsIn(node.text());
    for (const { key, config, words } of patterns) {
      if (hasWords(words, has) && node.matches(config)) yield [key, node];
    }
  }
}

/** Puts matches in order, each once, and tells their lines. */
function placesOf(found: readonly Found[], code: string): PatternMatch[] {
  if (found.length === 0) return [];
  const lines = [0];
  for (const { index } of code.matchAll(/\n/g)) lines.push(index + 1);
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
