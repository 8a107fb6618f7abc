/** Known bugs. */
import type { RootContent } from 'mdast';
import type { Bug } from '../../../config/roadmap-schema.js';
import { matchPages } from '../../../site/page-names.js';
import {
  code,
  heading,
  type Inline,
  joined,
  link,
  md,
  strong,
  table,
} from '../../../text/write-markdown.js';
import type { Plan } from '../planned.js';
import { fileLink } from './page-table.js';

export function bugs(plan: Plan): RootContent[] {
  if (plan.bugs.length === 0) return [];
  const order = [...plan.priorities.keys()];
  const rank = ({ severity }: Bug) =>
    severity === undefined ? order.length : order.indexOf(severity);
  const rows = plan.bugs
    .toSorted((a, b) => rank(a) - rank(b))
    .map((bug) => [where(bug, plan), link(bug.link, bug.bug), severityOf(bug)]);
  return [heading(2, 'Known bugs'), table([['Where', 'Bug', 'Severity'], ...rows])];
}

function where({ where: place, page }: Bug, plan: Plan): Inline {
  const matches = page === undefined ? () => false : matchPages([page]);
  const found = plan.pages.find((one) => matches(one.page));
  return joined([
    ...(place === undefined ? [] : [code(place)]),
    ...(found ? [fileLink(found, plan)] : []),
  ]);
}

function severityOf({ severity, effect }: Bug): Inline {
  if (severity === undefined) return effect;
  return md`${strong(severity)}${effect && md` — ${effect}`}`;
}
