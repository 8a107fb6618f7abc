/** Looks for patterns in trees of code: in those of many pieces at once where that finds the same. */
import type { SgNode } from '@ast-grep/napi';
import type { CompiledPattern } from './compile.js';
import type { Engine } from './engine.js';
import { findInTree, type TreePattern } from './find-in-tree.js';
import { joinReadings, pieceAt } from './join.js';
import { isJoinable } from './joinable.js';
import { codeLanguages } from './languages.js';
import type { Found } from './match-places.js';
import { parsersFor } from './parsers-for.js';
import { type Reading, readable, readFragment, readWhole } from './readings.js';
import type { CodeText } from './search.js';
import { type Span, spanOf } from './tree.js';

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
}

/** What is looked for in a reading. */
interface Search extends CodeToSearch {
  reading: Reading;
  wanted: ReadonlySet<CompiledPattern>;
}

/** Looks for the patterns of each; what is found comes in no order. */
export function searchTrees(codes: readonly CodeToSearch[]): void {
  const searches = codes.flatMap((one) =>
    readingsOf(one).map((reading) => ({ ...one, reading, wanted: new Set(one.patterns) })),
  );
  const groups = new Map<Engine, Map<string, Search[]>>();
  for (const one of searches) {
    const byParser = groups.get(one.engine) ?? new Map<string, Search[]>();
    groups.set(one.engine, byParser);
    const { parser } = one.reading;
    byParser.set(parser, [...(byParser.get(parser) ?? []), one]);
  }
  for (const [engine, byParser] of groups) {
    for (const [parser, group] of byParser) searchGroup(group, parser, engine);
  }
}

function readingsOf({ code, engine }: CodeToSearch): Reading[] {
  const language = codeLanguages.get(code.language);
  const parsers = parsersFor(code, engine);
  const [parser] = parsers;
  if (!language || parser === undefined) return [];
  const text = readable(code.text);
  return code.fragment
    ? readFragment(text, language, parsers, engine)
    : [readWhole(text, parser, engine)];
}

/** Looks for what can be found in joined code there, and for all else one by one. */
function searchGroup(searches: readonly Search[], parser: string, engine: Engine): void {
  const rootKind = String(engine.parseAs(parser, '').root().kind());
  const ready = new Map<CompiledPattern, Ready>();
  const joinable = new Set<CompiledPattern>();
  for (const pattern of new Set(searches.flatMap(({ patterns }) => patterns))) {
    const config = pattern.config(parser);
    if (!config) continue;
    ready.set(pattern, { pattern, config, inner: pattern.inner });
    if (pattern.back === 0 && isJoinable(config, rootKind)) joinable.add(pattern);
  }
  const alone = (one: Search, patterns: readonly CompiledPattern[]) =>
    searchAlone(one, readyOf(patterns, ready));
  const clean: Search[] = [];
  for (const one of searches) {
    if (one.reading.faults.length > 0 || searches.length === 1) {
      alone(one, one.patterns);
      continue;
    }
    const others = one.patterns.filter((pattern) => !joinable.has(pattern));
    if (others.length > 0) alone(one, others);
    if (others.length < one.patterns.length) clean.push(one);
  }
  const pieces = clean.map((of) => ({ reading: of.reading, of }));
  for (const joined of joinReadings(pieces, engine)) {
    const patterns = new Set(joined.pieces.flatMap(({ of }) => of.patterns));
    findInTree(
      joined,
      readyOf(
        [...patterns].filter((one) => joinable.has(one)),
        ready,
      ),
      ({ pattern }, { start }) => pieceAt(joined, start)?.of.wanted.has(pattern) ?? false,
      ({ pattern }, _node, { start, end }) => {
        const piece = pieceAt(joined, start);
        if (!piece) return;
        put(piece.of, pattern, { start: start - piece.start, end: end - piece.start });
      },
    );
  }
}

function readyOf(
  patterns: readonly CompiledPattern[],
  ready: ReadonlyMap<CompiledPattern, Ready>,
): Ready[] {
  return patterns.flatMap((one) => ready.get(one) ?? []);
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
