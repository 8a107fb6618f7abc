import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Status } from '../../../src/page/page-model.js';
import { pageStatuses } from '../../../src/page/status.js';
import { arrange } from '../../../src/views/status/arrange.js';
import { countedPages, percent, shareOf } from '../../../src/views/status/counts.js';
import { overviewOf } from '../../../src/views/status/overview.js';
import { surveyOf } from './survey.js';

const some = surveyOf(['python', 'go'], {
  'a.mdx': [{ status: 'complete' }, { status: 'missing', total: 4 }],
  'z.mdx': [{ status: 'excluded', present: 0, total: 9 }, { status: 'not-applicable' }],
  'guides/_part.mdx': [{ status: 'missing' }, { status: 'missing' }],
  'guides/b.mdx': [
    { status: 'partial', present: 1, total: 3, gaps: ['section', 'section', 'tab'] },
    { status: 'partial', present: 2, total: 3, gaps: ['placeholder'] },
  ],
  'guides/broken.mdx': undefined,
});

const statuses: Status[] = ['complete', 'partial', 'missing', 'not-applicable', 'excluded'];

describe('overview', () => {
  const { languages, folders, pages } = overviewOf(some);

  test('counts pages that somebody expects something of', () => {
    const [python, go] = languages;
    expect(python && shareOf(python.counts)).toBe(1 / 2);
    expect(python?.counts.sections).toEqual({ present: 1, total: 3 });
    expect(go && shareOf(go.counts)).toBe(0);
    expect(go?.counts.sections).toEqual({ present: 2, total: 7 });
    expect(python?.counts.pages).toEqual({
      complete: 1,
      partial: 1,
      missing: 0,
      'not-applicable': 0,
      unread: 0,
      excluded: 1,
      unreadable: 1,
    });
  });

  test('goes folder by folder, without partials, and with pages that cannot be read', () => {
    expect(folders.map(({ folder }) => folder)).toEqual(['', 'guides']);
    expect(pages.map(({ page }) => page)).toEqual([
      'a.mdx',
      'z.mdx',
      'guides/b.mdx',
      'guides/broken.mdx',
    ]);
    expect(pages[3]?.cells[1]?.status).toBe('unreadable');
  });

  test('says what a partial page lacks', () => {
    expect(pages[2]?.cells.map(({ why }) => why)).toEqual([
      'lacks 2 sections and 1 tab',
      'lacks content in place of 1 note',
    ]);
  });

  test('names pages by their paths from the root where there are several docs folders', () => {
    const { pages: found } = overviewOf({ ...some, docs: ['docs', 'api'] });
    expect(found[0]?.page).toBe('docs/a.mdx');
  });

  test('has numbers that add up, whatever the pages', () => {
    const cell = fc.record({ status: fc.constantFrom(...statuses) });
    const names = fc.stringMatching(/^[ab]{1,2}(?:\/[ab]{1,2}){0,2}$/);
    const all = fc.dictionary(names, fc.option(fc.tuple(cell, cell), { nil: undefined }));
    fc.assert(
      fc.property(all, (given) => {
        const found = overviewOf(surveyOf(['python', 'go'], given));
        for (const at of [0, 1]) {
          const whole = found.languages[at]?.counts;
          expect(whole?.total).toBe(Object.keys(given).length);
          for (const status of pageStatuses) {
            const sum = found.folders.reduce(
              (n, one) => n + (one.counts[at]?.pages[status] ?? 0),
              0,
            );
            expect(sum).toBe(whole?.pages[status]);
          }
        }
      }),
    );
  });
});

describe('arrangement', () => {
  const names = (sort: 'path' | 'status' | 'sections', filter?: Status[]) =>
    arrange(overviewOf(some), { sort, statuses: filter }).pages.map(({ page }) => page);

  test('puts first what is worst, or lacks most; what is excluded lacks nothing', () => {
    expect(names('status')).toEqual(['guides/broken.mdx', 'guides/b.mdx', 'a.mdx', 'z.mdx']);
    expect(names('sections')).toEqual(['guides/b.mdx', 'a.mdx', 'guides/broken.mdx', 'z.mdx']);
  });

  test('lists some statuses, and counts all pages', () => {
    expect(names('path', ['complete', 'missing'])).toEqual(['a.mdx']);
    const { languages, folders } = arrange(overviewOf(some), {
      sort: 'path',
      statuses: ['partial'],
    });
    expect(languages[0] && countedPages(languages[0].counts)).toBe(2);
    expect(folders.map(({ folder }) => folder)).toEqual(['guides']);
  });
});

test('percents are rounded down, and none where no page counts', () => {
  expect([0.999, 0.29, 1, 0].map(percent)).toEqual(['99 %', '29 %', '100 %', '0 %']);
  expect(percent(undefined)).toBe('–');
});
