/** Looks for patterns in trees of code: in those of many pieces at once where that finds the same. */
import type { SgNode } from '@ast-grep/napi';
import type { PatternScope } from '../../config/evidence-schema.js';
import type { LanguageId } from '../../page/types.js';
import type { CompiledPattern } from './compile.js';
import { type Engine, parsersFor } from './engine.js';
import { findInTree, type TreePattern } from './find-in-tree.js';
import { type Joined, joinReadings, pieceAt } from './join.js';
import { isJoinable } from './joinable.js';
import { kindsOf } from './kinds.js';
import { codeLanguages } from './languages.js';
import type { Found } from './match-places.js';
import { likelyReading, type Reading, readable, readFragment, readWhole } from './readings.js';
import { type Span, spanOf } from './tree.js';

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

/** Code with patterns whose words it has. */
export interface CodeToSearch {
  code: CodeText;
  engine: Engine;
  patterns: readonly CompiledPattern[];
  /** Told of what is found. */
  found(match: Found): void;
}

/** A pattern for one parser. */
interface Ready extends TreePattern {
  pattern: CompiledPattern;
  /** Whether it finds the same in joined code. */
  joins: boolean;
}

/** What is looked for in a reading. */
interface Search extends CodeToSearch {
  reading: Reading;
  wanted: ReadonlySet<CompiledPattern>;
  /** Reads a fragment as it has to be if the likely reading turns out to be wrong. */
  readAgain?: () => Reading[];
}

/** Looks for the patterns of each; what is found comes in no order. */
export function searchTrees(codes: readonly CodeToSearch[]): void {
  const groups = new Map<Engine, Map<string, Search[]>>();
  for (const one of codes.flatMap(searchesOf)) {
    const byParser = groups.get(one.engine) ?? new Map<string, Search[]>();
    groups.set(one.engine, byParser);
    const group = byParser.get(one.reading.parser);
    if (group) group.push(one);
    else byParser.set(one.reading.parser, [one]);
  }
  for (const [engine, byParser] of groups) {
    for (const [parser, group] of byParser) searchGroup(group, parser, engine);
  }
}

function searchesOf(given: CodeToSearch): Search[] {
  const { code, engine } = given;
  const language = codeLanguages.get(code.language);
  const parsers = parsersFor(code, engine);
  const [parser] = parsers;
  if (!language || parser === undefined) return [];
  const text = readable(code.text);
  const base = { ...given, wanted: new Set(given.patterns) };
  if (!code.fragment) return [{ ...base, reading: readWhole(text, parser, engine) }];
  const read = () => readFragment(text, language, parsers, engine);
  const likely = likelyReading(text, language, parser, engine);
  if (likely) return [{ ...base, reading: likely, readAgain: read }];
  return read().map((reading) => ({ ...base, reading }));
}

/** Looks for what can be found in joined code there, and for all else one by one. */
function searchGroup(searches: readonly Search[], parser: string, engine: Engine): void {
  const patterns = preparePatterns(searches, parser, engine);
  const pieces = searches
    .filter(({ reading }) => reading.faults.length === 0)
    .map((of) => ({ reading: of.reading, of }));
  for (const one of searches) {
    if (one.reading.faults.length > 0) searchAlone(one, patterns(one.patterns));
  }
  for (const joined of joinReadings(pieces, engine)) {
    if (joined.tree) searchJoined(joined, joined.tree, patterns);
    else for (const { of } of joined.pieces) searchAgain(of, patterns, engine);
  }
}

/** The reading may be wrong, and be it in its parser. */
function searchAgain(one: Search, patterns: Prepared, engine: Engine): void {
  const { readAgain, ...search } = one;
  if (!readAgain) searchAlone(one, patterns(one.patterns));
  for (const reading of readAgain?.() ?? []) {
    const { parser } = reading;
    const prepared =
      parser === one.reading.parser ? patterns : preparePatterns([one], parser, engine);
    searchAlone({ ...search, reading }, prepared(one.patterns));
  }
}

function searchJoined(
  joined: Joined<Search>,
  tree: { root: SgNode; text: string },
  patterns: Prepared,
): void {
  for (const { of } of joined.pieces) {
    const others = patterns(of.patterns).filter(({ joins }) => !joins);
    if (others.length > 0) searchAlone(of, others);
  }
  const all = new Set(joined.pieces.flatMap(({ of }) => of.patterns));
  findInTree(
    tree,
    patterns([...all]).filter(({ joins }) => joins),
    ({ pattern }, { start }) => pieceAt(joined, start)?.of.wanted.has(pattern) ?? false,
    ({ pattern }, _node, { start, end }) => {
      const piece = pieceAt(joined, start);
      if (!piece) return;
      put(piece.of, pattern, { start: start - piece.start, end: end - piece.start });
    },
  );
}

/** Gives patterns for a parser. */
type Prepared = (patterns: readonly CompiledPattern[]) => Ready[];

function preparePatterns(searches: readonly Search[], parser: string, engine: Engine): Prepared {
  const rootKind = String(engine.parseAs(parser, '').root().kind());
  const ready = new Map<CompiledPattern, Ready>();
  for (const pattern of new Set(searches.flatMap(({ patterns }) => patterns))) {
    const config = pattern.config(parser);
    if (!config) continue;
    const joins = pattern.back === 0 && isJoinable(config, rootKind);
    const kinds = () => kindsOf(config, parser, engine);
    ready.set(pattern, { pattern, config, joins, inner: pattern.inner, kinds });
  }
  return (patterns) => patterns.flatMap((one) => ready.get(one) ?? []);
}

function searchAlone(search: Search, patterns: readonly Ready[]): void {
  const { reading } = search;
  const tree = { root: reading.root(), text: reading.whole };
  findInTree(
    tree,
    patterns,
    () => true,
    ({ pattern }, node, { end }) => {
      let first: SgNode | null = node;
      for (let count = 0; count < pattern.back && first; count++) first = first.prev();
      put(search, pattern, { start: spanOf(first ?? node).start, end });
    },
  );
}

/** @param span In the text of the tree. */
function put({ found, reading }: Search, { key }: CompiledPattern, { start, end }: Span): void {
  const { offset, text } = reading;
  // What is found in the context is none of the code.
  if (start < offset || start >= offset + text.length) return;
  found({ key, start: start - offset, end: Math.min(end - offset, text.length) });
}
