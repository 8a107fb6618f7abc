/** Known bugs. */
import type { PhrasingContent } from 'mdast';
import type { Bug } from '../../../config/roadmap-schema.js';
import { matchPages } from '../../../site/page-names.js';
import { authorText, heading, table, text } from '../../../text/write-markdown.js';
import type { Plan } from '../types.js';
import { authorLink, code, fileLink, strong } from './nodes.js';
import type { Part } from './types.js';

const bugs: Part = {
  name: 'bugs',
  write(plan) {
    if (plan.bugs.length === 0) return [];
    const head = ['Where', 'Bug', 'Severity'].map((word) => [text(word)]);
    const order = [...plan.priorities.keys()];
    const rank = ({ severity }: Bug) =>
      severity === undefined ? order.length : order.indexOf(severity);
    const rows = plan.bugs
      .toSorted((a, b) => rank(a) - rank(b))
      .map((bug) => [where(bug, plan), what(bug), severity(bug)]);
    return [heading(2, [text('Known bugs')]), table([head, ...rows])];
  },
};

export default bugs;

function where({ where: place, page }: Bug, plan: Plan): PhrasingContent[] {
  const matches = page === undefined ? () => false : matchPages([page]);
  const found = plan.pages.find((one) => matches(one.page));
  const parts = [
    ...(place === undefined ? [] : [[code(place)]]),
    ...(found ? [[fileLink(found, plan)]] : []),
  ];
  return parts.flatMap((part, at) => (at === 0 ? part : [text(', '), ...part]));
}

function what({ bug, link }: Bug): PhrasingContent[] {
  return link === undefined ? authorText(bug) : [authorLink(bug, link)];
}

function severity({ severity: name, effect }: Bug): PhrasingContent[] {
  return [
    ...(name === undefined ? [] : [strong(...authorText(name))]),
    ...(name === undefined || effect === undefined ? [] : [text(' — ')]),
    ...authorText(effect ?? ''),
  ];
}
