/** Finds where the values of a JSON text stand. */

/** A place in a file, 1-based; columns are UTF-16 units. */
export interface TextPlace {
  line: number;
  column: number;
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:\uFEFF]+/g;

/**
 * Places of the values of a text that is JSON, by their path. One pass, and flat.
 *
 * @param depth Values with at most so many keys and indices in their path are found.
 */
export function jsonPlaces(
  text: string,
  depth: number,
): (path: readonly (string | number)[]) => TextPlace | undefined {
  const offsets = new Map<string, number>();
  const open: { key: string | number; object: boolean }[] = [];
  let atKey = false;
  for (const { 0: word, index } of text.matchAll(token)) {
    const inner = open.at(-1);
    if (word === '}' || word === ']') open.pop();
    else if (word === ',') {
      atKey = inner?.object === true;
      if (typeof inner?.key === 'number') inner.key++;
    } else if (word === ':') atKey = false;
    else if (atKey && inner) inner.key = textOf(word);
    else {
      if (open.length <= depth) offsets.set(keyOf(open.map(({ key }) => key)), index);
      const object = word === '{';
      if (object || word === '[') open.push({ key: object ? '' : 0, object });
      atKey = object;
    }
    if (word === '}' || word === ']') atKey = false;
  }
  const lines = lineStarts(text);
  return (path) => {
    const offset = offsets.get(keyOf(path));
    return offset === undefined ? undefined : placeAt(lines, offset);
  };
}

function keyOf(path: readonly (string | number)[]): string {
  return JSON.stringify(path);
}

function textOf(word: string): string {
  try {
    return String(JSON.parse(word));
  } catch {
    return word;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function placeAt(starts: readonly number[], offset: number): TextPlace {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1 };
}
