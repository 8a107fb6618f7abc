import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexEntries } from '../../../src/check/baseline/entries.js';
import type { Entry, FoundPage } from '../../../src/check/baseline/entry.js';
import { type Match, matchEntries } from '../../../src/check/baseline/match.js';
import { type FindingIdentity, identityKey } from '../../../src/check/identity.js';
import { stepsOf } from '../../support/steps.js';

function at(page: string, ...path: string[]): FindingIdentity {
  return { page, rule: 'section-parity', language: 'python', path };
}

/** A page with its findings; its headings are those of the findings, and some more. */
function found(page: string, paths: string[][], headings: string[] = []): FoundPage {
  const findings = paths.map((path) => at(page, ...path));
  return { page, findings, headings: [...new Set([...paths.flat(), ...headings])] };
}

/** Matches where only the pages that were found are still there, and perhaps some more. */
function match(entries: Entry[], pages: FoundPage[], there: string[] = []): Match {
  const present = new Set([...pages.map(({ page }) => page), ...there]);
  return matchEntries(indexEntries(entries), pages, (page) => !present.has(page));
}

function followed({ followed }: Match): string[] {
  return followed.map(
    ({ entry, finding }) => `${entry.page} ${entry.path} → ${finding.page} ${finding.path}`,
  );
}

describe('findings', () => {
  it('are known by page, rule, language and heading path', () => {
    const pages = [found('a.md', [['A'], ['B', 'A']])];
    const { open } = match([at('a.md', 'A'), { ...at('a.md', 'B', 'A'), language: 'go' }], pages);
    expect(open).toEqual([at('a.md', 'B', 'A')]);
  });

  it('are known by what they are about, where a section can have several', () => {
    const [first, second] = ['Streaming', 'Streams'].map((about) => ({
      ...at('a.md', 'A'),
      about,
    }));
    const page = { page: 'a.md', headings: ['A'], findings: [first, second, at('a.md', 'A')] };
    expect(match([first as Entry], [page as FoundPage]).open).toEqual([second, at('a.md', 'A')]);
    expect(match([at('a.md', 'A')], [page as FoundPage]).open).toEqual([first, second]);
  });
});

describe('a gap that is certain now, or was', () => {
  const asked = (about?: string) => ({ ...at('a.md', 'A'), rule: 'possible-gap', about });
  const page = (finding: FindingIdentity): FoundPage => {
    return { page: 'a.md', headings: ['A'], findings: [finding] };
  };

  it.each([
    [asked(), at('a.md', 'A')],
    [asked('tab'), { ...at('a.md', 'A'), rule: 'tab-parity' }],
    [asked('code'), { ...at('a.md', 'A'), rule: 'code-parity' }],
    [asked('thin'), { ...at('a.md', 'A'), rule: 'code-parity', about: 'thin' }],
  ])('is the same one %#', (possible, certain) => {
    expect(match([possible], [page(certain)]).open).toEqual([]);
    expect(match([certain], [page(possible)]).open).toEqual([]);
  });

  it('is of the same kind', () => {
    const other = { ...at('a.md', 'A'), rule: 'tab-parity' };
    expect(match([asked()], [page(other)]).open).toEqual([other]);
    expect(match([asked('thin')], [page(asked('block'))]).open).toEqual([asked('block')]);
  });
});

describe('a page that moved', () => {
  it.each([
    ['to another folder', 'a/flows.mdx', 'b/flows.mdx'],
    ['to another extension', 'flows.md', 'flows.mdx'],
    ['to a folder of its own', 'flows.md', 'flows/index.md'],
    ['with the folder that names it', 'a/flows/index.md', 'b/flows/index.md'],
  ])('%s is followed by its name', (_, old, now) => {
    const result = match([at(old, 'A'), at(old)], [found(now, [['A'], [], ['New']])]);
    expect(followed(result)).toEqual([`${old} A → ${now} A`, `${old}  → ${now} `]);
    expect(result.open).toEqual([at(now, 'New')]);
  });

  it('to another name is followed where all its findings are the same', () => {
    const entries = [at('chat.md', 'A'), at('chat.md', 'B')];
    expect(followed(match(entries, [found('talk.md', [['B'], ['A']])]))).toHaveLength(2);
    expect(followed(match(entries, [found('talk.md', [['A']])]))).toEqual([]);
  });

  it('is not taken for one that only lacks a language, too', () => {
    expect(followed(match([at('chat.md')], [found('talk.md', [[]])]))).toEqual([]);
  });

  it('is followed into a renamed heading', () => {
    const entries = [at('a/flows.md', 'Streaming flows'), at('a/flows.md', 'Testing')];
    const pages = [found('b/flows.md', [['Stream flows'], ['Testing']])];
    expect(match(entries, pages).open).toEqual([]);
  });

  it('is followed with its folder, where other pages have its name', () => {
    const names = ['go/start.md', 'js/start.md', 'dart/index.md', 'index.md'];
    const entries = names.flatMap((name) => [at(`docs/${name}`), at(`docs/${name}`, 'A')]);
    const pages = names.map((name) => found(`src/docs/${name}`, [[], ['A']]));
    const result = match(entries, pages);
    expect(result.open).toEqual([]);
    for (const { entry, finding } of result.followed) {
      expect(finding.page).toBe(`src/${entry.page}`);
    }
  });

  it('is not followed while the old one is there, looked at or not', () => {
    const pages = [found('b/flows.md', [['A']])];
    expect(match([at('a/flows.md', 'A')], pages, ['a/flows.md']).open).toHaveLength(1);
  });

  it('is not followed where two may be it', () => {
    const copies = [found('b/flows.md', [['A']]), found('c/flows.md', [['A']])];
    expect(match([at('a/flows.md', 'A')], copies).open).toHaveLength(2);
    const olds = [at('a/flows.md', 'A'), at('b/flows.md', 'A')];
    expect(match(olds, [found('c/flows.md', [['A']])]).open).toHaveLength(1);
  });
});

describe('a heading that changed', () => {
  it.each([
    ['a little', 'Streaming responses', 'Stream responses'],
    ['its number', '3. Retry middleware', '1. Retry middleware'],
    ['its case', 'Using Tools', 'Using tools'],
    ['a word of many', 'Limit the number of tool calls', 'Limit the count of tool calls'],
  ])('%s is followed', (_, old, now) => {
    const result = match([at('a.md', 'P', old)], [found('a.md', [['P', now]])]);
    expect(followed(result)).toEqual([`a.md P,${old} → a.md P,${now}`]);
  });

  it('is followed by what stands below it', () => {
    const result = match([at('a.md', 'Using Tools', 'X')], [found('a.md', [['Use tools', 'X']])]);
    expect(result.open).toEqual([]);
  });

  it.each([
    ['into something else', 'Streaming', 'Evaluation', []],
    ['to another number in it', 'API v1', 'API v2', []],
    [
      'while the old one is there',
      'Streaming responses',
      'Stream responses',
      ['Streaming responses'],
    ],
  ])('%s is not followed', (_, old, now, headings) => {
    expect(match([at('a.md', old)], [found('a.md', [[now]], headings)]).open).toHaveLength(1);
  });

  it('is not followed where two may be it', () => {
    const news = [found('a.md', [['Streaming text'], ['Stream texts']])];
    expect(match([at('a.md', 'Streaming texts')], news).open).toHaveLength(2);
    const olds = [at('a.md', 'Streaming text'), at('a.md', 'Stream texts')];
    expect(match(olds, [found('a.md', [['Streaming texts']])]).open).toHaveLength(1);
  });

  it('is not followed into another rule, language or place', () => {
    const entry = at('a.md', 'P', 'Streaming responses');
    for (const other of [
      { ...entry, rule: 'code-parity' },
      { ...entry, language: 'go' },
      { ...entry, path: ['P', 'Q', 'Streaming responses'] },
    ]) {
      expect(match([other], [found('a.md', [['P', 'Stream responses']])]).open).toHaveLength(1);
    }
  });
});

describe('whatever is on the pages', () => {
  const heading = fc.constantFrom('Streaming', 'Streams', 'Stream', 'Tools', 'Tool', 'API 1');
  const page = fc.constantFrom('a.md', 'b.md', 'x/a.md', 'y/a.md', 'x/index.md');
  const identity = fc.record({
    page,
    path: fc.array(heading, { maxLength: 3 }),
    rule: fc.constantFrom('r', 's'),
    about: fc.constantFrom('Streams', undefined),
    language: fc.constantFrom('go', undefined),
  });
  const pages = fc.array(identity, { maxLength: 15 }).map((list) => {
    const unique = indexEntries(list).byPage;
    return [...unique].map(([name, findings]): FoundPage => {
      return { page: name, findings, headings: findings.flatMap(({ path }) => path) };
    });
  });

  it('an entry accepts one finding, and a finding is accepted by one entry', () => {
    fc.assert(
      fc.property(fc.array(identity, { maxLength: 15 }), pages, (list, today) => {
        const entries = indexEntries(list);
        const present = new Set(today.map((one) => one.page));
        const result = matchEntries(entries, today, (one) => !present.has(one));
        expect(result.matched.size).toBe(result.accepted.size);
        const olds = result.followed.map(({ entry }) => entry);
        const news = result.followed.map(({ finding }) => identityKey(finding));
        expect(new Set(olds).size).toBe(olds.length);
        expect(new Set(news).size).toBe(news.length);
        const all = today.flatMap(({ findings }) => findings);
        expect(result.accepted.size + result.open.length).toBe(all.length);
        const known = new Set(entries.all.map(identityKey));
        for (const finding of all) {
          if (known.has(identityKey(finding))) {
            expect(result.accepted.has(identityKey(finding))).toBe(true);
          }
        }
      }),
    );
  });

  it('takes linear time where nothing can be told apart', () => {
    const many = (name: string, length: number) =>
      Array.from({ length }, (_, index) => at('a.md', `${name} ${'i'.repeat(index % 50)}`));
    const steps = (length: number) => {
      const [old, today] = [many('Old', length), many('New', length)];
      return stepsOf('src', () => match(old, [{ page: 'a.md', findings: today, headings: [] }]));
    };
    expect(steps(4000)).toBeLessThan(steps(1000) * 5);
  });
});
