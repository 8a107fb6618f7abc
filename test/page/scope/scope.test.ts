import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/config/parse-config.js';
import { compileExclusions, matchExclusions } from '../../../src/page/scope/scope.js';
import { expandBraces } from '../../../src/text/glob.js';
import { pathFrom } from '../../../src/text/path-pattern.js';
import { processorTime } from '../../support/processor-time.js';
import { stepsOf } from '../../support/steps.js';

type Entry = { pages?: string | string[]; sections?: string | string[]; languages?: string[] };

function compile(entries: Entry[], directory = '/site') {
  const exclusions = entries.map((entry) => ({ topic: 'T', reason: 'R', ...entry }));
  const config = parseConfig({ exclusions }, { file: 'test' });
  return compileExclusions(config.exclusions ?? [], directory);
}

function excludesPage(pages: string | string[], path: string, directory?: string): boolean {
  const query = { path, target: 'python', headings: [] };
  return matchExclusions(compile([{ pages }], directory), query).page.length > 0;
}

function excludesSection(sections: string | string[], path: string[]): boolean {
  const query = { path: '/site/a.md', target: 'python', headings: [path] };
  return matchExclusions(compile([{ sections }]), query).sections.length > 0;
}

describe('pages', () => {
  it.each([
    // Without a slash: at any depth.
    ['chat.mdx', '/site/docs/chat.mdx', true],
    ['chat.mdx', '/site/chat.mdx', true],
    ['chat.mdx', '/site/docs/my-chat.mdx', false],
    ['**/chat.mdx', '/site/docs/a/chat.mdx', true],
    ['**/chat.mdx', '/site/chat.mdx', true],
    ['chat.*', '/site/docs/chat.mdx', true],
    ['*.mdx', '/site/docs/.hidden.mdx', true],
    // With a slash: from the folder of the configuration.
    ['docs/chat.mdx', '/site/docs/chat.mdx', true],
    ['docs/chat.mdx', '/site/old/docs/chat.mdx', false],
    ['docs/*.mdx', '/site/docs/a/chat.mdx', false],
    ['docs/**/*.mdx', '/site/docs/chat.mdx', true],
    ['docs/**/*.mdx', '/site/docs/a/b/chat.mdx', true],
    ['/chat.mdx', '/site/chat.mdx', true],
    ['/chat.mdx', '/site/docs/chat.mdx', false],
    ['./chat.mdx', '/site/chat.mdx', true],
    ['./chat.mdx', '/site/docs/chat.mdx', false],
    ['../other/*.md', '/other/a.md', true],
    // Folders.
    ['docs/python', '/site/docs/python/a/b.mdx', true],
    ['docs/python/', '/site/docs/python/a/b.mdx', true],
    ['python', '/site/docs/python/a.mdx', true],
    ['docs/**', '/site/docs/a.mdx', true],
    ['/', '/site/docs/a.mdx', true],
    ['.', '/site/docs/a.mdx', true],
    // Paths that are not absolute are relative to the folder.
    ['docs/*.mdx', 'docs/chat.mdx', true],
    ['docs/*.mdx', './docs/../docs/chat.mdx', true],
    // `?` and braces.
    ['page-?.md', '/site/page-1.md', true],
    ['page-?.md', '/site/page-10.md', false],
    ['{chat,tool}.{md,mdx}', '/site/docs/tool.md', true],
    ['{a,{b,c}d}.md', '/site/cd.md', true],
    // All else is literal.
    ['docs/[slug].mdx', '/site/docs/[slug].mdx', true],
    ['docs/[slug].mdx', '/site/docs/s.mdx', false],
    ['docs/[...slug]/*.mdx', '/site/docs/[...slug]/a.mdx', true],
    ['(guides)/*.mdx', '/site/(guides)/a.mdx', true],
    ['(guides)/*.mdx', '/site/guides/a.mdx', false],
    ['c++.md', '/site/c++.md', true],
    ['c++.md', '/site/ccc.md', false],
    ['a.md', '/site/abmd', false],
    ['!a.md', '/site/!a.md', true],
    ['!a.md', '/site/b.md', false],
    ['@(a|b).md', '/site/a.md', false],
    ['{a.md', '/site/{a.md', true],
    ['{a}.md', '/site/{a}.md', true],
    ['a$^.md', '/site/a$^.md', true],
  ])('%s on %s: %s', (glob, path, expected) => {
    expect(excludesPage(glob, path)).toBe(expected);
    expect(excludesPage(['none.md', glob], path)).toBe(expected);
  });

  it.each([
    ['docs\\chat.mdx', 'C:\\site\\docs\\chat.mdx', 'c:\\site', true],
    ['docs/*.mdx', 'c:/site/docs/chat.mdx', 'C:\\site\\', true],
    ['docs/*.mdx', 'D:\\site\\docs\\chat.mdx', 'C:\\site', false],
    ['chat.mdx', 'D:\\site\\docs\\chat.mdx', 'C:\\site', true],
    ['docs/*.mdx', 'docs\\chat.mdx', 'C:\\site', true],
    ['docs/*.mdx', '\\\\server\\share\\docs\\chat.mdx', '\\\\server\\share', true],
  ])('on Windows: %s on %s in %s: %s', (glob, path, directory, expected) => {
    expect(excludesPage(glob, path, directory)).toBe(expected);
  });

  it('takes no page by glob when there is no path', () => {
    const query = { path: undefined, target: 'python', headings: [['A']] };
    const compiled = compile([{ pages: '**' }, { sections: 'A' }]);
    expect(matchExclusions(compiled, query)).toMatchObject({ page: [], sections: [{ index: 1 }] });
  });
});

describe('sections', () => {
  it.each([
    ['Middleware', ['Middleware'], true],
    ['middleware', ['Guide', 'MIDDLEWARE'], true],
    ['Middleware', ['Middlewares'], false],
    ['  Tool   calling ', ['Tool calling'], true],
    ['The `generate()` method', ['The generate() method'], true],
    ['generate()', ['generate()'], true],
    ['generate()', ['generate'], false],
    ['[ci]', ['[ci]'], true],
    ['[ci]', ['c'], false],
    ['[ci]', ['Deploy'], false],
    ['C++', ['C++'], true],
    ['C++', ['CCC'], false],
    ['.NET', ['.NET'], true],
    ['.NET', ['ANET'], false],
    ['What?', ['What?'], true],
    ['What?', ['Whats'], false],
    ['{a,b}', ['a'], false],
    ['{a,b}', ['{a,b}'], true],
    ['(a|b)', ['a'], false],
    ['^a$', ['a'], false],
    ['\\w+', ['word'], false],
    ['Café', ['Cafe\u0301'], true],
    ['__proto__', ['__proto__'], true],
    // Wildcards.
    ['Retry*', ['Retry middleware'], true],
    ['*middleware', ['1. Retry middleware'], true],
    ['*try*ware', ['Retry middleware'], true],
    ['a*a', ['a'], false],
    ['*JS/TS*', ['Use JS/TS today'], true],
    ['**', ['anything'], true],
    // Paths.
    ['Tools > Retry', ['Guide', 'Tools', 'Retry'], true],
    ['tools>retry', ['Guide', 'Tools', 'Retry'], true],
    ['Guide > Retry', ['Guide', 'Tools', 'Retry'], false],
    ['Tools > *', ['Guide', 'Tools', 'Retry'], true],
    ['Tools > *', ['Guide', 'Tools'], false],
    ['A > B', ['A > B'], true],
    ['Array<string> items', ['Array<string> items'], true],
  ])('%s on %j: %s', (pattern, path, expected) => {
    expect(excludesSection(pattern, path)).toBe(expected);
    expect(excludesSection(['none', pattern], path)).toBe(expected);
  });

  it('excludes what is inside an excluded section', () => {
    const headings = [['A'], ['A', 'B'], ['A', 'B', 'C'], ['A', 'D'], ['E'], ['E', 'B']];
    const { sections } = matchExclusions(compile([{ sections: 'B' }]), {
      path: 'a.md',
      target: 'python',
      headings,
    });
    expect(sections.map(({ section, inherited }) => [section, inherited])).toEqual([
      [1, false],
      [2, true],
      [5, false],
    ]);
    expect(sections[1]?.path).toEqual(['A', 'B', 'C']);
  });
});

describe('exclusions', () => {
  it('gives what the configuration says, in the order of the page, then of the file', () => {
    const exclusions = [
      { topic: 'X', reason: 'x', sections: 'B', until: '2026-01-31', issue: 'https://a.b/1' },
      { topic: 'Y', reason: 'y', pages: ['a.md'], status: 'not-applicable' as const },
      { topic: 'Z', reason: 'z', pages: ['a.md'], sections: ['A', 'B'] },
      { topic: 'no', reason: 'n', pages: ['b.md'], sections: ['A', 'B'] },
    ];
    const headings = [['A'], ['A', 'B']];
    const query = { path: '/site/a.md', target: 'python', headings };
    const none = { until: undefined, issue: undefined };
    const status = 'excluded';
    const x = { index: 0, topic: 'X', reason: 'x', until: '2026-01-31', status };
    const x1 = { ...x, issue: 'https://a.b/1' };
    const z = { index: 2, topic: 'Z', reason: 'z', status, ...none };
    expect(matchExclusions(compileExclusions(exclusions, '/site'), query)).toEqual({
      page: [{ index: 1, topic: 'Y', reason: 'y', status: 'not-applicable', ...none }],
      sections: [
        { ...z, section: 0, path: ['A'], inherited: false },
        { ...x1, section: 1, path: ['A', 'B'], inherited: false },
        { ...z, section: 1, path: ['A', 'B'], inherited: false },
      ],
    });
  });

  it('holds for the target unless languages are named', () => {
    const compiled = compile([{ pages: '**' }, { pages: '**', languages: ['go', 'dart'] }]);
    const indices = (target: string) =>
      matchExclusions(compiled, { path: 'a.md', target, headings: [] }).page.map((it) => it.index);
    expect(indices('python')).toEqual([0]);
    expect(indices('go')).toEqual([0, 1]);
  });
});

describe('hostile patterns', () => {
  it('matches a heading and a file name that are written as they are', () => {
    const plain = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => /\S/.test(text));
    fc.assert(
      fc.property(plain, (heading) => {
        expect(excludesSection(heading, ['Top', heading])).toBe(true);
      }),
    );
    const name = plain.filter((text) => !/[/\\*?{}]|^\s|\s$|^\.+$|^[a-z]:/i.test(text));
    fc.assert(
      fc.property(name, (file) => {
        expect(excludesPage(file, `/site/docs/${file}`)).toBe(true);
        expect(excludesPage(`docs/${file}`, `/site/docs/${file}`)).toBe(true);
      }),
    );
  });

  it.each([
    ['*a'.repeat(500), 'a'.repeat(1000)],
    ['**/'.repeat(300), 'a/'.repeat(500)],
    [`${'*'.repeat(1999)}b`, 'a'.repeat(1000)],
    ['{'.repeat(2000), 'a'],
    [`${'{a,'.repeat(90)}${'}'.repeat(90)}`, 'a'],
  ])('takes little time: %.20s', (pattern, text) => {
    const time = processorTime(() => {
      excludesPage(pattern, `/site/${text}b`);
      excludesSection(pattern, [text]);
    });
    expect(time).toBeLessThan(500);
  });

  it('refuses too many alternatives', () => {
    expect(expandBraces('{a,b}'.repeat(6))).toHaveLength(64);
    expect(expandBraces('{a,b}'.repeat(7))).toBeUndefined();
    expect(() => compile([{ pages: '{a,b}'.repeat(30) }])).toThrow(
      /at `exclusions\[0\]\.pages`, expected a glob with fewer alternatives/,
    );
    expect(() => compile([{ pages: ['a', '{a,b}'.repeat(30)] }])).toThrow(
      /at `exclusions\[0\]\.pages\[1\]`, expected a glob with fewer alternatives/,
    );
  });

  it('is linear in sections', () => {
    const compiled = compile(
      Array.from({ length: 100 }, (_, at) => ({ sections: [`S ${at}`, '*x*y'] })),
    );
    const steps = (length: number) => {
      const headings = Array.from({ length }, (_, at) => ['Top', `Heading ${at}`]);
      return stepsOf('src', () =>
        matchExclusions(compiled, { path: 'a.md', target: 'python', headings }),
      );
    };
    expect(steps(2000)).toBeLessThan(steps(500) * 5);
  });
});

it('finds the path from a folder', () => {
  expect(pathFrom('/a/b', '/a/b/c.md')).toBe('c.md');
  expect(pathFrom('/a/b/', '/a/c.md')).toBe('../c.md');
  expect(pathFrom('/', '/a/c.md')).toBe('a/c.md');
  expect(pathFrom('C:\\a', 'c:\\a\\b\\c.md')).toBe('b/c.md');
  expect(pathFrom('C:\\a', 'D:\\c.md')).toBe('d:/c.md');
  expect(pathFrom('/a', 'b\\c.md')).toBe('b/c.md');
});
