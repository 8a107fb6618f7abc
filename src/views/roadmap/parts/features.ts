/** Features, page by page: what docs, samples and the SDK show of each, and what follows. */
import type { PhrasingContent, RootContent } from 'mdast';
import { featureVerdictInfo } from '../../../evidence/verdict-words.js';
import { authorText, heading, table, text } from '../../../text/write-markdown.js';
import { followsOf } from '../../features/cells.js';
import type { Plan, PlannedFeature } from '../types.js';
import { otherDocs, ownDocs, samples, sdk } from './code-cells.js';
import { lineOf } from './lacking.js';
import { authorLink, bullets, code, commas, paragraph, strong } from './nodes.js';
import { sourceNotes } from './sources.js';
import type { Part } from './types.js';

const features: Part = {
  name: 'features',
  write(plan) {
    const all = plan.features;
    if (all.length === 0) return [];
    const shown = all.filter(({ result }) => !['excluded', 'not-found'].includes(result.verdict));
    const lost = all.filter(({ result }) => result.verdict === 'not-found');
    return [
      heading(2, [text('Features')]),
      ...sourceNotes(plan),
      ...groups(shown, plan).flatMap(({ title, own }) => [
        heading(3, title),
        featureTable(own, plan),
      ]),
      ...(lost.length > 0
        ? [
            paragraph(text('Patterns found nowhere, to be corrected:')),
            bullets(lost.map((one) => ({ line: order(one) }))),
          ]
        : []),
    ];
  },
};

export default features;

interface Group {
  title: PhrasingContent[];
  own: PlannedFeature[];
}

/** By page in the order of the pages; then those of several pages, and those of all. */
function groups(all: readonly PlannedFeature[], plan: Plan): Group[] {
  const byPage = plan.pages.map(({ page, name }) => ({
    title: [
      ...authorText(page.title),
      text(' ('),
      { type: 'link' as const, url: plan.link(page), children: [code(name) as never] },
      text(')'),
    ],
    own: all.filter((one) => one.page === page),
  }));
  const others = new Map<string, Group>();
  for (const one of all) {
    if (one.page) continue;
    const { pages } = one.result.evidence.feature;
    const key = JSON.stringify(pages ?? null);
    const title = pages ? commas(pages.map((glob) => [code(glob)])) : [text('All pages')];
    const known = others.get(key);
    if (known) known.own.push(one);
    else others.set(key, { title, own: [one] });
  }
  return [...byPage, ...others.values()].filter(({ own }) => own.length > 0);
}

function featureTable(own: readonly PlannedFeature[], plan: Plan): RootContent {
  const head = [
    'Feature',
    `${plan.label} docs`,
    'Other docs',
    'Samples',
    'SDK',
    'What follows',
  ].map((words) => authorText(words));
  const rows = own.map((one) => [
    authorText(one.result.evidence.feature.name),
    ownDocs(one, plan),
    otherDocs(one, plan),
    samples(one, plan),
    sdk(one, plan),
    whatFollows(one, plan),
  ]);
  return table([head, ...rows]);
}

/** The verdict, what else is to be done, when, and what people say of it. */
function whatFollows(planned: PlannedFeature, plan: Plan): PhrasingContent[] {
  const { result, gap, decided, isInScope } = planned;
  const { verdict, actions, evidence } = result;
  const toDo = isInScope && actions.some((action) => action !== 'wait-for-sdk');
  const notes = [decided.note, evidence.feature.note].filter((note) => note !== undefined);
  return [
    text(`${featureVerdictInfo[verdict].emoji} `),
    ...authorText(followsOf(result, plan)),
    ...(isInScope ? [] : [text(', but its page is out of scope')]),
    ...(toDo ? [text(' ('), ...authorText(decided.priority), text(')')] : []),
    ...(gap && planned.mendedOn
      ? [
          text(', with '),
          authorLink(gap.gap.heading || 'the page', plan.link(planned.mendedOn, lineOf(gap.gap))),
        ]
      : []),
    ...[...new Set(notes)].flatMap((note) => [text(' — '), ...authorText(note)]),
  ];
}

function order({ result: { evidence, why } }: PlannedFeature): PhrasingContent[] {
  return [strong(...authorText(evidence.feature.name)), text(': '), ...authorText(why)];
}
