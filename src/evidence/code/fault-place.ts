/** Where the mistake is that keeps code from parsing. */
import type { Engine } from './engine.js';
import type { CodeLanguage } from './languages.js';
import { placeFault } from './pattern-shape.js';
import type { Reading } from './readings.js';
import { blankStrings, matchBrackets } from './strings.js';
import { faultsOf } from './tree.js';

/** More lines than this are not tried one by one. */
const mostLines = 300;

/**
 * Index of the likeliest place in the code. A parser that goes on after a mistake may put it much
 * later: so the code is cut after each line and its brackets are closed; the mistake is in the first
 * line from which on that never parses.
 */
export function faultIndex(
  code: string,
  reading: Reading,
  language: CodeLanguage,
  engine: Engine,
): number {
  const usual = placeFault(code, language, reading.faults).index;
  const ends = [...reading.text.matchAll(/\n|$/g)].map(({ index }) => index);
  if (ends.length > mostLines) return usual;
  const plain = blankStrings(reading.text, language.lexis);
  const [before, after] = reading.context;
  const faultsAt = (end: number): number[] => {
    const { open, stray } = matchBrackets(plain.slice(0, end));
    if (stray.length > 0) return stray;
    const tail = open.map(({ closer }) => closer).reverse();
    const text = `${before}${reading.text.slice(0, end)}\n${tail.join('')}${after}`;
    return faultsOf(engine.parseAs(reading.parser, text).root()).map(
      ({ start }) => start - before.length,
    );
  };
  let first: { index: number; faults: number[] } | undefined;
  for (let index = ends.length - 1; index >= 0; index--) {
    const end = ends[index] ?? 0;
    const faults = faultsAt(end);
    if (faults.length === 0) break;
    // What is left open there is no bracket, and so it cannot be told.
    if (
      !/\btry\b/.test(
        plain
          .slice(0, end)
          .split(/\b(?:except|finally|catch)\b/)
          .at(-1) ?? '',
      )
    ) {
      first = { index, faults };
    }
  }
  // Where no line parses, it is the context that does not fit.
  if (!first || first.index === 0) return usual;
  const end = ends[first.index] ?? 0;
  const start = (ends[first.index - 1] ?? 0) + 1;
  if (usual >= start && usual <= end) return usual;
  const inLine = first.faults.find((index) => index >= start && index < end);
  const indent = /^\s*/.exec(code.slice(start, end))?.[0].length ?? 0;
  return inLine ?? start + indent;
}
