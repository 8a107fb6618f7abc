/** What pages lack, in lists and cells. */
import type { PhrasingContent } from 'mdast';
import { code, joined, link, md, shortened } from '../../../text/write-markdown.js';
import { countGaps, type GapNode, gapTree } from '../gap-tree.js';
import type { Plan, PlannedGap, PlannedPage } from '../planned.js';

/** A cell or line names so many; the rest is counted. */
const most = 4;

/** The outermost gaps with links to their lines, and how many sections lie in each. */
export function gapsInline(
  page: PlannedPage,
  gaps: readonly PlannedGap[],
  plan: Plan,
): PhrasingContent[] {
  const nodes = gapTree(gaps.filter(({ gap }) => !gap.boilerplate));
  const parts = nodes.map((node) => {
    const below = countGaps(node.children);
    const more = below === 0 ? undefined : md` (and ${below} below it)`;
    return md`${gapName(page, node, plan)}${more}`;
  });
  return shortened(parts, most, 'other');
}

/** A gap with a link to its line: a section, or what it lacks. */
export function gapName(
  { page }: PlannedPage,
  { first: { gap }, all, name }: GapNode,
  plan: Plan,
): PhrasingContent[] {
  const section = gap.path.at(-1) ?? '';
  const place = section === '' ? 'the part before the first heading' : section;
  const linked = link(plan.link(page, lineOf(gap)), gap.kind === 'section' ? name : place);
  switch (gap.kind) {
    case 'tab':
      return md`${tabNames(all, plan.label)} in ${linked}`;
    case 'code':
      return md`${all.length > 1 ? `${all.length} code examples` : 'code'} in ${linked}`;
    case 'placeholder':
      return md`content for the note in ${linked}`;
    case 'examples':
      return md`examples in ${linked}`;
    case 'block':
    case 'thin':
      return md`content in ${linked}`;
    default:
      return linked;
  }
}

/** Tabs of the language where it has none; by label those that it lacks beside its own. */
function tabNames(all: readonly PlannedGap[], label: string): PhrasingContent[] {
  // A set without the language has the heading of its section.
  const isNamed = ({ gap: { reason, heading, path } }: PlannedGap) =>
    reason === 'absent' && heading !== (path.at(-1) ?? '');
  const names = [...new Set(all.filter(isNamed).map(({ gap }) => gap.heading))];
  const others = all.filter((one) => !isNamed(one)).length;
  const named = md`${names.length > 1 ? 'tabs' : 'tab'} ${joined(names.map(code))}`;
  const unnamed = md`${others > 1 ? `${others} ${label} tabs` : `a ${label} tab`}`;
  if (names.length === 0) return unnamed;
  return others === 0 ? named : md`${unnamed} and ${named}`;
}

/** Sections that a missing page would need, with links to the lines where others have them. */
export function wantedInline({ page, result }: PlannedPage, plan: Plan): PhrasingContent[] {
  const parts = result.wanted.map(({ heading, line }) => link(plan.link(page, line), heading));
  return shortened(parts, most, 'other');
}

export function lineOf({ place, cause }: PlannedGap['gap']): number | undefined {
  return (place ?? cause)?.start.line;
}
