/** What is to be done, by priority. */
import type { PhrasingContent } from 'mdast';
import { many } from '../../../text/words.js';
import { authorText, heading, text } from '../../../text/write-markdown.js';
import { type Action, allActions, sampleActions } from '../actions.js';
import type { Plan } from '../types.js';
import { featureItems, type Item, samplesItem } from './feature-actions.js';
import { folderName } from './folders.js';
import { gapsInline } from './lacking.js';
import { bullets, code, fileLink, strong } from './nodes.js';
import type { Part } from './types.js';

/** So many pages of a folder that are to be written are one action. */
const together = 3;

const actions: Part = {
  name: 'actions',
  write(plan) {
    const pages = allActions(plan);
    const samples = sampleActions(plan);
    const lists = [...plan.priorities.keys()].flatMap((priority) => {
      const items = [
        ...grouped(pages.get(priority) ?? []).map((group) => itemOf(group, plan)),
        ...samplesItem(samples.get(priority) ?? [], plan),
      ];
      if (items.length === 0) return [];
      return [heading(3, authorText(titleOf(priority, plan))), bullets(items)];
    });
    return lists.length > 0 ? [heading(2, [text('Actions by priority')]), ...lists] : [];
  },
};

export default actions;

function titleOf(priority: string, { priorities }: Plan): string {
  const meaning = priorities.get(priority);
  return meaning === undefined || meaning === '' ? priority : `${priority}: ${meaning}`;
}

/** Pages of one folder that are to be written, of which nothing else was said, are one group. */
function grouped(actions: readonly Action[]): Action[][] {
  const groups = new Map<string, Action[]>();
  actions.forEach((action, index) => {
    const { folder, decided } = action.page;
    const isPlain = action.features.length === 0 && decided.note === undefined;
    const alike = action.whole && folder !== '' && isPlain;
    const key = alike ? `${folder}\n${decided.owner ?? ''}` : `${index}`;
    groups.set(key, [...(groups.get(key) ?? []), action]);
  });
  return [...groups.values()].flatMap((group) =>
    group.length < together ? group.map((one) => [one]) : [group],
  );
}

function itemOf(group: readonly Action[], plan: Plan): Item {
  const [first] = group;
  if (!first) return { line: [] };
  const { page } = first;
  const owner = ownerOf(first);
  const end = [
    ...(owner === undefined ? [] : [text(' '), ...authorText(`(${owner})`)]),
    ...notesOf(first).flatMap((note) => [text(' — '), ...authorText(note)]),
  ];
  if (group.length > 1) {
    return {
      line: [
        strong(...authorText(folderName(page.folder, plan))),
        text(' ('),
        code(`${page.folder}/`),
        text(`): write ${share(group, plan)}`),
        ...end,
      ],
    };
  }
  const name = strong(fileLink(page, plan));
  const own = todo(first, plan);
  const features = featureItems(first, plan);
  const [only, ...more] = features;
  // One thing to do is one line.
  if (own.length === 0 && only && more.length === 0) {
    return { line: [name, text(': '), ...only.line, ...end] };
  }
  const below = features.length > 0 ? { below: bullets(features) } : {};
  return { line: [name, ...(own.length > 0 ? [text(': '), ...own] : []), ...end], ...below };
}

/** The audit of the folder names them. */
function share(group: readonly Action[], { pages }: Plan): string {
  const folder = group[0]?.page.folder;
  const all = pages.filter((page) => page.folder === folder && page.status === 'missing').length;
  return all === group.length
    ? `the ${all} pages that are missing`
    : `${group.length} of the ${all} pages that are missing`;
}

function todo({ page, whole, gaps }: Action, plan: Plan): PhrasingContent[] {
  if (!whole) return gaps.length > 0 ? [text('add '), ...gapsInline(page, gaps, plan)] : [];
  const { length } = page.result.wanted;
  return [text(`write the page${length > 0 ? `, ${many(length, 'section')}` : ''}`)];
}

function ownerOf({ page, whole, gaps }: Action): string | undefined {
  const owners = new Set(gaps.map(({ decided }) => decided.owner));
  return whole
    ? page.decided.owner
    : [...owners].filter((owner) => owner !== undefined).join(', ') || undefined;
}

/** The note of the page, and those of the gaps, each once. */
function notesOf({ page, gaps }: Action): string[] {
  const notes = [page.decided.note, ...gaps.map(({ decided }) => decided.note)];
  return [...new Set(notes.filter((note) => note !== undefined))];
}
