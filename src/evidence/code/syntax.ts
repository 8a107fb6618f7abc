/** Finds code that cannot be read in any way that docs write code. */
import type { LanguageId } from '../../page/types.js';
import type { Engine } from './engine.js';

/** A place in code that does not parse; 1-based, columns in UTF-16 units. */
export interface SyntaxFault {
  line: number;
  column: number;
  /** What stands there, on one line, not escaped: at most 40 characters; empty at the end of the code. */
  text: string;
}

/**
 * Places where code does not parse, first to last; none if some reading of it parses: with
 * elisions, prompts, or as a fragment of a class, a function, or an object. Never throws.
 *
 * @param engine From `loadEngine`; a language that it cannot parse has no faults.
 */
export function syntaxFaults(_text: string, _language: LanguageId, _engine: Engine): SyntaxFault[] {
  return [];
}
