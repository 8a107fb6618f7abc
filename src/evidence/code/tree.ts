/** Questions to trees of ast-grep. */
import type { NapiConfig, SgNode } from '@ast-grep/napi';

/** A place in text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

export function spanOf(node: SgNode): Span {
  const { start, end } = node.range();
  return { start: start.index, end: end.index };
}

/** The line and column of an index, 1-based. */
export function pointAt(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index);
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}

/** Nodes from outside in, in the order of the text. Only for small trees: each costs a call. */
export function* walk(node: SgNode, depth = 0): Generator<SgNode> {
  yield node;
  // Deeper than people write patterns, and far from the end of the stack.
  if (depth < 300) for (const child of node.children()) yield* walk(child, depth + 1);
}

const suspects: NapiConfig = { rule: { any: [{ kind: 'ERROR' }, { regex: '^$' }] } };

/** Places where a text is no code of its language, in order; empty spans where something is missing. */
export function faultsOf(root: SgNode): Span[] {
  return root.findAll(suspects).flatMap((node) => {
    const span = spanOf(node);
    return node.kind() === 'ERROR' || (span.start === span.end && isMissing(node)) ? span : [];
  });
}

/** Bodies may be empty, and signs that end a statement are often left out. */
function isMissing(node: SgNode): boolean {
  const kind = String(node.kind());
  if (!node.isLeaf()) return false;
  return node.isNamed()
    ? !/block|body|list|module|program|source|unit/.test(kind)
    : /[^;\s]/.test(kind);
}
