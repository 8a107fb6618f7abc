/** Words about differences, the same in all formats. */
import { pageStatuses, statusInfo, statusWord } from '../../page/status.js';
import { groupBy } from '../../text/group-by.js';
import { many } from '../../text/words.js';
import { lowerLabel } from '../features/counts.js';
import { isCounted, percent, shareOf } from '../status/counts.js';
import type {
  Base,
  FeatureChange,
  GapChange,
  LanguageChange,
  LanguageTotals,
  PageChange,
  SiteDiff,
} from './site-diff.js';

/** `main`, or `main (1234567890, where the branch left it)`: may hold words of people. */
export function describeBase({ name, commit, mergeBase }: Base): string {
  const short = commit.slice(0, 10);
  if (commit.startsWith(name) && name.length > 6) return short;
  return mergeBase ? `${name} (${short}, where the branch left it)` : `${name} (${short})`;
}

/** `1 page better, 2 worse; 1 feature now shown`; `no change` if there is none. */
export function headline(diff: SiteDiff): string {
  const parts = [pageHeadline(diff), featureHeadline(diff)].filter((part) => part !== '');
  return parts.length === 0 ? 'no change' : parts.join('; ');
}

const shownWords: Readonly<Record<FeatureChange['shown'], string>> = {
  lost: 'no longer shown',
  gained: 'now shown',
  same: 'with another verdict',
};

function featureHeadline({ features = [] }: SiteDiff): string {
  const words = features.map(({ shown }) => shownWords[shown]);
  return counted(words, Object.values(shownWords), 'feature');
}

function pageHeadline({ pages }: SiteDiff): string {
  const order = ['worse', 'better and worse', 'better', 'new', 'removed', 'renamed'];
  return counted(pages.map(trendWord), order, 'page');
}

/** `2 pages worse, 1 new`. */
function counted(words: readonly string[], order: readonly string[], noun: string): string {
  const byWord = groupBy(words, (word) => word);
  const counts = order.flatMap((word) => {
    const count = byWord.get(word)?.length;
    return count === undefined ? [] : [{ count, word }];
  });
  return counts
    .map(({ count, word }, at) => `${at === 0 ? many(count, noun) : count} ${word}`)
    .join(', ');
}

/** `now shown for Python`, `write docs, was in parity`: may hold words of people. */
export function describeFeature(
  { shown, language, before, after }: FeatureChange,
  { languages }: SiteDiff,
): string {
  const label = languages.find((one) => one.language === language)?.label ?? language;
  const verdict = (one: FeatureChange['after']) =>
    one === 'target-only' ? `only ${label}` : lowerLabel(one);
  switch (shown) {
    case 'gained':
      return `now shown for ${label}${after === 'in-parity' ? '' : `: ${verdict(after)}`}`;
    case 'lost':
      return `no longer shown for ${label}`;
    default:
      return `${verdict(after)} for ${label}, was ${verdict(before)}`;
  }
}

export function trendWord({ kind, languages }: PageChange): string {
  if (kind === 'added') return 'new';
  if (kind === 'removed') return kind;
  const trends = new Set(languages.map(({ trend }) => trend));
  const worse = trends.has('worse') || trends.has('mixed');
  const better = trends.has('better') || trends.has('mixed');
  if (worse) return better ? 'better and worse' : 'worse';
  return better ? 'better' : 'renamed';
}

/** `Complete → Partial`, or one status if it stays. */
export function describeStatus({ before, after }: LanguageChange): string {
  const words = [before, after].flatMap((status) => (status ? [statusInfo[status].label] : []));
  return [...new Set(words)].join(' → ');
}

/** `12 of 20 pages complete, as before`: the whole site for one language. */
export function describeTotals(totals: LanguageTotals): string {
  const { before, after } = totals;
  const parts = pageStatuses
    .filter((status) => isCounted(status) || before.pages[status] !== after.pages[status])
    .map((status) => {
      const label = statusWord(status);
      return `${after.pages[status]} ${label}${delta(before.pages[status], after.pages[status])}`;
    });
  return `${percent(shareOf(after))} complete: ${parts.join(', ')}`;
}

/** `, 3 possible gaps (+1)`; nothing where there are none, and were none. */
export function describePossible({
  possible: { before, after },
}: Pick<LanguageTotals, 'possible'>): string {
  return before + after === 0 ? '' : `, ${many(after, 'possible gap')}${delta(before, after)}`;
}

/** ` (+2)`; nothing if nothing changed. */
export function delta(before: number, after: number): string {
  if (before === after) return '';
  return after > before ? ` (+${after - before})` : ` (−${before - after})`;
}

const kindWords: Readonly<Record<GapChange['kind'], string>> = {
  page: 'page',
  section: 'section',
  tab: 'tab in',
  code: 'code in',
  placeholder: 'placeholder in',
  block: 'content in',
  examples: 'examples in',
  thin: 'content in',
};

/** `section`, `tab in` …: what stands before the name of the place. */
export function gapKind({ kind, path }: GapChange): string {
  if (kind === 'page') return 'the whole page';
  return path.length === 0 ? `${kindWords[kind]} the page` : kindWords[kind];
}

/** `Models > Retry`: words of authors; nothing for the page as a whole. */
export function gapPlace({ kind, path }: GapChange): string {
  return kind === 'page' ? '' : path.join(' > ');
}
