/**
 * Both sides of every threshold of the alignment. A page is read again and again with one word more
 * in common; where its verdict turns, the likeness that it reports is that of the threshold.
 */
import { describe, expect, it } from 'vitest';
import { nearby, type Pair } from '../../../src/page/align/pair.js';
import { createVectors } from '../../../src/page/align/similarity.js';
import { stemId, stemsOf } from '../../../src/page/align/stems.js';
import type { ProjectedSection } from '../../../src/page/outline/projection.js';
import { readPage } from '../../../src/site/read-page.js';
import { articles, verdictOf } from '../pages.js';
import { shared, words } from '../wording.js';

/** The heading that is looked for, and names that have nothing in common with it. */
const sought = words(800, 1);
const [other, first, second, third] = [810, 811, 812, 813].map((at) => words(at, 1));

/** The verdict of a section, and the shares of heading and content that it speaks of. */
function judged(page: string, heading = sought) {
  const { verdict, why, confidence } = verdictOf(
    readPage(page, { path: 'page.mdx', engine: 'satteri' }),
    heading,
  );
  const shares = [...why.matchAll(/(\d+) %/g)].map((match) => Number(match[1]));
  return { verdict, confidence, heading: shares.at(-2), content: shares.at(-1) };
}

/**
 * The first number for which a section has a verdict, and what is said of it there.
 *
 * @param from A number for which it has another verdict.
 */
function turn(verdict: string, from: number, page: (count: number) => string, heading = sought) {
  for (let count = from; count <= from + 20; count++) {
    const found = judged(page(count), heading);
    if (found.verdict === verdict) return { ...found, count };
  }
  throw new Error(`Never ${verdict}`);
}

/** A page on which what is sought, and what may answer to it, are in different places. */
function elsewhere(js: string, python: string): string {
  const [one, two] = [`## ${first}\n\n${words(1000, 20)}`, `## ${second}\n\n${words(1100, 20)}`];
  return articles({ js: `${one}\n\n${two}\n\n${js}`, python: `${one}\n\n${python}\n\n${two}` });
}

describe('another name in another place', () => {
  const page = (count: number) =>
    elsewhere(`### ${sought}\n\n${words(0, 60)}`, `### ${other}\n\n${shared(0, count, 400, 60)}`);

  it('is the same section from 50 % of like content on (sameContent)', () => {
    const { content } = turn('renamed', 38, page);
    expect(content).toBeGreaterThanOrEqual(50);
    expect(content).toBeLessThan(52);
  });

  it('covers the section from 33 % of like content on (coveringContent)', () => {
    const { content = 0, confidence } = turn('covered', 28, page);
    expect(content).toBeGreaterThanOrEqual(33);
    expect(content).toBeLessThan(35);
    expect(judged(page(0)).verdict).toBe('missing');
    expect(Math.abs(confidence - content / 100 - 0.2)).toBeLessThan(0.01);
  });

  it('covers it from 28 % on where it has every word of the heading (coveringNamed)', () => {
    const named = (count: number) =>
      elsewhere(
        `### ${sought}\n\n${words(0, 60)}`,
        `### ${other}\n\n${sought} ${shared(0, count, 400, 60)}`,
      );
    const { content } = turn('covered', 23, named);
    expect(content).toBeGreaterThanOrEqual(28);
    expect(content).toBeLessThan(30);
  });

  it('covers nothing of a section with less than 10 words', () => {
    const short = (count: number) =>
      elsewhere(
        `### ${sought}\n\n${words(0, count)}`,
        `### ${other}\n\n${words(0, count)} ${words(500, count)}`,
      );
    expect(turn('covered', 7, short).count).toBe(10);
  });

  it('covers what is but a code example', () => {
    const code = `\`\`\`js\n${words(0, 20)}\n\`\`\``;
    const page = articles({
      js: `## ${first}\n\n${words(900, 20)}\n\n## ${sought}\n\n${code}`,
      python: `## ${first}\n\n${words(900, 4)}\n\n${code}`,
    });
    expect(judged(page).verdict).toBe('covered');
  });
});

describe('another name in the same place', () => {
  it('is the same section from 25 % of like content on (likeContent)', () => {
    const page = (count: number) =>
      articles({
        js: `## ${sought}\n\n${words(0, 60)}\n\n## ${first}\n\n${words(200, 60)}`,
        python: `## ${other}\n\n${shared(0, count, 400, 60)}`,
      });
    const { content } = turn('renamed', 23, page);
    expect(content).toBeGreaterThanOrEqual(25);
    expect(content).toBeLessThan(27);
    expect(judged(page(0)).verdict).toBe('missing');
  });

  it('is a path of its own from 5 words on (leastOwn)', () => {
    const page = (count: number) =>
      articles({
        js: `## ${sought}\n\n${words(0, 40)}`,
        python: `## ${other}\n\n${words(400, count)}`,
      });
    expect(turn('language-specific', 2, page).count).toBe(5);
  });
});

describe('two sections that may answer', () => {
  it('are one in the same place and one elsewhere: the place is worth 10 % of likeness', () => {
    const page = (count: number) =>
      articles({
        js: `## ${sought}\n\n${words(0, 60)}\n\n## ${first}\n\n${words(1000, 60)}`,
        python: `## ${first}\n\n${words(1000, 60)}\n\n### ${second}\n\n${shared(0, count, 500, 60)}\n\n## ${third}\n\n${shared(0, 52, 400, 60)}`,
      });
    const shares = { [`${second}`]: 0, [`${third}`]: 0 };
    for (let count = 51; count <= 60; count++) {
      const { why, counterpart } = verdictOf(
        readPage(page(count), { path: 'page.mdx', engine: 'satteri' }),
        sought,
      );
      shares[counterpart?.heading ?? ''] ||= Number(/(\d+) % alike$/.exec(why)?.[1]);
    }
    const more = (shares[`${second}`] ?? 0) - (shares[`${third}`] ?? 0);
    expect(more).toBeGreaterThan(8);
    expect(more).toBeLessThan(16);
  });
});

describe('a like name in another place', () => {
  const long = words(800, 16);

  it('is the same section from 40 % on, with like content (likeHeading)', () => {
    const page = (count: number) =>
      elsewhere(
        `### ${long}\n\n${words(0, 60)}`,
        `### ${shared(800, count, 820, 16)}\n\n${shared(0, 24, 400, 60)}`,
      );
    const found = turn('renamed', 3, page, long);
    expect(found.heading).toBeGreaterThanOrEqual(40);
    expect(found.heading).toBeLessThan(46);
    expect(found.content).toBeGreaterThan(25);
    expect(found.content).toBeLessThan(33);
  });

  it('is the same section from 75 % on, whatever its content (sameHeading)', () => {
    // Of a further reference only headings are compared.
    const page = (count: number) =>
      articles({
        js: `## ${first}\n\n${words(1000, 200)}`,
        go: `## ${first}\n\n${words(1000, 20)}\n\n## ${long}\n\n${words(0, 20)}`,
        python: `## ${first}\n\n${words(1000, 20)}\n\n### ${shared(800, count, 820, 16)}\n\n${words(400, 20)}`,
      });
    const found = turn('renamed', 9, page, long);
    expect(found).toMatchObject({ content: 0 });
    expect(found.heading).toBeGreaterThanOrEqual(75);
    expect(found.heading).toBeLessThan(81);
    expect(judged(page(0), long).verdict).toBe('language-specific');
  });
});

describe('what the target says in one piece', () => {
  it('covers a section where it speaks of 80 % of the heading (spokenOf)', () => {
    const long = words(800, 20);
    const page = (count: number) =>
      articles({
        js: `## ${first}\n\n${words(1000, 20)}\n\n### ${long}\n\n${words(0, 40)}`,
        python: `## ${first}\n\n${words(1000, 20)} ${words(1500, 40)} ${words(800, count)}`,
      });
    expect(judged(page(15), long).verdict).toBe('missing');
    expect(judged(page(17), long).verdict).toBe('covered');
  });

  it('covers a section with twice the words that it adds', () => {
    const page = (count: number) =>
      articles({
        js: `## ${first}\n\n${words(1000, 20)}\n\n### ${sought}\n\n${words(0, 40)}`,
        python: `## ${first}\n\n${sought} ${words(1000, count)}`,
      });
    expect(turn('covered', 36, page).count).toBe(39);
  });

  it('covers a section with words in bold of less than 80 letters', () => {
    const page = (letters: number) => {
      const name = words(800, 20).slice(0, letters);
      return articles({
        js: `## ${first}\n\n${words(1000, 20)}\n\n### ${name}\n\n${words(0, 200)}`,
        python: `## ${first}\n\n${words(1000, 20)}\n\n**${name}** ${words(500, 8)}`,
      });
    };
    const name = (letters: number) => words(800, 20).slice(0, letters);
    expect(judged(page(79), name(79)).verdict).toBe('covered');
    expect(judged(page(81), name(81)).verdict).toBe('missing');
  });
});

describe('a parent of subsections', () => {
  const child = (name: string | undefined) => `### ${name}\n\n${words(200, 30)}`;
  const page = (lead: number, ...lacking: (string | undefined)[]) =>
    articles({
      js: `## ${sought}\n\n${words(0, lead)}\n\n${[second, ...lacking].map(child).join('\n\n')}\n\n## ${first}\n\n${words(300, 30)}`,
      python: `## ${other}\n\n${words(500, 30)}\n\n${child(second)}`,
    });

  it('is there with them while it only leads in to them, with 25 words (leadInWords)', () => {
    expect(judged(page(25)).verdict).toBe('covered');
    expect(judged(page(26)).verdict).toBe('missing');
  });

  it('is not there with one that has a name of set-up, found elsewhere', () => {
    const named = (name: string | undefined) =>
      articles({
        js: `## ${first}\n\n${words(900, 30)}\n\n## ${sought}\n\n### ${name}\n\n${words(200, 30)}`,
        python: `## ${first}\n\n${words(900, 30)}\n\n### ${name}\n\n${words(300, 30)}`,
      });
    expect(judged(named(second)).verdict).toBe('covered');
    expect(judged(named('Usage')).verdict).toBe('missing');
  });

  it('is there with half of them', () => {
    const distinct = (count: number) =>
      articles({
        js: `## ${sought}\n\n${[second, third, first]
          .slice(0, count + 1)
          .map((name, at) => `### ${name}\n\n${words(600 + at * 40, 30)}`)
          .join('\n\n')}`,
        python: `## ${other}\n\n${words(500, 30)}\n\n### ${second}\n\n${words(600, 30)}`,
      });
    expect(judged(distinct(1)).verdict).toBe('covered');
    expect(judged(distinct(2)).verdict).not.toBe('covered');
  });
});

describe('confidence', () => {
  it('is that of the way in which a section was found', () => {
    const named = (js: string, python: string) => judged(elsewhere(js, python)).confidence;
    const text = words(0, 60);
    const heading = `### ${sought}\n\n${text}`;
    expect(judged(articles({ js: heading, python: heading })).confidence).toBe(0.95);
    expect(named(heading, heading)).toBe(0.8);
    expect(named(heading, '')).toBe(0.8);
    const like = {
      js: `## ${first}\n\n${words(900, 20)}\n\n## ${sought}\n\n${text}`,
      python: `## ${first}\n\n${text}`,
    };
    expect(judged(articles(like))).toMatchObject({ verdict: 'covered', confidence: 0.9 });
  });

  it('of a renamed section from 60 % on has its code compared', () => {
    const code = (language: string) => `\n\n\`\`\`${language}\nrun\n\`\`\``;
    const page = (count: number) =>
      articles({
        js: `## ${sought}\n\n${words(0, 60)}${code('js')}\n\n## ${first}\n\n${words(900, 30)}${code('js')}`,
        python: `## ${sought} ${other}\n\n${shared(0, count, 400, 60)}\n\n## ${first}\n\n${words(900, 30)}${code('py')}`,
      });
    const below: number[] = [];
    const above: number[] = [];
    for (let count = 0; count <= 60; count++) {
      const { confidence, verdict } = judged(page(count));
      if (verdict !== 'renamed') continue;
      const options = { path: 'page.mdx', engine: 'satteri', certainty: 0.5 } as const;
      const { gaps } = readPage(page(count), options);
      (gaps.length === 0 ? below : above).push(confidence);
    }
    expect(Math.max(...below)).toBeGreaterThan(0.58);
    expect(Math.max(...below)).toBeLessThan(0.6);
    expect(Math.min(...above)).toBeGreaterThanOrEqual(0.6);
    expect(Math.min(...above)).toBeLessThan(0.62);
  });
});

describe('a very long page', () => {
  it('is compared with 200 sections at about the same height (mostCandidates)', () => {
    const candidates = Array.from({ length: 400 }, (_, at) => at);
    const near = (index: number, count: number) =>
      nearby({ reference: { length: 100 } } as unknown as Pair, index, candidates.slice(0, count));
    expect(near(50, 200)).toHaveLength(200);
    expect(near(50, 201)).toHaveLength(200);
    expect(near(50, 400)).toEqual(candidates.slice(100, 300));
    expect(near(0, 400)).toEqual(candidates.slice(0, 200));
    expect(near(99, 400)).toEqual(candidates.slice(200));
  });
});

describe('the text that is compared', () => {
  const section = (value: string, heading: string, kind: 'code' | 'prose') =>
    ({
      heading,
      blocks: [{ kind, node: { type: kind === 'code' ? 'code' : 'text', value }, text: value }],
    }) as unknown as ProjectedSection;
  const weights = (of: ProjectedSection) => {
    const vector = createVectors([of], [], () => [0]).reference(0);
    return (word: string) => vector.weights.get(stemId(stemsOf(word)[0] ?? ''));
  };

  const both = (start: ProjectedSection, next: ProjectedSection) =>
    weights({ ...start, blocks: [...start.blocks, ...next.blocks] });

  it('is the first 600 letters of a code example (codeLimit)', () => {
    const of = weights(section(words(0, 200), '', 'code'));
    expect(of(words(98, 1))).toBeGreaterThan(0);
    expect(of(words(101, 1))).toBeUndefined();
  });

  it('is that of blocks up to 2000 letters (sectionLimit)', () => {
    const [last, next] = [words(700, 1), section(words(700, 1), '', 'prose')];
    expect(both(section(words(0, 333), '', 'prose'), next)(last)).toBeGreaterThan(0);
    expect(both(section(words(0, 334), '', 'prose'), next)(last)).toBeUndefined();
  });

  it('weighs a word of the heading more than one of prose, and that more than one of code', () => {
    const heading = weights(section('', sought, 'prose'))(sought);
    const prose = weights(section(sought, '', 'prose'))(sought);
    const code = weights(section(sought, '', 'code'))(sought);
    expect(heading).toBeCloseTo(Math.log(3) * Math.log(2));
    expect(prose).toBeCloseTo(Math.log(2) * Math.log(2));
    expect(code).toBeCloseTo(Math.log(1.5) * Math.log(2));
  });
});
