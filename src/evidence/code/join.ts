/** Joins pieces of code, so that one search does for all. */
import type { SgNode } from '@ast-grep/napi';
import type { Engine } from './engine.js';
import type { Reading } from './readings.js';
import { spanOf } from './tree.js';

/** Pieces of code in one tree. */
export interface Joined<T> {
  root: SgNode;
  text: string;
  /** In their order. */
  pieces: readonly Piece<T>[];
}

/** A piece, and where it starts in the text of the tree. */
export interface Piece<T> {
  reading: Reading;
  of: T;
  start: number;
}

/** Longer texts are not joined further: a piece that cannot be joined is looked for by halves. */
const longest = 200_000;

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

function joinGroup<T>(readings: readonly Omit<Piece<T>, 'start'>[], engine: Engine): Joined<T>[] {
  const [first] = readings;
  if (!first) return [];
  if (readings.length === 1) {
    const { reading } = first;
    return [{ root: reading.root(), text: reading.whole, pieces: [{ ...first, start: 0 }] }];
  }
  const pieces: Piece<T>[] = [];
  let text = '';
  for (const one of readings) {
    pieces.push({ ...one, start: text.length });
    text += `${one.reading.whole}\n`;
  }
  const root = engine.parseAs(first.reading.parser, text).root();
  if (isApart(root, pieces)) return [{ root, text, pieces }];
  const half = readings.length >> 1;
  return [readings.slice(0, half), readings.slice(half)].flatMap((some) => joinGroup(some, engine));
}

/** Whether each piece is read as if it stood alone: no statement goes beyond its piece. */
function isApart<T>(root: SgNode, pieces: readonly Piece<T>[]): boolean {
  if (root.find({ rule: { kind: 'ERROR' } })) return false;
  let index = 0;
  return root.children().every((child) => {
    const { start, end } = spanOf(child);
    while ((pieces[index + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) index++;
    return end <= (pieces[index + 1]?.start ?? Number.POSITIVE_INFINITY);
  });
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
