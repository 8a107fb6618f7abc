/** What pages lack, in lists and cells. */
import type { PhrasingContent } from 'mdast';
import { authorText, text } from '../../markdown/write.js';
import { countGaps, type GapNode, gapTree } from '../gap-tree.js';
import type { Plan, PlannedGap, PlannedPage } from '../types.js';
import { authorLink, commas, many } from './nodes.js';

/** A cell or line names so many; the rest is counted. */
const most = 4;

/** The outermost gaps with links to their lines, and how many sections lie in each. */
export function gapsInline(
  page: PlannedPage,
  gaps: readonly PlannedGap[],
  plan: Plan,
): PhrasingContent[] {
  const nodes = gapTree(gaps.filter(({ gap }) => !gap.boilerplate));
  return shortened(nodes.map((node) => [...gapName(page, node, plan), ...inside(node)]));
}

const blank = text(' ');

/** A gap with a link to its line: a section, or what it lacks. */
export function gapName(
  { page }: PlannedPage,
  { first: { gap }, all: { length: count } }: GapNode,
  { link, label }: Plan,
): PhrasingContent[] {
  const section = gap.path.at(-1) ?? '';
  const place = section === '' ? 'the part before the first heading' : section;
  const linked = authorLink(gap.kind === 'section' ? gap.heading : place, link(page, lineOf(gap)));
  switch (gap.kind) {
    case 'tab':
      return [
        ...authorText(count > 1 ? `${count} ${label} tabs in` : `a ${label} tab in`),
        blank,
        linked,
      ];
    case 'code':
      return [text(count > 1 ? `${count} code examples in ` : 'code in '), linked];
    case 'placeholder':
      return [text('content for the note in '), linked];
    default:
      return [linked];
  }
}

/** Sections that a missing page would need, with links to the lines where others have them. */
export function wantedInline({ page, result }: PlannedPage, { link }: Plan): PhrasingContent[] {
  return shortened(
    result.wanted.map(({ heading, line }) => [authorLink(heading, link(page, line))]),
  );
}

/** The line where a gap is. */
export function lineOf({ place, cause }: PlannedGap['gap']): number | undefined {
  return (place ?? cause)?.start.line;
}

function inside({ children }: GapNode): PhrasingContent[] {
  const count = countGaps(children);
  return count === 0 ? [] : [text(` (+${count})`)];
}

function shortened(parts: readonly PhrasingContent[][]): PhrasingContent[] {
  // One more takes no more room than saying that there is one more.
  if (parts.length <= most + 1) return commas(parts);
  return [...commas(parts.slice(0, most)), text(` and ${many(parts.length - most, 'other')}`)];
}
