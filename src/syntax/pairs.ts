import type { FenceLine } from './fences.js';
import { lineEnd, regionEnd } from './regions.js';

/** What became of the containers that fences open. */
export interface Pairs {
  closed: Set<FenceLine>;
  /** Openers that have none before a closing tag ends the element around them. */
  cut: Set<FenceLine>;
}

interface Open {
  /** Name of an element; empty for a directive. */
  tag: string;
  line: FenceLine | undefined;
}

const tags = /^[ \t>]*<(\/?)([A-Za-z][\w.:-]*|(?=>))/gm;

/**
 * Pair the lines that open and close container directives, with the elements between them.
 * As in micromark, a closing line closes the outermost container with at most as many colons.
 */
export function pairFences(
  text: string,
  lines: readonly FenceLine[],
  regions: readonly number[],
  mdx: boolean,
): Pairs {
  const pairs: Pairs = { closed: new Set(), cut: new Set() };
  const stack: Open[] = [];
  tags.lastIndex = 0;
  let tag = mdx ? nextTag(text, regions) : null;
  for (const line of lines) {
    if (line.inCode || line.kind === 'other') continue;
    for (; tag && tag.index < line.offset; tag = nextTag(text, regions))
      take(tag, text, stack, pairs);
    if (line.kind === 'open') {
      if (!line.rest.endsWith(':::')) stack.push({ tag: '', line });
      continue;
    }
    const at = stack.findIndex((open) => open.line && open.line.size <= line.size);
    if (at < 0) continue;
    pairs.closed.add(stack[at]?.line as FenceLine);
    stack.length = at;
  }
  for (; tag; tag = nextTag(text, regions)) take(tag, text, stack, pairs);
  return pairs;
}

function nextTag(text: string, regions: readonly number[]): RegExpExecArray | null {
  for (;;) {
    const match = tags.exec(text);
    const skip = match ? regionEnd(regions, match.index + match[0].length - 1) : 0;
    if (!match || !skip) return match;
    tags.lastIndex = skip;
  }
}

/** Put an opening tag on the stack; a closing tag ends its element and what is open in it. */
function take(match: RegExpExecArray, text: string, stack: Open[], pairs: Pairs): void {
  const name = match[2] || '>';
  if (match[1]) {
    const at = stack.findLastIndex((open) => open.tag === name);
    if (at < 0) return;
    for (const open of stack.splice(at)) if (open.line) pairs.cut.add(open.line);
    return;
  }
  const line = text.slice(
    match.index,
    Math.min(lineEnd(text, match.index + 1), match.index + 2000),
  );
  if (line.includes(`</${match[2]}`) || /\/>[ \t]*$/.test(line)) return;
  stack.push({ tag: name, line: undefined });
}
