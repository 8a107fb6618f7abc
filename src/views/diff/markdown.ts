/** The difference as one comment of a pull request. */
import type { PhrasingContent, RootContent } from 'mdast';
import { pageStatuses, statusInfo } from '../../page/status.js';
import { many, plain } from '../../text/words.js';
import {
  bullets,
  code,
  headedTable,
  heading,
  type Inline,
  joined,
  link,
  md,
  paragraph,
  table,
  text,
  writeMarkdown,
} from '../../text/write-markdown.js';
import { type SourceLink, sourceLinks } from '../source-link.js';
import { isCounted, percent, shareOf } from '../status/counts.js';
import type { Write } from '../view.js';
import type {
  DiffReport,
  FeatureChange,
  GapChange,
  LanguageTotals,
  PageChange,
  SiteDiff,
} from './site-diff.js';
import {
  delta,
  describeBase,
  describeFeature,
  describePossible,
  describeStatus,
  gapKind,
  gapPlace,
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
type GapLink = (...of: Parameters<SourceLink>) => string | undefined;

/** So many rows never fit. */
const mostRows = 800;

/** Features that are named, so that pages have room; names are cut after so many letters. */
const mostFeatures = 60;
const longestName = 80;

/** Short, with what is long folded, and cut where GitHub would refuse it. */
const markdown: Write<DiffReport> = ({ diff, linkedBy }) => {
  const sources = sourceLinks(linkedBy, linkedBy.root);
  // A relative address means nothing in a comment.
  const addressOf: GapLink = (page, line) =>
    linkedBy.source === undefined ? undefined : sources(page, line);
  // The worse pages come first.
  let shown = diff.pages.slice(0, mostRows);
  let features = mostFeatures;
  for (;;) {
    const text = compose(diff, shown, features, addressOf);
    if (text.length < mostUnits) return text;
    if (shown.length === 0) {
      if (features === 0) return text;
      features = Math.floor(features / 2);
    }
    const share = Math.min(0.95, (0.97 * mostUnits) / text.length);
    shown = shown.slice(0, Math.floor(shown.length * share));
  }
};

export default markdown;

function compose(
  diff: SiteDiff,
  shown: readonly PageChange[],
  features: number,
  addressOf: GapLink,
): string {
  const names = joined(diff.languages.map(({ label }) => label));
  const parts: RootContent[] = [
    heading(3, md`${names} parity: ${text(headline(diff))}`),
    totalsTable(diff.languages),
  ];
  if (shown.length > 0) {
    const rows = shown.map((page) => pageRow(page));
    const head = ['Page', '', 'Status', 'New gaps', 'Closed gaps'].map((word) => text(word));
    const pages = table([head, ...rows], ['left', 'left', 'left', 'right', 'right']);
    parts.push(...(rows.length > openRows ? folded(`${rows.length} pages`, [pages]) : [pages]));
    parts.push(
      ...details(shown, diff, 'opened', addressOf),
      ...details(shown, diff, 'closed', addressOf),
    );
  }
  parts.push(...featureList(diff, features, addressOf));
  const left = diff.pages.length - shown.length;
  const cut = left > 0 ? [text(` ${left} more pages do not fit in here.`)] : [];
  const base = describeBase(diff.base);
  parts.push(paragraph(md`Compared with ${code(base)}.`, cut));
  return `${marker}\n\n${writeMarkdown(parts)}`;
}

/** What docs show; on the pages of now, and where that was for what is lost. */
function featureList(diff: SiteDiff, most: number, addressOf: GapLink): RootContent[] {
  const { features = [] } = diff;
  if (features.length === 0) return [];
  const items = features.slice(0, most).map((one) => featureItem(one, diff, addressOf));
  const left = features.length - items.length;
  const note = 'Features, with samples and SDKs as they are now';
  if (items.length === 0) return [paragraph(text(`${left} features do not fit in here.`))];
  return [
    paragraph(text(left > 0 ? `${note}; ${left} more do not fit in here:` : `${note}:`)),
    bullets(items),
  ];
}

function featureItem(one: FeatureChange, diff: SiteDiff, addressOf: GapLink): PhrasingContent[] {
  const { place, shown } = one;
  const short = (name: string) => code(Array.from(plain(name)).slice(0, longestName).join(''));
  const isThere = place && shown !== 'lost';
  const line = isThere && md`, ${link(addressOf(place, place.line), text(`line ${place.line}`))}`;
  const at = place && md` (${short(place.page)}${line || undefined})`;
  return md`${describeFeature(one, diff)}: ${short(one.name)}${at}`;
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
  const rows = languages.map(({ label, before, after, opened, closed, ...totals }) => [
    label,
    text(percent(shareOf(after))),
    ...used.map((status) =>
      text(`${after.pages[status]}${delta(before.pages[status], after.pages[status])}`),
    ),
    md`${opened} new, ${closed} closed${describePossible(totals)}`,
  ]);
  return headedTable(head, rows, 'numbers');
}

function pageRow(page: PageChange): Inline[] {
  const { languages, oldPage } = page;
  const from = oldPage === undefined ? [] : md`, was ${code(oldPage)}`;
  const count = (what: 'opened' | 'closed') =>
    languages.reduce((total, change) => total + change[what].length, 0);
  const statuses = [...new Set(languages.map(describeStatus))].join(', ');
  const words = [trendWord(page), statuses].map(text);
  return [[code(page.page), from], ...words, count('opened'), count('closed')];
}

function details(
  pages: readonly PageChange[],
  diff: SiteDiff,
  what: 'opened' | 'closed',
  addressOf: GapLink,
): RootContent[] {
  let count = 0;
  const items = pages.flatMap((page): RootContent[] => {
    const own = page.languages.flatMap((change, at) =>
      change[what].map((gap) => gapItem(gap, page, labelOf(diff, at), what, addressOf)),
    );
    if (own.length === 0) return [];
    count += own.length;
    return [paragraph(code(page.page)), bullets(own)];
  });
  const noun = what === 'opened' ? 'new gap' : 'closed gap';
  return count === 0 ? [] : folded(many(count, noun), items);
}

function labelOf({ languages }: SiteDiff, at: number): string | undefined {
  return languages.length > 1 ? languages[at]?.label : undefined;
}

function gapItem(
  gap: GapChange,
  page: PageChange,
  label: string | undefined,
  what: 'opened' | 'closed',
  addressOf: GapLink,
): PhrasingContent[] {
  const place = gapPlace(gap);
  const isThere = what === 'opened' && gap.line !== undefined && gap.kind !== 'page';
  const line = isThere && md` (${link(addressOf(page, gap.line), text(`line ${gap.line}`))})`;
  const name = label === undefined ? undefined : md`${label}: `;
  const at = place === '' ? undefined : md` ${code(place)}`;
  return md`${name}${text(gapKind(gap))}${at}${line || undefined}`;
}

/** Our own words as the summary: nothing of authors. */
function folded(summary: string, children: RootContent[]): RootContent[] {
  return [
    { type: 'html', value: `<details><summary>${summary}</summary>` },
    ...children,
    { type: 'html', value: '</details>' },
  ];
}
