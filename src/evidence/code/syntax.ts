/** Finds code that cannot be read in any way that docs write code. */
import type { LanguageId } from '../../page/types.js';
import { type Engine, parsersFor } from './engine.js';
import { faultIndex } from './fault-place.js';
import { codeLanguages } from './languages.js';
import { longestFragment, readable, readFragment } from './readings.js';

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
  const before = text.slice(0, index);
  const line = before.split('\n').length;
  const column = index - (before.lastIndexOf('\n') + 1) + 1;
  const there = text.slice(index, index + 200).split(/[\r\n]/, 1)[0] ?? '';
  return [{ line, column, text: Array.from(there.trim()).slice(0, 40).join('') }];
}
