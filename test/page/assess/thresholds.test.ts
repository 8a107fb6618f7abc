/** Both sides of every threshold by which gaps, references, and the status of a page are decided. */

import { describe, expect, it } from 'vitest';
import { counts } from '../../../src/page/assess/vote.js';
import { readPage } from '../../../src/site/read-page.js';
import { articles, found, verdictOf } from '../pages.js';
import { shared, words } from '../wording.js';

const read = (page: string) => readPage(page, { path: 'page.mdx', engine: 'satteri' });
const code = '```js\nrun\n```';

describe('a page without content of its own for the target', () => {
  const statusOf = (common: number, more = '') =>
    read(`${words(0, common)}\n\n${articles({ js: words(100, 50) })}\n\n${more}`).status;

  it('is partial if it shares half of what the reference gets (mostOf)', () => {
    expect(statusOf(49)).toBe('missing');
    expect(statusOf(50)).not.toBe('missing');
  });

  it('is so with a note that there is nothing yet, too', () => {
    const note = `## ${words(900, 1)}\n\n${articles({ python: 'Coming soon.' })}`;
    expect(statusOf(48, note)).toBe('missing');
    expect(statusOf(52, note)).not.toBe('missing');
  });

  it('counts a code example as 30 words (wordsPerCode)', () => {
    const status = (count: number) =>
      read(`${words(0, count)}\n\n${articles({ js: code })}`).status;
    expect(status(29)).toBe('missing');
    expect(status(30)).not.toBe('missing');
  });
});

describe('the fullest reference', () => {
  // Its sections come first.
  const fullest = (js: string, go: string) =>
    read(
      articles({
        js: `## ${words(800, 1)}\n\n${js}`,
        go: `## ${words(801, 1)}\n\n${go}`,
        python: words(500, 5),
      }),
    ).sections[0]?.languages[0];

  it('is the first of two unless another has 30 % more (aboutAsFull)', () => {
    expect(fullest(words(0, 64), words(100, 94))).toBe('js');
    expect(fullest(words(0, 64), words(100, 95))).toBe('go');
  });

  it('is found by words, with a code example as 30 and a heading as 5', () => {
    expect(fullest(words(0, 41), `${words(100, 31)}\n\n${code}`)).toBe('js');
    expect(fullest(words(0, 41), `${words(100, 32)}\n\n${code}`)).toBe('go');
    const heading = `## ${words(300, 1)}`;
    expect(fullest(words(0, 41), `${words(100, 56)}\n\n${heading}`)).toBe('js');
    expect(fullest(words(0, 41), `${words(100, 57)}\n\n${heading}`)).toBe('go');
  });
});

describe('text that others share', () => {
  it('excuses what only the fullest has where it is half of the text (mostOf)', () => {
    const heading = words(800, 1);
    const verdict = (own: number) =>
      verdictOf(
        read(
          `${articles({ js: `${words(0, 300)}\n\n## ${heading}\n\n${words(400, 40)}` })}
<Lang lang="go python">\n\n${words(600, 40)}\n\n</Lang>\n\n${articles({ python: words(700, own) })}`,
        ),
        heading,
      ).verdict;
    expect(verdict(40)).toBe('language-specific');
    expect(verdict(41)).toBe('missing');
  });
});

describe('a tab', () => {
  it('in which the target sees nothing is a gap from 5 words on (leastTab)', () => {
    const gaps = (count: number) =>
      found(
        read(
          `<Tabs>\n<TabItem label="Kelp">\n\n${words(0, 9)}\n\n</TabItem>\n<TabItem label="Dulse">\n\n${articles({ js: words(20, count) })}\n\n</TabItem>\n</Tabs>\n\n${articles({ python: words(40, 5) })}`,
        ),
      );
    expect(gaps(4)).toEqual([]);
    expect(gaps(5)).toEqual([expect.stringContaining('tab empty Dulse')]);
  });

  it('that a set of the target’s lacks is a gap if more than half of the set is alike', () => {
    const tabs = (...labels: string[]) =>
      `<Tabs>\n${labels.map((label) => `<TabItem label="${label}">\n\n${words(0, 9)}\n\n</TabItem>`).join('\n')}\n</Tabs>`;
    const gaps = (...labels: string[]) =>
      found(read(articles({ js: tabs('Kelp', 'Dulse', 'Nori'), python: tabs(...labels) })));
    expect(gaps('Kelp', 'Laver')).toEqual([]);
    expect(gaps('Kelp', 'Dulse', 'Laver')).toEqual([expect.stringContaining('tab absent Nori')]);
  });
});

describe('a further reference', () => {
  const page = (go: string) =>
    articles({
      js: `## Tide tables\n\n${words(0, 60)}\n\n## Lunar months\n\n${words(100, 60)}`,
      go: `## Tide tables\n\n${words(0, 60)}\n\n${go}`,
      python: `## Tide tables\n\n${words(0, 60)}`,
    });

  it('has a section in common with the lead where its content is alike', () => {
    const languages = (count: number) =>
      verdictOf(read(page(`## The moon\n\n${shared(100, count, 300, 60)}`)), 'Lunar months')
        .languages;
    expect(languages(0)).toEqual(['js']);
    expect(languages(60)).toEqual(['js', 'go']);
  });
});

describe('what some of several references have', () => {
  const counted = (...having: string[]) =>
    counts(having, ['js', 'go', 'dart', 'java'], ['js', 'go', 'dart', 'java']);

  it('is to be expected where the lead has it, unless three others do without it', () => {
    expect(counts(['js'], ['js', 'go', 'dart'], ['js', 'go', 'dart'])).toBe(true);
    expect(counted('js')).toBe(false);
    expect(counts(['js'], ['js', 'go', 'dart', 'java'], ['js', 'go', 'dart'])).toBe(true);
  });

  it('is to be expected without the lead where most have it', () => {
    expect(counted('go', 'dart')).toBe(false);
    expect(counted('go', 'dart', 'java')).toBe(true);
    expect(counts(['go'], ['js', 'go'], ['js', 'go'])).toBe(false);
  });
});
