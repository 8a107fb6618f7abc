import type { Nodes, Root } from 'mdast';

type Loose = Record<string, unknown> & { type: string };

/** A tree without what the engines are allowed to do differently; see `engines.test.ts`. */
export function comparable(tree: Root): unknown {
  return strip(tree);
}

/** Types, names and values of a tree; whitespace in values is one space. */
export function outlineOf(node: Nodes): unknown {
  const { type, name, value } = node as unknown as Loose;
  const children = 'children' in node ? mergeText(node.children).map(outlineOf) : undefined;
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : undefined;
  return { type, name, value: text, children };
}

function strip(node: Nodes): unknown {
  const { data: _, position, ...rest } = node as unknown as Loose & { position?: unknown };
  const result: Record<string, unknown> = { ...rest, position: plain(position) };
  if (Array.isArray(rest.attributes)) {
    result.attributes = rest.attributes.map(({ type, name, value }) => ({
      type,
      name,
      value: value && typeof value === 'object' ? (value as { value: string }).value : value,
    }));
  }
  if ('children' in node) result.children = mergeText(node.children).map(strip);
  return result;
}

/** Neighbouring text nodes as one. */
function mergeText(children: readonly Nodes[]): Nodes[] {
  const result: Nodes[] = [];
  for (const child of children) {
    const last = result.at(-1);
    if (child.type === 'text' && last?.type === 'text') {
      const merged = { ...last, value: last.value + child.value };
      if (last.position && child.position) {
        merged.position = { start: last.position.start, end: child.position.end };
      }
      result[result.length - 1] = merged;
    } else result.push(child);
  }
  return result;
}

function plain(position: unknown): unknown {
  return position
    ? JSON.parse(JSON.stringify(position, ['start', 'end', 'line', 'column', 'offset']))
    : position;
}
