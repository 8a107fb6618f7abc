import { colon, type Edit } from './edits.js';
import { type FenceLine, fenceLines } from './fences.js';
import { pairFences } from './pairs.js';
import { lineEnd, lineStart } from './regions.js';

/**
 * Edits that make both parsers read the same container directives, and those of Docusaurus 2 and
 * VitePress too:
 *
 * - `::: name` becomes `:::name `, and `:::note Some title` loses its title (`directiveTitle` gives
 *   it back), if the container is closed;
 * - colons with text behind them that open nothing (`:::note[Label] text :::`, `:::c++`), and an
 *   opening line whose container is cut by a closing tag, are no directive: micromark and Docusaurus
 *   read text there, or fail, while Sätteri would swallow what follows. A colon is replaced;
 * - `:::` in fenced code closes no container: a colon is replaced too.
 *
 * @param mdx whether tags can cut containers.
 */
export function directiveEdits(text: string, regions: readonly number[], mdx: boolean): Edit[] {
  const lines = fenceLines(text, regions);
  if (lines.length === 0) return [];
  const openers = lines.filter((line) => line.kind === 'open' && !line.inCode);
  if (openers.length === 0) return [];
  const plain = lines.filter((line) => line.kind === (line.inCode ? 'close' : 'other'));
  const edits = plain.map(neutralise);
  const { closed, cut } = pairFences(text, lines, regions, mdx);
  for (const line of openers) {
    if (isClean(line)) {
      if (cut.has(line)) edits.push(neutralise(line));
    } else if (closed.has(line) && hasTitle(line)) edits.push([line.offset, rewrite(line)]);
    else edits.push(neutralise(line));
  }
  return edits;
}

function isClean(line: FenceLine): boolean {
  return line.gap === '' && line.rest.trim() === '' && !/[-_]$/.test(line.name);
}

/** What stands behind the name is set apart from it, so that the name is whole. */
function hasTitle(line: FenceLine): boolean {
  return /^(?:[ \t]|$)/.test(line.rest) && !line.rest.endsWith(':::') && !/[-_]$/.test(line.name);
}

/** The line as both parsers read it, as long as before. */
function rewrite(line: FenceLine): string {
  const rest = line.rest.trim();
  const moved = !line.label && !line.attributes && /^(?:\[[^[\]]*\])?(?:\{[^{}]*\})?$/.test(rest);
  const kept = line.label + line.attributes + (moved ? rest : '');
  const length = line.size + line.gap.length + line.name.length;
  const total = length + line.label.length + line.attributes.length + line.rest.length;
  return `${':'.repeat(line.size)}${line.name}${kept}`.padEnd(total);
}

function neutralise(line: FenceLine): Edit {
  return [line.offset, colon];
}

/** A line that both parsers read as the start or end of a container. */
const fence =
  /^[ \t>]*(:{3,})(?:([A-Za-z]\w*(?:-\w+)*)(?:\[[^[\]\\]*\])?(?:\{[^{}"']*\})?)?[ \t]*$/;
const closingTag = /\n[ \t>]*<\//;

/**
 * Whether all colons at the start of lines open and close containers by turns, well-formed and with
 * no closing tag in between: nothing to edit then, in code or not. The usual, and quickly seen.
 */
export function directivesArePlain(text: string): boolean {
  let size = 0;
  let open = 0;
  for (let at = text.indexOf(':::'); at >= 0; ) {
    const start = lineStart(text, at);
    const end = lineEnd(text, at);
    const line = end - start < 500 ? text.slice(start, end) : '';
    const match = fence.exec(line);
    if (!match) {
      if (/^[ \t>\d*+.)-]*:/.test(line) || !line) return false;
    } else if (size === 0) {
      if (!match[2]) return false;
      size = (match[1] as string).length;
      open = end;
    } else {
      if (match[2] || (match[1] as string).length < size) return false;
      if (closingTag.test(text.slice(open, start))) return false;
      size = 0;
    }
    at = text.indexOf(':::', end);
  }
  return size === 0;
}
