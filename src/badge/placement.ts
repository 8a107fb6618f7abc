/** Where in a page the badge goes. */
import type { Point, Position } from 'unist';
import type { BadgeConfig } from '../config/badge-schema.js';
import type { BadgeNode } from './badge-data.js';

/** As much of a node as is looked at, so that the nodes of every parser are fine. */
export interface RootChild {
  readonly type: string;
  readonly depth?: number;
  readonly name?: string | null;
  readonly children?: readonly RootChild[];
  readonly position?: Position | undefined;
}

/**
 * An index among the children of the root.
 *
 * @param headers Whether the title may stand in a `<header>`, as in Docusaurus.
 */
export function badgeIndex(
  children: readonly RootChild[],
  placement: BadgeConfig['placement'] = 'title',
  headers = true,
): number {
  if (placement === 'bottom') return children.length;
  const title = placement === 'title' ? titleIndex(children, headers) : -1;
  if (title >= 0) return title + 1;
  const first = children.findIndex(({ type }) => !before.has(type));
  return first < 0 ? children.length : first;
}

/** What readers do not see, at the top of a page. */
const before = new Set(['yaml', 'toml', 'mdxjsEsm']);

/**
 * The title: the first heading of the page, if its rank is 1, or the `<header>` that Docusaurus
 * puts around it. Fields of nodes are looked at sparingly: in Sätteri, each costs a whole subtree.
 */
function titleIndex(children: readonly RootChild[], headers: boolean): number {
  const at = children.findIndex(
    ({ type }, index) =>
      type === 'heading' ||
      (headers && type === 'mdxJsxFlowElement' && isHeader(children[index] as RootChild)),
  );
  const node = children[at];
  const heading = node?.type === 'heading' ? node : node?.children?.[0];
  return heading?.depth === 1 ? at : -1;
}

function isHeader({ name, children }: RootChild): boolean {
  return name === 'header' && children?.[0]?.type === 'heading';
}

/** Whether the first heading of a tree of ours is the title. */
export function isTitled(children: readonly RootChild[]): boolean {
  return titleIndex(children, false) >= 0;
}

/**
 * An index like `badgeIndex` without a look at more than types, each of which costs as much as all
 * else in Sätteri.
 */
export function badgeIndexByType(
  children: readonly RootChild[],
  placement: BadgeConfig['placement'],
  titled: boolean,
): number {
  const at = titled && (placement ?? 'title') === 'title' ? children.findIndex(isHeading) : -1;
  if (at >= 0) return at + 1;
  return badgeIndex(children, placement === 'bottom' ? placement : 'top');
}

function isHeading({ type }: RootChild): boolean {
  return type === 'heading';
}

/** Whether a page has its badge already. */
export function hasBadge(children: readonly RootChild[]): boolean {
  return children.some(({ type }) => type === ('parityBadge' satisfies BadgeNode['type']));
}

/**
 * The place that a badge takes in its page: a point, beside the nodes that it stands between. What
 * controls messages takes nodes without a place for gaps in the page.
 */
export function badgePosition(children: readonly RootChild[], index: number): Position {
  const { end } = children[index - 1]?.position ?? {};
  const point: Point = end ?? children[index]?.position?.start ?? { line: 1, column: 1, offset: 0 };
  return { start: { ...point }, end: { ...point } };
}
