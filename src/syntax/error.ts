import type { Point, Position } from 'unist';
import { VFileMessage } from 'vfile-message';

const source = 'remark-parity';

/** Advice by what the parser complained about, first match wins. */
const advice: [RegExp, string][] = [
  [/to create a comment/, 'end the comment with `-->`'],
  [/import\/exports/i, 'repair the `import` or `export`, or indent the line if it is prose'],
  [/expression|\{/i, 'repair the expression, or write `\\{` where a brace is meant as text'],
  [/closing|before the end of|opened at/i, 'close each element where it was opened'],
];
const otherAdvice = 'repair the tag, or write `\\<` where it is meant as text';

/**
 * @param reason what is wrong and what to do, one sentence without a final stop.
 * @param place where, 1-based lines and columns in UTF-16 code units; 1:1 if nothing is known.
 * @returns a message with `source: 'remark-parity'`, `ruleId: 'syntax'` and `fatal: true`.
 */
export function syntaxError(
  reason: string,
  place: Point | Position | undefined,
  cause?: unknown,
): VFileMessage {
  const options = { place: place ?? { line: 1, column: 1, offset: 0 }, source, ruleId: 'syntax' };
  const message = new VFileMessage(
    reason,
    cause instanceof Error ? { ...options, cause } : options,
  );
  message.fatal = true;
  return message;
}

/** Whether a message was made by `syntaxError`. */
export function isSyntaxError(error: unknown): error is VFileMessage {
  return error instanceof VFileMessage && error.source === source && error.ruleId === 'syntax';
}

/** By its fields: a parser that is loaded apart from us has a class of its own. */
function isMessage(error: unknown): error is VFileMessage {
  return error instanceof Error && 'reason' in error && 'ruleId' in error;
}

/** The message for a page that no parser should be asked to read: too deep, too long. */
export function limitError(what: string, place?: Point, cause?: unknown): VFileMessage {
  return syntaxError(`Cannot read the page: ${what}`, place, cause);
}

/**
 * Turn whatever a parser threw into a message.
 *
 * Sätteri throws plain errors such as `3:1: Unexpected … (mdx-jsx:unexpected-character)`,
 * micromark throws `VFileMessage`s with a place, and either may run out of stack.
 */
export function toSyntaxError(error: unknown): VFileMessage {
  if (isSyntaxError(error)) return error;
  if (error instanceof RangeError) {
    return limitError('it is nested too deeply, expected at most 500 levels', undefined, error);
  }
  if (isMessage(error)) {
    const detail = error.cause instanceof Error ? `: ${error.cause.message}` : '';
    return describe(error.reason + detail, plain(error.place), error);
  }
  const text = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):(\d+): ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(text);
  if (!match) return describe(text, undefined, error);
  const point = { line: Number(match[1]), column: Number(match[2]) };
  return describe(match[3] as string, point, error);
}

function describe(reason: string, given: Point | Position | undefined, cause: unknown) {
  const unclosed = /^Expected a closing tag for `[^`]*` \((\d+):(\d+)/.exec(reason);
  const place = unclosed ? { line: Number(unclosed[1]), column: Number(unclosed[2]) } : given;
  const todo = advice.find((pair) => pair[0].test(reason))?.[1] ?? otherAdvice;
  return syntaxError(`Cannot read the page as MDX: ${reason}; ${todo}`, place, cause);
}

/** A copy of a place without micromark's private fields. */
function plain(place: Point | Position | undefined): Point | Position | undefined {
  if (!place) return undefined;
  if ('start' in place) return { start: point(place.start), end: point(place.end) };
  return point(place);
}

function point({ line, column, offset }: Point): Point {
  return offset === undefined ? { line, column } : { line, column, offset };
}
