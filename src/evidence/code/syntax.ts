/** Finds code that cannot be read in any way that docs write code. */
import type { LanguageId } from '../../page/page-model.js';
import { type Engine, parsersFor } from './engine.js';
import { type CodeLanguage, codeLanguages } from './languages.js';
import { placeFault } from './pattern-shape.js';
import { type CodeReading, longestFragment, readable, readFragment } from './readings.js';
import { blankStrings, matchBrackets } from './strings.js';
import { faultsOf, pointAt } from './tree.js';

/** A place in code that does not parse; 1-based, columns in UTF-16 units. */
export interface SyntaxFault {
  line: number;
  column: number;
  /** What stands there, on one line, not escaped: at most 40 characters; empty at the end of the code. */
  text: string;
}

/**
 * The first place where code does not parse; none if some reading of it parses: with elisions,
 * prompts, or as a fragment of a class, a function, or an object; none in more than 20,000 characters.
 * Never throws.
 *
 * @param engine From `loadEngine`; a language that it cannot parse has no faults.
 */
export function syntaxFaults(text: string, language: LanguageId, engine: Engine): SyntaxFault[] {
  const known = codeLanguages.get(language);
  const parsers = parsersFor({ text, language }, engine);
  if (!known || parsers.length === 0 || text.length > longestFragment) return [];
  const readings = readFragment(readable(text), known, parsers, engine, { strict: true });
  // The one with the fewest faults comes last.
  const reading = readings.at(-1);
  if (!reading || reading.faults.length === 0) return [];
  const index = faultIndex(text, reading, known, engine);
  const there = text.slice(index, index + 200).split(/[\r\n]/, 1)[0] ?? '';
  return [{ ...pointAt(text, index), text: Array.from(there.trim()).slice(0, 40).join('') }];
}

/** More lines than this are not tried one by one. */
const mostLines = 300;

/**
 * Index of the likeliest place in the code. A parser that goes on after a mistake may put it much
 * later: so the code is cut after each line and its brackets are closed; the mistake is in the first
 * line from which on that never parses.
 */
function faultIndex(
  code: string,
  reading: CodeReading,
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
    const last =
      plain
        .slice(0, end)
        .split(/\b(?:except|finally|catch)\b/)
        .at(-1) ?? '';
    if (!/\btry\b/.test(last)) first = { index, faults };
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
