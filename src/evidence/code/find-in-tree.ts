/** Looks for many patterns in one tree with few calls: each call compiles its rules anew. */
import type { NapiConfig, SgNode } from '@ast-grep/napi';
import { type Span, spanOf } from './tree.js';
import { hasWords, type Words, wordsIn } from './words.js';

/** A pattern for the parser of the tree. */
export interface TreePattern {
  config: NapiConfig;
  /** What a node that matches must have. */
  inner: Words;
  /** Kinds of nodes that can match; `undefined`: any. Asked only where there is a choice. */
  kinds(): ReadonlySet<string> | undefined;
}

/** Fewer patterns than these are looked for one by one. */
const fewest = 4;

/** Characters of code that are walked through in the time that one question to a node takes. */
const walkedPerQuestion = 2000;

function mayBe({ kinds }: TreePattern, kind: string): boolean {
  return kinds()?.has(kind) ?? true;
}

/**
 * Tells of all nodes that match.
 *
 * @param tree `text`: that of the whole tree.
 * @param isMeant Whether what a pattern finds at a place is wanted.
 */
export function findInTree<T extends TreePattern>(
  { root, text }: { root: SgNode; text: string },
  patterns: readonly T[],
  isMeant: (pattern: T, span: Span) => boolean,
  found: (pattern: T, node: SgNode, span: Span) => void,
): void {
  const each = (pattern: T) => {
    for (const node of root.findAll(pattern.config)) {
      const span = spanOf(node);
      if (isMeant(pattern, span)) found(pattern, node, span);
    }
  };
  // Utilities have names, which may mean different things in others.
  const together = patterns.filter(({ config }) => config.utils === undefined);
  const isFew = together.length < fewest;
  const alone = isFew ? patterns : patterns.filter((one) => !together.includes(one));
  for (const pattern of alone) each(pattern);
  if (isFew) return;
  const asked = new Map<T, [SgNode, Span][]>();
  // Without constraints: one that fails would hide what else a node matches.
  for (const node of root.findAll({ rule: { any: together.map(({ config }) => config.rule) } })) {
    const span = spanOf(node);
    const has = wordsIn(text.slice(span.start, span.end));
    const likely = together.filter(({ inner }) => hasWords(inner, has));
    const kind = likely.length > 1 ? String(node.kind()) : '';
    const possible = likely.length > 1 ? likely.filter((one) => mayBe(one, kind)) : likely;
    for (const pattern of possible) {
      if (!isMeant(pattern, span)) continue;
      if (possible.length === 1 && pattern.config.constraints === undefined) {
        found(pattern, node, span);
        continue;
      }
      const nodes = asked.get(pattern);
      if (nodes) nodes.push([node, span]);
      else asked.set(pattern, [[node, span]]);
    }
  }
  for (const [pattern, nodes] of asked) {
    if (nodes.length > 2 + text.length / walkedPerQuestion) each(pattern);
    else {
      for (const [node, span] of nodes) {
        if (node.matches(pattern.config)) found(pattern, node, span);
      }
    }
  }
}
