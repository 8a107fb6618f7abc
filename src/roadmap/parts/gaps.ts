/** What partial pages lack, section by section. */
import type { List, PhrasingContent, RootContent } from 'mdast';
import { authorText, heading, text } from '../../markdown/write.js';
import { countNodes, type GapNode, gapTree } from '../gap-tree.js';
import type { Plan, PlannedPage } from '../types.js';
import { gapName, lineOf } from './lacking.js';
import { bullets, escapeHtml, folded, many } from './nodes.js';
import type { Part } from './types.js';

const gaps: Part = {
  name: 'gaps',
  write(plan) {
    const partial = plan.pages.filter((page) => page.gaps.length > 0);
    if (partial.length === 0) return [];
    return [
      heading(2, [text('What is missing, section by section')]),
      ...partial.flatMap((page) => onPage(page, plan)),
    ];
  },
};

export default gaps;

function onPage(page: PlannedPage, plan: Plan): RootContent[] {
  const nodes = gapTree(page.gaps);
  const summary = `<code>${escapeHtml(page.name)}</code>: ${many(countNodes(nodes), 'gap')}`;
  return folded(summary, [listOf(page, nodes, plan)]);
}

function listOf(page: PlannedPage, nodes: readonly GapNode[], plan: Plan): List {
  return bullets(
    nodes.map((node) => ({
      line: [...gapName(page, node, plan), ...more(page, node)],
      ...(node.children.length > 0 ? { below: listOf(page, node.children, plan) } : {}),
    })),
  );
}

/** `line 12, JavaScript and Go have it; P1; owner`. */
function more(
  { decided: around }: PlannedPage,
  { first: { gap, decided } }: GapNode,
): PhrasingContent[] {
  const line = lineOf(gap);
  const parts = [
    line === undefined ? '' : `line ${line}`,
    gap.boilerplate ? 'further reading' : '',
    gap.reason === 'empty' ? 'empty' : '',
    decided.priority === around.priority || gap.boilerplate ? '' : decided.priority,
    decided.owner === around.owner ? '' : (decided.owner ?? ''),
  ].filter((part) => part !== '');
  return [
    ...(parts.length > 0 ? authorText(`, ${parts.join(', ')}`) : []),
    ...(decided.note === undefined ? [] : [text(' — '), ...authorText(decided.note)]),
  ];
}
