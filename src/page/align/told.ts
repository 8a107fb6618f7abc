/** What became of the sections that have no counterpart by name and place. */
import type { Nodes } from 'mdast';
import type { ProjectedSection } from '../outline/projection.js';
import { textOf } from '../recognise/content.js';
import { percent } from './assign.js';
import type { Bags } from './bags.js';
import { evidenceOf, likelyMissing, type Told, toldOf } from './evidence.js';
import { headingKey } from './heading.js';
import { isOrientation } from './orientation.js';
import { above, type Match, openSections, type Pair, record } from './pair.js';

/** No counterpart that was found by likeness is as sure as one by name and place. */
export const mostSure = 0.95;

/** Content of fewer words leads in to the subsections. */
const leadInWords = 25;

/** Judges every section that has no match or only a proposed one, those below before those above. */
export function judgeOpen(pair: Pair, bags: Bags): void {
  const leads = leadIns(pair);
  const open = [...openSections(pair), ...pair.proposed.keys()].sort((a, b) => b - a);
  const told = evidenceOf(pair, bags, open);
  open.forEach((index, at) => {
    record(pair, index, judgeSection(pair, index, leads, told[at] as Told));
  });
}

function judgeSection(
  pair: Pair,
  index: number,
  leads: ReadonlyMap<string, number>,
  { evidence, near }: Told,
): Match {
  const section = pair.reference.sections[index] as ProjectedSection;
  const missing = likelyMissing(evidence);
  const isTold = toldOf(evidence) >= 1;
  const proposed = pair.matches[index];
  if (proposed && isTold) return { ...proposed, confidence: Math.min(mostSure, 1 - missing) };
  if (proposed?.target !== undefined) pair.claimed.delete(proposed.target);
  if (section.boilerplate) {
    const why = 'only links to further reading';
    return { verdict: 'boilerplate', target: undefined, confidence: 0.9, why };
  }
  const lead = leads.get(pair.reference.keys[index]?.key ?? '');
  if (lead !== undefined) {
    const why = 'a paragraph that opens with the same words';
    return { verdict: 'covered', target: lead, confidence: 0.85, why };
  }
  const there = answeredChildren(pair, section);
  if (there.length > 0 && there.length * 2 >= section.children.length && isLeadIn(section)) {
    const target = pair.matches[there[0] as number]?.target;
    return { verdict: 'covered', target, confidence: 0.7, why: 'its subsections are there' };
  }
  if (isTold) {
    const why =
      evidence.setUp > 0
        ? 'setting up, which the target tells in its own way'
        : `told elsewhere: ${percent(evidence.rare)} of what only it says`;
    const target = near[0]?.target ?? placeAbove(pair, index);
    return { verdict: 'covered', target, confidence: 1 - missing, why };
  }
  const why = 'no section of the target has a like heading or like content';
  return { verdict: 'missing', target: undefined, confidence: missing, why, candidates: near };
}

function isLeadIn({ codes, words }: ProjectedSection): boolean {
  return codes === 0 && words <= leadInWords;
}

/** Subsections that the target has, but for those whose names, such as `Usage`, say nothing about it. */
function answeredChildren(pair: Pair, section: ProjectedSection): number[] {
  return section.children.filter((child) => {
    const { verdict } = pair.matches[child] ?? {};
    if (verdict !== 'same' && verdict !== 'renamed' && verdict !== 'covered') return false;
    return !isOrientation(pair.reference.keys[child]?.stems ?? [], new Set());
  });
}

/** The nearest section above that the target answers, and its answer. */
function placeAbove(pair: Pair, index: number): number {
  for (const at of above(pair.reference, index)) {
    const match = pair.matches[at];
    if (match?.target !== undefined && match.verdict !== 'covered') return match.target;
  }
  return 0;
}

/** Bold words at the start of a paragraph or list item serve as headings. */
function leadIns(pair: Pair): Map<string, number> {
  const found = new Map<string, number>();
  pair.target.sections.forEach((section, at) => {
    for (const block of section.blocks) {
      const first = leadOf(block.node);
      const key = first && headingKey(first, pair.registry);
      if (key && key.stems.length > 0 && !found.has(key.key)) found.set(key.key, at);
    }
  });
  return found;
}

function leadOf(node: Nodes): string | undefined {
  const first = node.type === 'paragraph' ? node.children[0] : undefined;
  if (first?.type !== 'strong') return undefined;
  const text = textOf(first);
  return text.length < 80 ? text : undefined;
}
