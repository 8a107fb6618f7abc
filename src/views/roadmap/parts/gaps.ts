/** What pages lack, section by section. */
import type { List, PhrasingContent, RootContent } from 'mdast';
import { many } from '../../../text/words.js';
import { authorText, heading, text } from '../../../text/write-markdown.js';
import { countGaps, type GapNode, gapTree } from '../gap-tree.js';
import type { Decided, Plan, PlannedPage } from '../types.js';
import { gapName, lineOf } from './lacking.js';
import { authorLink, bullets, escapeHtml, folded } from './nodes.js';
import type { Part } from './types.js';

const gaps: Part = {
  name: 'gaps',
  write(plan) {
    const lacking = plan.pages.filter(
      (page) => page.gaps.length > 0 || page.result.wanted.length > 0,
    );
    if (lacking.length === 0) return [];
    return [
      heading(2, [text('What is missing, section by section')]),
      ...lacking.flatMap((page) => onPage(page, plan)),
    ];
  },
};

export default gaps;

function onPage(page: PlannedPage, plan: Plan): RootContent[] {
  if (page.status === 'missing') return onMissingPage(page, plan);
  const nodes = gapTree(page.gaps);
  const summary = `<code>${escapeHtml(page.name)}</code>: ${many(countGaps(nodes), 'gap')}`;
  return folded(summary, [listOf(page, nodes, page.decided, plan)]);
}

function onMissingPage(page: PlannedPage, plan: Plan): RootContent[] {
  const { wanted } = page.result;
  const summary = `<code>${escapeHtml(page.name)}</code>: whole page, ${many(wanted.length, 'section')}`;
  const items = wanted.map(({ heading, line }) => ({
    line: [
      authorLink(heading, plan.link(page.page, line)),
      ...(line === undefined ? [] : [text(`, line ${line}`)]),
    ],
  }));
  return folded(summary, [bullets(items)]);
}

/** @param around What was decided of what the gaps lie in: only what differs is told again. */
function listOf(page: PlannedPage, nodes: readonly GapNode[], around: Decided, plan: Plan): List {
  return bullets(
    nodes.map((node) => ({
      line: [...gapName(page, node, plan), ...more(node, around)],
      ...(node.children.length > 0
        ? { below: listOf(page, node.children, node.first.decided, plan) }
        : {}),
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
  return [
    ...(parts.length > 0 ? [text(', '), ...authorText(parts.join(', '))] : []),
    ...(note === undefined ? [] : [text(' — '), ...authorText(note)]),
  ];
}
