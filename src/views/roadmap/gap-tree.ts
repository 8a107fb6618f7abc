/** Gaps as sections with subsections, so that a list names the outermost ones. */
import type { Gap } from '../../page/page-model.js';
import type { PlannedGap } from './planned.js';

/** A gap with those that lie in it; gaps of one kind at one section are one. */
export interface GapNode {
  first: PlannedGap;
  /** All gaps of this kind at this section, the first among them. */
  all: PlannedGap[];
  children: GapNode[];
  /** Heading of the section; with the one around it where a sibling has the same. */
  name: string;
}

/** Puts gaps into the sections that are lacking around them; the order stays. */
export function gapTree(gaps: readonly PlannedGap[]): GapNode[] {
  const roots: GapNode[] = [];
  const known = new Map<string, GapNode>();
  for (const one of gaps) {
    const key = `${one.gap.kind} ${JSON.stringify(one.gap.path)}`;
    const twin = known.get(key);
    // Two sections of one name are two.
    if (twin && one.gap.kind !== 'section') {
      twin.all.push(one);
      continue;
    }
    const node: GapNode = { first: one, all: [one], children: [], name: one.gap.heading };
    (parentOf(one.gap, known)?.children ?? roots).push(node);
    known.set(key, node);
  }
  const names = new Map<string, number>();
  for (const { name } of roots) names.set(name, (names.get(name) ?? 0) + 1);
  return roots.map((node) => ({
    ...node,
    name: (names.get(node.name) ?? 0) > 1 ? nameWithParent(node) : node.name,
  }));
}

function nameWithParent({ name, first: { gap } }: GapNode): string {
  return [...gap.path.slice(0, -1).slice(-1), name].join(' > ');
}

function parentOf({ path, kind }: Gap, known: ReadonlyMap<string, GapNode>): GapNode | undefined {
  for (let length = path.length - (kind === 'section' ? 1 : 0); length > 0; length--) {
    const node = known.get(`section ${JSON.stringify(path.slice(0, length))}`);
    if (node) return node;
  }
  return undefined;
}

export function countGaps(nodes: readonly GapNode[]): number {
  return nodes.reduce((sum, { all, children }) => sum + all.length + countGaps(children), 0);
}
