import fc from 'fast-check';
import type { Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as textOf } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import type { Survey } from '../../../src/check/survey-result.js';
import { widthOf } from '../../../src/text/terminal.js';
import { badgeOf } from '../../../src/views/status/badge.js';
import csv from '../../../src/views/status/csv.js';
import json from '../../../src/views/status/json.js';
import markdown from '../../../src/views/status/markdown.js';
import type { StatusReport } from '../../../src/views/status/overview.js';
import { overviewOf } from '../../../src/views/status/overview.js';
import table from '../../../src/views/status/table.js';
import type { Output } from '../../../src/views/view.js';
import { parseCsv } from '../read-csv.js';
import { surveyOf } from './survey.js';

const output: Output = { colour: false, columns: undefined, hyperlinks: false, folder: '/site' };

/** What is shown of a survey. */
function reportOf(survey: Survey): StatusReport {
  return { ...overviewOf(survey), by: 'page', grouped: true, linkedBy: survey };
}

/** What people may write in names of files and in reasons. */
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.constantFrom(
    'a|b',
    '=cmd()',
    '@team',
    '`code` @all',
    '<script>alert(1)</script>',
    '"quoted", twice',
    'two\nlines\r\nthree',
    '\u001b[31mred\u001b[0m',
    '\u202egnp.exe',
    '[link](javascript:1)',
    '\\|',
    '``',
  ),
);

/** An overview of one page of that name, with that reason. */
function overview(name: string, why: string, languages = ['python']) {
  const cells = languages.map(() => ({ status: 'missing' as const, why, total: 2 }));
  return reportOf(surveyOf(languages, { [`guides/${name.replaceAll('/', '-')}.mdx`]: cells }));
}

describe('hostile text stays text', () => {
  test('in Markdown', () => {
    fc.assert(
      fc.property(hostile, hostile, (name, why) => {
        const text = markdown(overview(name, why), output);
        const tree = fromMarkdown(text, {
          extensions: [gfm()],
          mdastExtensions: [gfmFromMarkdown()],
        });
        const tables = tree.children.filter((node): node is Table => node.type === 'table');
        expect(tree.children.map(({ type }) => type)).toEqual([
          ...['heading', 'table', 'heading', 'table'],
        ]);
        const [head, row, ...more] = tables[1]?.children ?? [];
        expect(more).toEqual([]);
        expect(row?.children.length).toBe(head?.children.length);
        expect(row?.children[0]?.children.map(({ type }) => type)).toEqual(['link']);
        for (const node of row?.children[3]?.children ?? []) {
          // What HTML there is, is ours: it keeps people from being notified.
          expect(['text', 'inlineCode', 'html']).toContain(node.type);
          if (node.type === 'html') expect(node.value).toBe('&#8203;');
          if (node.type === 'text') expect(node.value).not.toMatch(/@[a-z0-9]/i);
        }
        expect(textOf(row?.children[1])).toContain('Missing');
      }),
    );
  });

  test('in CSV, where every row has the same number of cells and no cell is a formula', () => {
    fc.assert(
      fc.property(hostile, hostile, (name, why) => {
        const rows = parseCsv(csv(overview(name, why, ['python', 'go']), output));
        expect(rows.map((row) => row.length)).toEqual([10, 10, 10]);
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@\t\r-]/);
      }),
    );
  });

  test('in a terminal, where lines are not wider than it', () => {
    const widths = fc.integer({ min: 60, max: 120 });
    fc.assert(
      fc.property(hostile, hostile, widths, (name, why, columns) => {
        for (const languages of [['python'], ['python', 'go', 'dart']]) {
          const text = table(overview(name, why, languages), { ...output, columns });
          // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there.
          expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/);
          for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns);
        }
      }),
    );
  });
});

describe('table', () => {
  const many = reportOf(
    surveyOf(['python', 'go', 'dart'], {
      'guides/queues.mdx': [
        { status: 'partial', present: 1, total: 12 },
        { status: 'complete', present: 12, total: 12 },
        { status: 'not-applicable' },
      ],
    }),
  );

  test('says less where the terminal is narrow, with a legend', () => {
    expect(table(many, { ...output, columns: 100 })).toContain('◐ Partial 1/12');
    const narrow = table(many, { ...output, columns: 50 });
    expect(narrow).not.toContain('◐ Partial 1/12');
    expect(narrow).toContain('◐ 1/12');
    expect(narrow).toContain('● Complete   – Not applicable');
  });

  test('shows folders only, with numbers', () => {
    const text = table({ ...many, by: 'folder' }, output);
    expect(text).not.toContain('queues');
    expect(text).toContain('guides/  0 of 1 complete  1 of 1 complete');
  });
});

test('JSON has a version, shares from 0 to 1, and `null` where no page counts', () => {
  const found = reportOf(
    surveyOf(['python', 'go'], {
      'a.mdx': [{ status: 'complete' }, { status: 'excluded' }],
      'b.mdx': [{ status: 'missing', total: 3 }, { status: 'not-applicable' }],
      'c.mdx': [{ status: 'missing', total: 3 }, { status: 'not-applicable' }],
    }),
  );
  const data = JSON.parse(json(found, output));
  expect(data.version).toBe(1);
  expect(data.languages.map((one: { share: number | null }) => one.share)).toEqual([0.3333, null]);
  expect(data.pages[1].languages[0]).toMatchObject({ status: 'missing', sections: { total: 3 } });
  expect(JSON.parse(json({ ...found, by: 'folder' }, output)).pages).toBeUndefined();
});

describe('badge', () => {
  const badge = (complete: number, missing: number, label = 'Python') => {
    const pages = {
      complete,
      missing,
      partial: 0,
      'not-applicable': 0,
      unread: 0,
      excluded: 0,
      unreadable: 0,
    };
    const counts = {
      total: complete + missing,
      pages,
      elsewhere: 0,
      sections: { present: 0, total: 0 },
    };
    return badgeOf({ language: 'python', label, counts });
  };

  test('says the share, for screen readers, too', () => {
    expect(badge(199, 1)).toContain('aria-label="Python docs: 99 %"');
    expect(badge(0, 0)).toContain('aria-label="Python docs: no pages"');
  });

  test('keeps labels text', () => {
    const svg = badge(1, 0, '"><script>alert(1)</script>');
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
  });

  test('can be read: white text has a contrast of 4.5 to 1', () => {
    for (const complete of [0, 25, 50, 75, 100]) {
      const svg = badge(complete, 100 - complete);
      expect(svg).toContain('<g fill="#fff"');
      const colour = /<rect x="\d+" width="\d+" height="20" fill="#(\w{6})"/.exec(svg)?.[1] ?? '';
      expect(1.05 / (luminance(colour) + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

/** As WCAG has it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
