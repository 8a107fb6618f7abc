/** Finds attributes that the methods of a class of Python set. */
import { type Definition, emptyDefinition, type SyntaxPoint } from '../definition.js';

const assignments = [
  /\bself\s*\.\s*([A-Za-z_]\w*)\s*=(?!=)/,
  /^[ \t]*self\s*\.\s*([A-Za-z_]\w*)\s*:/,
  /\bself\s*\.\s*([A-Za-z_]\w*)(?=(?:\s*,\s*self\s*\.\s*\w+)+\s*=(?!=))/,
  /\bas\s+self\s*\.\s*([A-Za-z_]\w*)/,
];
const assignment = new RegExp(assignments.map(({ source }) => source).join('|'), 'gm');

/** `self.name = …` and `self.name: Type` in the text of a class, first to last. */
export function selfAttributes(
  text: string,
  { start, end }: { start: SyntaxPoint; end: SyntaxPoint },
): Definition[] {
  const body = text.slice(start.index, end.index);
  const found = new Map<string, Definition>();
  let line = start.line + 1;
  let lineStart = start.index - start.column;
  let at = 0;
  for (const match of body.matchAll(assignment)) {
    const name = match.slice(1).find((group) => group !== undefined) ?? '';
    for (let next = body.indexOf('\n', at); next !== -1 && next < match.index; ) {
      line++;
      at = next + 1;
      lineStart = start.index + at;
      next = body.indexOf('\n', at);
    }
    if (found.has(name)) continue;
    const index = start.index + match.index;
    const column = index - lineStart;
    const length = match[0].trimEnd().length;
    const from = { line: line - 1, column, index };
    const to = { line: line - 1, column: column + length, index: index + length };
    found.set(name, emptyDefinition(name, from, to));
  }
  return [...found.values()];
}
