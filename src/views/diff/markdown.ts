/**
 * The difference as one comment of a pull request.
 */
import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { pageStatuses, statusInfo } from '../../page/status.js';
import { plain } from '../../text/words.js';
import { authorText, heading, table, text, writeMarkdown } from '../../text/write-markdown.js';
import { isCounted, percent, shareOf } from '../status/counts.js';
import type { FeatureChange, GapChange, LanguageTotals, PageChange, SiteDiff } from './types.js';
import {
  delta,
  describeBase,
  describeFeature,
  describeStatus,
  gapKind,
  gapPlace,
  gaps,
  headline,
  trendWord,
} from './words.js';

/** By this a workflow finds the comment that it wrote before. */
export const marker = '<!-- remark-parity -->';

/** GitHub refuses comments with more UTF-16 units. */
const mostUnits = 65_536;

/** Rows of the table of pages that are shown at once; the others are folded. */
const openRows = 10;

/** Address of a line of a page; `undefined` if nobody knows it. */
export type GapLink = (
  page: Pick<PageChange, 'page' | 'path'>,
  line: number | undefined,
) => string | undefined;

/** So many rows never fit. */
const mostRows = 800;

/** Features that are named, so that pages have room; names are cut after so many letters. */
const mostFeatures = 60;
const longestName = 80;

/** Writes it: short, with what is long folded, and cut where GitHub would refuse it. */
export function writeMarkdownComment(diff: SiteDiff, link: GapLink): string {
  // The worse pages come first.
  let shown = diff.pages.slice(0, mostRows);
  let features = mostFeatures;
  for (;;) {
    const text = compose(diff, shown, features, link);
    if (text.length < mostUnits) return text;
    if (shown.length === 0) {
      if (features === 0) return text;
      features = Math.floor(features / 2);
    }
    const share = Math.min(0.95, (0.97 * mostUnits) / text.length);
    shown = shown.slice(0, Math.floor(shown.length * share));
  }
}

function compose(
  diff: SiteDiff,
  shown: readonly PageChange[],
  features: number,
  link: GapLink,
): string {
  const names = diff.languages.flatMap(({ label }, at) => [
    ...(at === 0 ? [] : [text(', ')]),
    ...authorText(label),
  ]);
  const parts: RootContent[] = [
    heading(3, [...names, text(` parity: ${headline(diff)}`)]),
    totalsTable(diff.languages),
  ];
  if (shown.length > 0) {
    const rows = shown.map((page) => pageRow(page));
    const head = ['Page', '', 'Status', 'New gaps', 'Closed gaps'].map((word) => [text(word)]);
    const align = ['left', 'left', 'left', 'right', 'right'] as const;
    const pages = table([head, ...rows], [...align]);
    parts.push(...(rows.length > openRows ? folded(`${rows.length} pages`, [pages]) : [pages]));
    parts.push(...details(shown, diff, 'opened', link), ...details(shown, diff, 'closed', link));
  }
  parts.push(...featureList(diff, features, link));
  const left = diff.pages.length - shown.length;
  const cut = left > 0 ? [text(` ${left} more pages do not fit in here.`)] : [];
  const base = describeBase(diff.base);
  parts.push(paragraph([text('Compared with '), code(base), text('.'), ...cut]));
  return `${marker}\n\n${writeMarkdown(parts)}`;
}

/** What docs show; on the pages of now, and where that was for what is lost. */
function featureList(diff: SiteDiff, most: number, link: GapLink): RootContent[] {
  const { features = [] } = diff;
  if (features.length === 0) return [];
  const items = features.slice(0, most).map((one) => featureItem(one, diff, link));
  const left = features.length - items.length;
  const note = 'Features, with samples and SDKs as they are now';
  if (items.length === 0) return [paragraph([text(`${left} features do not fit in here.`)])];
  return [
    paragraph([text(left > 0 ? `${note}; ${left} more do not fit in here:` : `${note}:`)]),
    { type: 'list', spread: false, children: items },
  ];
}

function featureItem(one: FeatureChange, diff: SiteDiff, link: GapLink): ListItem {
  const { place, shown } = one;
  const short = (name: string) => Array.from(plain(name)).slice(0, longestName).join('');
  const url = place && shown !== 'lost' ? link(place, place.line) : undefined;
  const line = place && `line ${place.line}`;
  const at: PhrasingContent[] = [
    ...(place ? [text(' ('), code(short(place.page))] : []),
    ...(line && shown !== 'lost'
      ? [text(', '), url === undefined ? text(line) : linkTo(url, line)]
      : []),
    ...(place ? [text(')')] : []),
  ];
  const children = [
    ...authorText(describeFeature(one, diff)),
    text(': '),
    code(short(one.name)),
    ...at,
  ];
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] };
}

function linkTo(url: string, words: string): PhrasingContent {
  return { type: 'link', url, children: [text(words)] };
}

function totalsTable(languages: readonly LanguageTotals[]): RootContent {
  const used = pageStatuses.filter(
    (status) =>
      isCounted(status) ||
      languages.some(({ after, before }) => after.pages[status] + before.pages[status] > 0),
  );
  const head = [
    'Language',
    'Complete',
    ...used.map((status) => `${statusInfo[status].label} pages`),
    'Gaps',
  ];
  const rows = languages.map(({ label, before, after, opened, closed }) => [
    authorText(label),
    [text(percent(shareOf(after)))],
    ...used.map((status) => [
      text(`${after.pages[status]}${delta(before.pages[status], after.pages[status])}`),
    ]),
    [text(`${opened} new, ${closed} closed`)],
  ]);
  return table(
    [head.map((word) => [text(word)]), ...rows],
    ['left', ...head.slice(1).map(() => 'right' as const)],
  );
}

function pageRow(page: PageChange): PhrasingContent[][] {
  const { languages, oldPage } = page;
  const from = oldPage === undefined ? [] : [text(', was '), code(oldPage)];
  const count = (what: 'opened' | 'closed') =>
    text(String(languages.reduce((total, change) => total + change[what].length, 0)));
  const statuses = [...new Set(languages.map(describeStatus))].join(', ');
  return [
    [code(page.page), ...from],
    [text(trendWord(page))],
    [text(statuses)],
    [count('opened')],
    [count('closed')],
  ];
}

/** The gaps page by page, folded. */
function details(
  pages: readonly PageChange[],
  diff: SiteDiff,
  what: 'opened' | 'closed',
  link: GapLink,
): RootContent[] {
  let count = 0;
  const items = pages.flatMap((page): RootContent[] => {
    const own = page.languages.flatMap((change, at) =>
      change[what].map((gap) => gapItem(gap, page, labelOf(diff, at), what, link)),
    );
    if (own.length === 0) return [];
    count += own.length;
    return [paragraph([code(page.page)]), { type: 'list', spread: false, children: own }];
  });
  const word = what === 'opened' ? 'new' : 'closed';
  return count === 0 ? [] : folded(`${gaps(count).replace(' ', ` ${word} `)}`, items);
}

function labelOf({ languages }: SiteDiff, at: number): string | undefined {
  return languages.length > 1 ? languages[at]?.label : undefined;
}

function gapItem(
  gap: GapChange,
  page: PageChange,
  label: string | undefined,
  what: 'opened' | 'closed',
  link: GapLink,
) {
  const url = what === 'opened' ? link(page, gap.line) : undefined;
  const place = gapPlace(gap);
  const named: PhrasingContent[] = place === '' ? [] : [text(' '), code(place)];
  const line = gap.line === undefined || gap.kind === 'page' ? '' : `line ${gap.line}`;
  const at: PhrasingContent[] =
    url === undefined || line === '' ? [text(line)] : [linkTo(url, line)];
  const children = [
    ...(label === undefined ? [] : [...authorText(label), text(': ')]),
    text(gapKind(gap)),
    ...named,
    ...(what === 'closed' || line === '' ? [] : [text(' ('), ...at, text(')')]),
  ];
  return {
    type: 'listItem' as const,
    spread: false,
    children: [{ type: 'paragraph' as const, children }],
  };
}

/** Our own words as the summary: nothing of authors. */
function folded(summary: string, children: RootContent[]): RootContent[] {
  return [
    { type: 'html', value: `<details><summary>${summary}</summary>` },
    ...children,
    { type: 'html', value: '</details>' },
  ];
}

function paragraph(children: PhrasingContent[]): RootContent {
  return { type: 'paragraph', children };
}

/** Names of people's things: in code no `@` and no `#` means anything. */
function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value: plain(value) };
}
