/** Why a page has the status that it has, as part of a sentence. */
import type { Gap } from '../../page/types.js';
import { list, plain, quote } from '../../text/words.js';
import type { PageFacts } from './facts.js';

/**
 * @param label Name of the language, made safe.
 * @param topics Topics of the configuration's exclusions, by index.
 */
export function whyOf(page: PageFacts, label: string, topics: readonly string[]): string {
  const readers = `${label} readers`;
  switch (page.status) {
    case 'complete':
      return `${readers} get all that the others get`;
    case 'partial':
      return `${readers} lack ${lacks(page.gaps)}`;
    case 'missing':
      if (page.gaps[0]?.reason === 'placeholder') {
        return `${readers} get only a note that there is nothing yet`;
      }
      if (page.gaps[0]?.reason === 'undeclared') {
        return 'the page is declared for other languages only';
      }
      return `${readers} get nothing`;
    case 'excluded':
      return `the configuration excludes ${list(excludedBy(page, topics).map(quote)) || 'it'}`;
    default:
      return plain(page.why).replace(/\.+$/, '') || 'nothing differs by language';
  }
}

/** Topics of the configuration that exclude a page. */
export function excludedBy({ traits }: PageFacts, topics: readonly string[]): string[] {
  return traits.exclusions.flatMap((index) => topics[index] ?? []);
}

const kinds = [
  ['section', 'a section', '# sections'],
  ['tab', 'a tab', '# tabs'],
  ['code', 'a code example', '# code examples'],
  ['placeholder', 'what a note stands for', 'what notes stand for'],
] as const;

function lacks(gaps: readonly Gap[]): string {
  const parts = kinds.flatMap(([kind, one, several]) => {
    const count = gaps.filter((gap) => gap.kind === kind && !gap.boilerplate).length;
    return count === 0 ? [] : [count === 1 ? one : several.replace('#', String(count))];
  });
  return list(parts) || 'something';
}
