/** Features, page by page: what docs, samples and the SDK show of each, and what follows. */
import type { RootContent } from 'mdast';
import { featureVerdictInfo } from '../../../evidence/verdict-words.js';
import { groupBy } from '../../../text/group-by.js';
import {
  bullets,
  code,
  heading,
  type Inline,
  joined,
  link,
  md,
  paragraph,
  strong,
  table,
} from '../../../text/write-markdown.js';
import { followsOf } from '../../features/cells.js';
import type { Plan, PlannedFeature } from '../planned.js';
import { otherDocs, ownDocs, samplesOf, sdkOf } from './code-cells.js';
import { lineOf } from './lacking.js';
import { fileLink } from './page-table.js';
import { sourceNotes } from './sources.js';

export function features(plan: Plan): RootContent[] {
  const all = plan.features;
  if (all.length === 0) return [];
  const shown = all.filter(({ result }) => !['excluded', 'not-found'].includes(result.verdict));
  const lost = all.filter(({ result }) => result.verdict === 'not-found');
  return [
    heading(2, 'Features'),
    ...sourceNotes(plan),
    ...groups(shown, plan).flatMap(([title, own]) => [heading(3, title), tableOf(own, plan)]),
    ...(lost.length > 0
      ? [
          paragraph('Patterns found nowhere, to be corrected:'),
          bullets(
            lost.map(({ result: { evidence, why } }) => ({
              line: md`${strong(evidence.feature.name)}: ${why}`,
            })),
          ),
        ]
      : []),
  ];
}

/** By page in the order of the pages; then those of several pages, and those of all. */
function groups(all: readonly PlannedFeature[], plan: Plan): [Inline, PlannedFeature[]][] {
  const byPage = groupBy(all, ({ page }) => page);
  const titles = plan.pages.flatMap((one): [Inline, PlannedFeature[]][] => {
    const own = byPage.get(one.page);
    return own ? [[md`${one.page.title} (${fileLink(one, plan)})`, own]] : [];
  });
  const others = groupBy(byPage.get(undefined) ?? [], ({ result }) =>
    JSON.stringify(result.evidence.feature.pages ?? null),
  );
  return [
    ...titles,
    ...[...others.values()].map((own): [Inline, PlannedFeature[]] => {
      const pages = own[0]?.result.evidence.feature.pages;
      return [pages ? joined(pages.map(code)) : 'All pages', own];
    }),
  ];
}

function tableOf(own: readonly PlannedFeature[], plan: Plan): RootContent {
  const head = ['Feature', `${plan.label} docs`, 'Other docs', 'Samples', 'SDK', 'What follows'];
  const rows = own.map((one) => [
    one.result.evidence.feature.name,
    ownDocs(one, plan),
    otherDocs(one, plan),
    samplesOf(one, plan),
    sdkOf(one, plan),
    whatFollows(one, plan),
  ]);
  return table([head, ...rows]);
}

/** The verdict, what else is to be done, when, and what people say of it. */
function whatFollows(planned: PlannedFeature, plan: Plan): Inline {
  const { result, gap, mendedOn, decided, isInScope } = planned;
  const { verdict, actions, evidence } = result;
  const toDo = isInScope && actions.some((action) => action !== 'wait-for-sdk');
  const notes = new Set([decided.note, evidence.feature.note]);
  const url = gap && mendedOn && plan.link(mendedOn, lineOf(gap.gap));
  return [
    md`${featureVerdictInfo[verdict].emoji} ${followsOf(result, plan)}`,
    isInScope ? undefined : md`, but its page is out of scope`,
    toDo ? md` (${decided.priority})` : undefined,
    url === undefined ? undefined : md`, with ${link(url, gap?.gap.heading || 'the page')}`,
    ...[...notes].map((note) => note && md` — ${note}`),
  ];
}
