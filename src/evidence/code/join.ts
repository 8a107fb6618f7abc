/** Joins pieces of code, so that one search does for all. */
import type { SgNode } from '@ast-grep/napi';
import type { Engine } from './engine.js';
import type { Reading } from './readings.js';
import { faultsOf, type Span, spanOf } from './tree.js';

/** Pieces of code in one tree. */
export interface Joined<T> {
  /** None for a piece alone, be it that it could not be joined: it may have faults. */
  tree?: { root: SgNode; text: string };
  /** In their order. */
  pieces: readonly Piece<T>[];
}

/** A piece, and where it starts in the text of the tree. */
export interface Piece<T> {
  reading: Reading;
  of: T;
  start: number;
}

/** Longer texts are not joined further: what cannot be joined is found by reading the rest again. */
const longest = 100_000;

/** Joins readings of one parser. What would be read otherwise with others beside it stays alone. */
export function joinReadings<T>(
  readings: readonly Omit<Piece<T>, 'start'>[],
  engine: Engine,
): Joined<T>[] {
  const groups: Omit<Piece<T>, 'start'>[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const one of readings) {
    length += one.reading.whole.length;
    if (length > longest) {
      groups.push([]);
      length = one.reading.whole.length;
    }
    groups.at(-1)?.push(one);
  }
  return groups.flatMap((group) => joinGroup(group, engine));
}

function joinGroup<T>(
  readings: readonly Omit<Piece<T>, 'start'>[],
  engine: Engine,
  tries = 4,
): Joined<T>[] {
  const [first] = readings;
  if (!first) return [];
  if (readings.length === 1 || tries === 0) return readings.map(alone);
  const pieces: Piece<T>[] = [];
  let text = '';
  for (const one of readings) {
    pieces.push({ ...one, start: text.length });
    text += `${one.reading.whole}\n`;
  }
  const root = engine.parseAs(first.reading.parser, text).root();
  const wrong = notApart({ root, text }, pieces);
  if (wrong.size === 0) return [{ tree: { root, text }, pieces }];
  const isWrong = (_: unknown, index: number) => wrong.has(index);
  const others = readings.filter((one, index) => !isWrong(one, index));
  return [...readings.filter(isWrong).map(alone), ...joinGroup(others, engine, tries - 1)];
}

function alone<T>(piece: Omit<Piece<T>, 'start'>): Joined<T> {
  return { pieces: [{ ...piece, start: 0 }] };
}

/** Indices of pieces that are not read as if they stood alone: with faults, or into the next. */
function notApart<T>(
  { root, text }: { root: SgNode; text: string },
  pieces: readonly Piece<T>[],
): Set<number> {
  const wrong = new Set<number>();
  let index = 0;
  const check = ({ start, end }: Span, isWhole: boolean) => {
    if (start < (pieces[index]?.start ?? 0)) index = 0;
    while ((pieces[index + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) index++;
    if (isWhole && end <= (pieces[index + 1]?.start ?? Number.POSITIVE_INFINITY)) return;
    for (
      let at = index;
      at < pieces.length && (pieces[at]?.start ?? 0) < Math.max(end, start + 1);
      at++
    )
      wrong.add(at);
  };
  let before = -1;
  for (const child of root.children()) {
    const span = spanOf(child);
    check(span, true);
    // What has to stand between them was made up by the parser, and alone it may do otherwise.
    if (before >= 0 && !isBetween(text, before, span.start)) check(span, false);
    before = span.end;
  }
  for (const fault of faultsOf(root)) check(fault, false);
  return wrong;
}

/** Whether something ends a statement, or what follows it is a comment. */
function isBetween(text: string, end: number, start: number): boolean {
  if (/[;}\n]/.test(text.slice(Math.max(0, end - 1), start))) return true;
  return /^(?:[;#\n]|\/[/*])/.test(text.slice(start, start + 2));
}

/** The piece that a place of the joined text lies in. */
export function pieceAt<T>({ pieces }: Joined<T>, at: number): Piece<T> | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}
