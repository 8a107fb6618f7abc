/** What is to be done, by priority. */
import type { RootContent } from 'mdast';
import { groupBy } from '../../../text/group-by.js';
import { list, many } from '../../../text/words.js';
import {
  bullets,
  code,
  heading,
  type Inline,
  type Item,
  joined,
  md,
  strong,
} from '../../../text/write-markdown.js';
import { type Action, allActions, sampleActions } from '../actions.js';
import type { Plan, PlannedFeature } from '../planned.js';
import { blockedSamples, otherDocs, ownPlaces } from './code-cells.js';
import { folderName } from './folders.js';
import { gapsInline } from './lacking.js';
import { fileLink } from './page-table.js';

/** So many pages of a folder that are to be written are one action. */
const together = 3;

export function actions(plan: Plan): RootContent[] {
  const pages = allActions(plan);
  const samples = sampleActions(plan);
  const lists = [...plan.priorities].flatMap(([priority, meaning]) => {
    const items = [
      ...grouped(pages.get(priority) ?? []).map((group) => itemOf(group, plan)),
      ...samplesItem(samples.get(priority) ?? [], plan),
    ];
    if (items.length === 0) return [];
    return [heading(3, meaning ? `${priority}: ${meaning}` : priority), bullets(items)];
  });
  return lists.length > 0 ? [heading(2, 'Actions by priority'), ...lists] : [];
}

type Group = [Action, ...Action[]];

/** Pages of one folder that are to be written, of which nothing else was said, are one group. */
function grouped(all: readonly Action[]): Group[] {
  const groups = groupBy(all, (action) => {
    const { folder, decided } = action.page;
    const isPlain = action.features.length === 0 && decided.note === undefined;
    return action.whole && folder !== '' && isPlain ? `${folder}\n${decided.owner ?? ''}` : action;
  });
  return [...groups.values()].flatMap((group) =>
    group.length < together ? group.map((one): Group => [one]) : [group],
  );
}

function itemOf(group: Group, plan: Plan): Item {
  const [first] = group;
  const { page } = first;
  const owner = ownerOf(first);
  const end = [owner && md` (${owner})`, ...notesOf(first).map((note) => md` — ${note}`)];
  if (group.length > 1) {
    const name = strong(folderName(page.folder, plan));
    return { line: md`${name} (${code(`${page.folder}/`)}): write ${share(group, plan)}${end}` };
  }
  const name = strong(fileLink(page, plan));
  const own = toDo(first, plan);
  const features = featureItems(first, plan);
  const [only, ...more] = features;
  // One thing to do is one line.
  if (!own && only && more.length === 0) return { line: md`${name}: ${only.line}${end}` };
  return {
    line: [name, own && md`: ${own}`, end],
    below: features.length > 0 ? bullets(features) : undefined,
  };
}

/** The audit of the folder names them. */
function share(group: Group, { pages }: Plan): string {
  const { folder } = group[0].page;
  const all = pages.filter((page) => page.folder === folder && page.status === 'missing').length;
  return all === group.length
    ? `the ${all} pages that are missing`
    : `${group.length} of the ${all} pages that are missing`;
}

function toDo({ page, whole, gaps }: Action, plan: Plan): Inline {
  if (!whole) return gaps.length > 0 ? md`add ${gapsInline(page, gaps, plan)}` : undefined;
  const { length } = page.result.wanted;
  return `write the page${length > 0 ? `, ${many(length, 'section')}` : ''}`;
}

function ownerOf({ page, whole, gaps }: Action): string | undefined {
  if (whole) return page.decided.owner;
  const owners = new Set(gaps.flatMap(({ decided }) => decided.owner ?? []));
  return [...owners].join(', ') || undefined;
}

/** The note of the page, and those of the gaps, each once. */
function notesOf({ page, gaps }: Action): string[] {
  const notes = [page.decided.note, ...gaps.map(({ decided }) => decided.note)];
  return [...new Set(notes)].filter((note) => note !== undefined);
}

/** What docs of features need. What a gap of the same action would show is said with it. */
function featureItems({ whole, gaps, features }: Action, plan: Plan): Item[] {
  const isCovered = ({ gap }: PlannedFeature) => whole || (gap && gaps.includes(gap));
  const toWrite = features.filter(({ facts }) => facts.docs !== 'shown');
  const covered = toWrite.filter(isCovered);
  const names = joined(covered.map((one) => [named(one), ending(one)]));
  const wrong = features.filter(({ facts }) => facts.docs === 'shown');
  return [
    ...(covered.length > 0
      ? [{ line: md`with the ${covered.length === 1 ? 'feature' : 'features'} ${names}` }]
      : []),
    ...toWrite
      .filter((one) => !isCovered(one))
      .map((one) => ({
        line: md`show ${named(one)}, as in ${otherDocs(one, plan)}${ending(one)}`,
      })),
    ...wrong.map((one) => {
      const lacking = one.facts.lacking.map((name) => `\`${name.replaceAll('`', "'")}\``);
      const places = md`correct ${named(one)}, ${ownPlaces(one, plan)}`;
      return { line: md`${places}: the SDK has no ${list(lacking, 'or')}${ending(one)}` };
    }),
  ];
}

function samplesItem(features: readonly PlannedFeature[], plan: Plan): Item[] {
  if (features.length === 0) return [];
  const toWrite = features.filter(({ result }) => result.actions.includes('write-sample'));
  const blocked = features.filter((one) => !toWrite.includes(one));
  // Features that the same samples would show but for the same bugs.
  const alike = groupBy(blocked, ({ facts }) =>
    JSON.stringify(facts.shownBy.map(({ sample, blockedBy }) => [sample, blockedBy])),
  );
  const items = [
    ...toWrite.map((one) => ({ line: sampleLine(one) })),
    ...[...alike.values()].map((own) => {
      const names = joined(own.map((one) => [named(one), ending(one)]));
      return { line: md`${names}: ${blockedSamples(own[0]?.facts.shownBy ?? [], plan)}` };
    }),
  ];
  return [{ line: strong(`${plan.label} samples`), below: bullets(items) }];
}

function sampleLine(planned: PlannedFeature): Inline {
  const { wanted } = planned.facts;
  const [absent, others] = [true, false].map((isAbsent) =>
    wanted.filter((one) => one.absent === isAbsent).map(({ name }) => code(name)),
  );
  const there = others?.length ? md` in ${joined(others)}` : undefined;
  const start = there ? md` and in the new ` : md` in a new `;
  const toCome = absent?.length ? [start, joined(absent)] : undefined;
  return md`show ${named(planned)}${there}${toCome}${ending(planned)}`;
}

function named({ result: { evidence } }: PlannedFeature): Inline {
  return strong(evidence.feature.name);
}

function ending({ decided: { owner, note } }: PlannedFeature): Inline {
  return md`${owner && md` (${owner})`}${note && md` — ${note}`}`;
}
