/** What pages lack, section by section. */
import type { List, PhrasingContent, RootContent } from 'mdast';
import { many } from '../../../text/words.js';
import {
  bullets,
  code,
  escapeHtml,
  folded,
  heading,
  link,
  md,
} from '../../../text/write-markdown.js';
import { countGaps, type GapNode, gapTree } from '../gap-tree.js';
import type { Decided, Plan, PlannedPage } from '../planned.js';
import { gapName, lineOf } from './lacking.js';

export function gaps(plan: Plan): RootContent[] {
  const lacking = plan.pages.filter((page) => page.gaps.length + page.result.wanted.length > 0);
  const possible = possibleGaps(plan);
  if (lacking.length + possible.length === 0) return [];
  return [
    heading(2, 'What is missing, section by section'),
    ...lacking.flatMap((page) => {
      const nodes = gapTree(page.gaps);
      const { wanted } = page.result;
      const [count, list] =
        page.status === 'missing'
          ? [`whole page, ${many(wanted.length, 'section')}`, wantedList(page, plan)]
          : [many(countGaps(nodes), 'gap'), gapList(page, nodes, page.decided, plan)];
      return folded(`<code>${escapeHtml(page.name)}</code>: ${count}`, [list]);
    }),
    ...possible,
  ];
}

/** What may be lacking, apart: nobody is to write it before somebody has looked. */
function possibleGaps(plan: Plan): RootContent[] {
  const lines = plan.pages.flatMap((page) =>
    page.result.possible.map((gap) => {
      const { candidate, heading: name } = gap;
      const one = { gap, decided: page.decided };
      const node = { first: one, all: [one], children: [], name };
      const near = candidate && md`, is it ${code(candidate.heading || 'the start of the page')}?`;
      return md`${code(page.name)}: ${gapName(page, node, plan)}${near}`;
    }),
  );
  if (lines.length === 0) return [];
  return folded(many(lines.length, 'possible gap'), [bullets(lines)]);
}

function wantedList({ page, result }: PlannedPage, plan: Plan): List {
  const lines = result.wanted.map(({ heading, line }) => {
    const at = line === undefined ? undefined : md`, line ${line}`;
    return md`${link(plan.link(page, line), heading)}${at}`;
  });
  return bullets(lines.map((line) => ({ line })));
}

/** @param around What was decided of what the gaps lie in: only what differs is told again. */
function gapList(page: PlannedPage, nodes: readonly GapNode[], around: Decided, plan: Plan): List {
  return bullets(
    nodes.map((node) => ({
      line: md`${gapName(page, node, plan)}${more(node, around)}`,
      below:
        node.children.length > 0
          ? gapList(page, node.children, node.first.decided, plan)
          : undefined,
    })),
  );
}

/** `, line 12, P1 — a note`. */
function more({ first: { gap, decided }, all }: GapNode, around: Decided): PhrasingContent[] {
  const lines = [...new Set(all.flatMap((one) => lineOf(one.gap) ?? []))];
  const parts = [
    lines.length === 0 ? '' : `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`,
    gap.boilerplate ? 'further reading' : '',
    gap.reason === 'empty' ? 'empty' : '',
    decided.priority === around.priority || gap.boilerplate ? '' : decided.priority,
    decided.owner === around.owner ? '' : (decided.owner ?? ''),
  ].filter((part) => part !== '');
  const note = decided.note === around.note ? undefined : decided.note;
  return md`${parts.length > 0 ? md`, ${parts.join(', ')}` : ''}${note && md` — ${note}`}`;
}
