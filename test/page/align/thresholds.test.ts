/** Both sides of the thresholds of the alignment, on text of invented words. */
import { describe, expect, it } from 'vitest';
import { likelyMissing, toldOf } from '../../../src/page/align/evidence.js';
import { few } from '../../../src/page/align/likeness.js';
import { readPage } from '../../../src/site/read-page.js';
import { answer, articles, verdictOf } from '../pages.js';
import { shared, words } from '../wording.js';

/** The heading that is looked for, and names that have nothing in common with it. */
const sought = words(800, 1);
const [other, first, second] = [810, 811, 812].map((at) => words(at, 1));

const read = (page: string) => readPage(page, { path: 'page.mdx', engine: 'satteri' });
const judged = (page: string, heading = sought) => verdictOf(read(page), heading);

/** Verdicts with more and more in common, each once, in the order in which they come. */
function turns(counts: readonly number[], page: (count: number) => string, heading = sought) {
  const found = counts.map((count) => judged(page(count), heading).verdict);
  return found.filter((verdict, at) => verdict !== found[at - 1]);
}

const upTo = (count: number) => Array.from({ length: count + 1 }, (_, at) => at);

describe('what a section says', () => {
  const page = (count: number) =>
    articles({
      js: `## ${sought}\n\n${words(0, 60)}\n\n## ${first}\n\n${words(200, 60)}`,
      python: `## ${first}\n\n${words(200, 60)}\n\n### ${other}\n\n${shared(0, count, 400, 60)}`,
    });

  it('is missing until enough of it is told, and stays told with more', () => {
    expect(turns(upTo(60), page)).toEqual(['missing', 'covered', 'renamed']);
  });

  it('is less and less likely to be missing', () => {
    const missing = upTo(16).map((count) => judged(page(count)).confidence);
    expect(missing).toEqual([...missing].sort((a, b) => b - a));
  });

  it('is not told by what the counterpart tells of its own twin', () => {
    const both = words(0, 40);
    const twin = (name: string | undefined, own: number) =>
      `## ${name}\n\n${both} ${words(own, 10)}`;
    const model = read(
      articles({
        js: `${twin(first, 500)}\n\n${twin(sought, 600)}`,
        python: twin(first, 500),
      }),
    );
    expect(answer(model, `${first}`)).toBe(`same ${first}`);
    expect(answer(model, sought)).toBe('missing');
  });

  it('is compared to its end, whatever its length', () => {
    const long = `${words(2000, 1500)} ${words(0, 60)}`;
    const py = (count: number) =>
      articles({
        js: `## ${first}\n\n${words(2000, 1500)}\n\n## ${sought}\n\n\`\`\`js\n${long}\n\`\`\``,
        python: `## ${first}\n\n${words(2000, 1500)}\n\n### ${other}\n\n${shared(0, count, 400, 60)}`,
      });
    expect(judged(py(0)).verdict).toBe('missing');
    expect(judged(py(60)).verdict).not.toBe('missing');
  });
});

describe('a heading in another place', () => {
  const page = (count: number, name = sought) =>
    articles({
      js: `## ${first}\n\n${words(1000, 20)}\n\n## ${second}\n\n${words(1100, 20)}\n\n### ${sought}\n\n${words(0, 60)}`,
      python: `## ${first}\n\n${words(1000, 20)}\n\n### ${name}\n\n${shared(0, count, 400, 60)}\n\n## ${second}\n\n${words(1100, 20)}`,
    });

  it('is another section unless half of the content is alike (sameContent)', () => {
    expect(turns(upTo(60), page)).toEqual(['missing', 'covered', 'same']);
    const { why } = upTo(60)
      .map((count) => judged(page(count)))
      .find(({ verdict }) => verdict === 'same') as { why: string };
    expect(Number(/content (\d+) % alike/.exec(why)?.[1])).toBeGreaterThanOrEqual(50);
    expect(Number(/content (\d+) % alike/.exec(why)?.[1])).toBeLessThan(53);
  });
});

describe('a name that occurs twice in one place', () => {
  const part = (at: number) => `## ${sought}\n\n${words(at, 20)}`;

  it('is answered twice by two of it, and once by one', () => {
    const js = `${part(0)}\n\n${part(100)}`;
    const verdicts = (python: string) =>
      read(articles({ js, python })).sections.map(({ verdict }) => verdict);
    expect(verdicts(js)).toEqual(['same', 'same']);
    expect(verdicts(part(0))).toEqual(['same', 'missing']);
  });
});

describe('what the target says in bold', () => {
  it('covers a section with words of less than 80 letters', () => {
    const name = (letters: number) => words(800, 20).slice(0, letters);
    const page = (letters: number) =>
      articles({
        js: `## ${first}\n\n${words(1000, 20)}\n\n### ${name(letters)}\n\n${words(0, 200)}`,
        python: `## ${first}\n\n${words(1000, 20)}\n\n**${name(letters)}** ${words(500, 8)}`,
      });
    expect(judged(page(79), name(79)).verdict).toBe('covered');
    expect(judged(page(81), name(81)).verdict).toBe('missing');
  });
});

describe('a parent of subsections', () => {
  const child = (name: string | undefined) => `### ${name}\n\n${words(200, 30)}`;
  const page = (lead: number, ...names: (string | undefined)[]) =>
    articles({
      js: `## ${sought}\n\n${words(0, lead)}\n\n${names.map(child).join('\n\n')}\n\n## ${first}\n\n${words(300, 30)}`,
      python: `## ${first}\n\n${words(300, 30)}\n\n### ${names[0]}\n\n${words(200, 30)}`,
    });

  it('is there with them while it only leads in to them, with 25 words (leadInWords)', () => {
    expect(judged(page(25, second)).verdict).toBe('covered');
    expect(judged(page(26, second)).verdict).toBe('missing');
  });

  it('is not there with one that has a name of set-up', () => {
    expect(judged(page(5, 'Usage')).verdict).toBe('missing');
  });
});

describe('a word', () => {
  it('tells sections apart while at most 50 have it (mostSections)', () => {
    const list = upTo(50);
    expect(few(list.slice(1))).toHaveLength(50);
    expect(few(list)).toEqual([]);
    expect(few()).toEqual([]);
  });
});

describe('the likelihood that something is missing', () => {
  const nothing = { rare: 0, beyond: 0, heading: 0, setUp: 0, onePiece: 0, ownWay: 0 };

  it('is high where nothing speaks for it, and falls with each thing that does', () => {
    const missing = likelyMissing(nothing);
    expect(missing).toBeGreaterThan(0.85);
    for (const kind of Object.keys(nothing)) {
      expect(likelyMissing({ ...nothing, [kind]: 1 })).toBeLessThan(missing);
    }
  });

  it('is even where a third of its own words are told, and three tenths of all', () => {
    expect(likelyMissing({ ...nothing, rare: 0.34, beyond: 0.3 })).toBeGreaterThan(0.5);
    expect(likelyMissing({ ...nothing, rare: 0.34, beyond: 0.31 })).toBeLessThan(0.5);
  });

  it('is doubted, and nothing is called told, where the target goes its own way', () => {
    expect(likelyMissing({ ...nothing, onePiece: 1 })).toBeLessThan(0.65);
    expect(toldOf({ ...nothing, onePiece: 1, ownWay: 1 })).toBe(0);
    expect(toldOf({ ...nothing, setUp: 1 })).toBeGreaterThan(1);
  });
});
