/** What pages lack, in lists and cells. */
import type { PhrasingContent } from 'mdast';
import { many } from '../../../text/words.js';
import { authorText, text } from '../../../text/write-markdown.js';
import { countGaps, type GapNode, gapTree } from '../gap-tree.js';
import type { Plan, PlannedGap, PlannedPage } from '../types.js';
import { authorLink, code, commas } from './nodes.js';

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

/** A gap with a link to its line: a section, or what it lacks. */
export function gapName(
  { page }: PlannedPage,
  { first: { gap }, all, name }: GapNode,
  { link, label }: Plan,
): PhrasingContent[] {
  const section = gap.path.at(-1) ?? '';
  const place = section === '' ? 'the part before the first heading' : section;
  const linked = authorLink(gap.kind === 'section' ? name : place, link(page, lineOf(gap)));
  switch (gap.kind) {
    case 'tab':
      return [...tabNames(all, label), text(' in '), linked];
    case 'code':
      return [text(all.length > 1 ? `${all.length} code examples in ` : 'code in '), linked];
    case 'placeholder':
      return [text('content for the note in '), linked];
    default:
      return [linked];
  }
}

/** Tabs of the language where it has none; by label those that it lacks beside its own. */
function tabNames(all: readonly PlannedGap[], label: string): PhrasingContent[] {
  // A set without the language has the heading of its section.
  const isNamed = ({ gap: { reason, heading, path } }: PlannedGap) =>
    reason === 'absent' && heading !== (path.at(-1) ?? '');
  const names = [...new Set(all.filter(isNamed).map(({ gap }) => gap.heading))];
  const others = all.filter((one) => !isNamed(one)).length;
  const named = [
    text(names.length > 1 ? 'tabs ' : 'tab '),
    ...commas(names.map((name) => [code(name)])),
  ];
  const unnamed = authorText(others > 1 ? `${others} ${label} tabs` : `a ${label} tab`);
  if (names.length === 0) return unnamed;
  return others === 0 ? named : [...unnamed, text(' and '), ...named];
}

/** Sections that a missing page would need, with links to the lines where others have them. */
export function wantedInline({ page, result }: PlannedPage, { link }: Plan): PhrasingContent[] {
  return shortened(
    result.wanted.map(({ heading, line }) => [authorLink(heading, link(page, line))]),
  );
}

/** The gap that a missing page is, with a link to what it has. */
export function wholePage({ page, result }: PlannedPage, { link }: Plan): PhrasingContent {
  const [gap] = result.gaps;
  return authorLink('whole page', link(page, gap && lineOf(gap)));
}

/** The line where a gap is. */
export function lineOf({ place, cause }: PlannedGap['gap']): number | undefined {
  return (place ?? cause)?.start.line;
}

function inside({ children }: GapNode): PhrasingContent[] {
  const count = countGaps(children);
  return count === 0 ? [] : [text(` (and ${count} below it)`)];
}

function shortened(parts: readonly PhrasingContent[][]): PhrasingContent[] {
  // One more takes no more room than saying that there is one more.
  if (parts.length <= most + 1) return commas(parts);
  return [...commas(parts.slice(0, most)), text(` and ${many(parts.length - most, 'other')}`)];
}
