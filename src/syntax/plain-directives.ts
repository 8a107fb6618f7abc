import { lineEnd, lineStart } from './regions.js';

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
