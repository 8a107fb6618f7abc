/** What is out of scope, and why. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { Exclusion } from '../../../config/exclusion-schema.js';
import { groupBy } from '../../../text/group-by.js';
import { bullets, code, heading, joined, link, md, strong } from '../../../text/write-markdown.js';
import type { Plan } from '../planned.js';

export function scope(plan: Plan): RootContent[] {
  const isGiven = ({ status }: Exclusion) => status === 'not-applicable';
  const lines = (all: readonly Exclusion[]) => all.map((one) => lineOf(one));
  return [
    ...listed('Scope exclusions', lines(plan.exclusions.filter((one) => !isGiven(one)))),
    ...listed(`Not applicable to ${plan.label}`, lines(plan.exclusions.filter(isGiven))),
    ...listed('Features left out', inCode(plan)),
  ];
}

function listed(title: string, lines: readonly PhrasingContent[][]): RootContent[] {
  return lines.length === 0 ? [] : [heading(2, title), bullets(lines.map((line) => ({ line })))];
}

/** Features and sets of samples, those with one reason together. */
function inCode({ features, matrices }: Plan): PhrasingContent[][] {
  const all = [
    ...features.map(({ result: { evidence } }) => evidence.feature),
    ...matrices.map(({ name, excluded }) => ({ name: `${name} (samples)`, excluded })),
  ];
  const byReason = groupBy(
    all.filter(({ excluded }) => excluded !== undefined),
    ({ excluded }) => excluded,
  );
  return [...byReason].map(
    ([reason, own]) => md`${joined(own.map(({ name }) => strong(name)))} — ${reason}`,
  );
}

/** `**Chat** (chat.mdx) — Not yet. (only Middleware in models.mdx, until 2027-01-01, issue)`. */
function lineOf({ topic, reason, pages, sections, until, issue }: Exclusion): PhrasingContent[] {
  const patterns = (all: string | readonly string[]) => joined([all].flat().map(code));
  const where = pages && (sections ? md` in ${patterns(pages)}` : md` (${patterns(pages)})`);
  const more = [
    ...(sections ? [md`only ${patterns(sections)}${where}`] : []),
    ...(until === undefined ? [] : [`until ${until}`]),
    ...(issue === undefined ? [] : [link(issue, 'issue')]),
  ];
  const end = more.length > 0 ? md` (${joined(more)})` : undefined;
  return md`${strong(topic)}${sections ? undefined : where} — ${reason}${end}`;
}
