/** What the parts of an explanation in a terminal share. */
import type { Paint } from '../../text/paint.js';
import { wrap } from '../../text/terminal.js';
import { plain } from '../../text/words.js';
import type { ExplainedFinding } from './explanation.js';

export interface Drawing {
  paint: Paint;
  width: number;
  full: boolean;
  label(id: string): string;
  /** Names of languages: `JavaScript and Go`. */
  labels(ids: readonly string[], word?: 'and' | 'or'): string;
}

export function findingText(
  { rule, message, line, column }: ExplainedFinding,
  { paint, width }: Drawing,
  indent: string,
): string[] {
  const where = line === undefined ? '' : ` at ${line}:${column}`;
  const text = `${rule}${where}: ${plain(message)}`;
  return wrap(text, width - indent.length).map((one) => `${indent}${paint('red', one)}`);
}
