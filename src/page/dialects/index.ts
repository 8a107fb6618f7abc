/** All dialects. The first that recognises a node wins. */
import type { Nodes } from 'mdast';
import { codeGroup } from './code-group.js';
import { component } from './component.js';
import type { Dialect, DialectOptions, Recognised } from './dialect.js';
import { directive } from './directive.js';
import { tabs } from './tabs.js';

export const dialects: readonly Dialect[] = [component, codeGroup, tabs, directive];

const byType = new Map<string, Dialect[]>();
for (const dialect of dialects) {
  for (const type of dialect.types) byType.set(type, [...(byType.get(type) ?? []), dialect]);
}

/** What a node is in any dialect, with the dialect's id; nothing for nodes that mark no variants. */
export function recognise(
  node: Nodes,
  options: DialectOptions,
): { dialect: string; found: Recognised } | undefined {
  for (const dialect of byType.get(node.type) ?? []) {
    const found = dialect.recognise(node, options);
    if (found) return { dialect: dialect.id, found };
  }
  return undefined;
}
