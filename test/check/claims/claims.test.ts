import { describe, expect, it } from 'vitest';
import { site } from '../../cli/run.js';
import { faultsOf, pages, told } from './documents.js';

const folder = site(pages);
const lint = (text: string, name?: string) => told(faultsOf(folder, text, name));

/** A table with all pages, to which a test adds what it is about. */
const all = `
| Page              | Status     |
| ----------------- | ---------- |
| queues.md         | complete   |
| workers.md        | partial    |
| limits.md         | missing    |
| terms.md          | n/a        |
| guides/mail.md    | complete   |
| guides/fax.md     | missing    |
`;

describe('a status', () => {
  it('that pages have is fine', () => {
    expect(lint(all)).toEqual([]);
  });

  it.each([
    ['✅', '🔶', '❌', '➖'],
    [':white_check_mark:', '⚠️', '🔴', 'N/A'],
    ['Done', 'In progress', 'Not started', 'Not applicable'],
    ['✅ Complete', '🔶 Partial (needs review)', '❌ Missing', '➖ meta'],
    ['**Completed**', 'Incomplete, soon', 'TODO', 'language-agnostic'],
    ['100%', '50%', '0 %', '—'],
  ])('is understood as %s, %s, %s, %s', (complete, partial, missing, none) => {
    const rows = (queues: string, workers: string, limits: string, terms: string) =>
      `| Page | Status |\n| - | - |\n| queues.md | ${queues} |\n| workers.md | ${workers} |\n` +
      `| limits.md | ${limits} |\n| terms.md | ${terms} |\n| [Mail](docs/guides/mail.md) | ${queues} |\n` +
      `| guides/fax.md | ${limits} |\n`;
    expect(lint(rows(complete, partial, missing, none))).toEqual([]);
    expect(lint(rows(missing, partial, missing, none))[0]).toContain('Unexpected status');
    expect(lint(rows(complete, complete, missing, none))[0]).toContain(
      'of `workers.md`, expected `partial`',
    );
    expect(lint(rows(complete, partial, complete, none))[0]).toContain(
      'of `limits.md`, expected `missing`',
    );
  });

  it('stands in a heading, over tables and lists', () => {
    const doc = (first: string) =>
      `## ✅ Python pages complete (verify)\n\n* queues.md\n* guides/mail.md: js, python\n\n` +
      `## Partial\n\n| Page | Notes |\n| - | - |\n| \`workers.md\` | |\n\n` +
      `## ❌ Missing\n\n### Guides\n\n- \`guides/fax.md\` — later\n- ${first}\n\n## N/A\n\n- terms.md\n`;
    expect(lint(doc('limits.md'))).toEqual([]);
    expect(lint(doc('limits.md\n- queues.md'))).toEqual([
      '18 Unexpected statuses `missing` and `complete` of `queues.md`, expected `complete` because ' +
        'Python readers get all that the others get, remove this row',
    ]);
  });

  it('means what the document says that its sign means', () => {
    const doc = '🟡 = missing, 🔴 = partial\n\n* 🟡 Missing\n* 🔴 Partial\n';
    expect(lint(doc + all.replace('missing', '🟡').replace('partial', '🔴'))).toEqual([]);
  });

  it('of a folder is that of its pages together', () => {
    const doc = (status: string) =>
      `${all}\n| Folder | Status |\n| - | - |\n| guides/ | ${status} |\n`;
    expect(lint(doc('🔶'))).toEqual([]);
    expect(lint(doc('✅'))).toEqual([
      '13 Unexpected status `complete` of `guides/`, expected `partial` because for Python 1 page ' +
        'is complete and 1 page is missing, correct the status',
    ]);
  });

  it('is that of the language that a column or heading names', () => {
    const matrix = (js: string, python: string) =>
      `| Page | JavaScript | Python |\n| - | - | - |\n| queues.md | ✅ | ✅ |\n| workers.md | ✅ | 🟡 |\n` +
      `| limits.md | ${js} | ${python} |\n`;
    expect(lint(matrix('✅', '❌')).filter((one) => one.includes('status'))).toEqual([]);
    expect(lint(`${matrix('✅', '✅')}\n## Missing\n\n* limits.md\n`)[0]).toMatch(
      /`complete` and `missing` of `limits.md`, .*, correct the status$/,
    );
    expect(lint(matrix('❌', '✅')).filter((one) => one.includes('status'))).toEqual([
      expect.stringContaining('`missing` of `limits.md`, expected `complete` because JavaScript'),
      expect.stringContaining('`complete` of `limits.md`, expected `missing` because Python'),
    ]);
    const heading =
      '# Roadmap\n\n## Go\n\n| Page | Status |\n| - | - |\n| queues.md | ❌ |\n| workers.md | ✅ |\n';
    expect(lint(heading).filter((one) => one.includes('status'))).toEqual([
      expect.stringContaining('`workers.md`, expected `missing` because Go readers'),
    ]);
  });

  it('may call a page missing where there is no word for partial', () => {
    const boxes =
      '- [x] queues.md\n- [ ] workers.md\n- [ ] limits.md\n- [x] terms.md\n- [x] guides/mail.md\n- [ ] guides/fax.md\n';
    expect(lint(boxes)).toEqual([]);
    expect(lint(boxes.replace('[ ] workers', '[x] workers'))[0]).toContain('`[x]` of `workers.md`');
    expect(lint(all.replace('partial ', '❌ ').replace(/n\/a/, '✅ '))).toEqual([]);
  });
});

describe('what is no claim', () => {
  it.each([
    ['an unknown word', all.replace('partial ', 'see below')],
    ['two signs', all.replace('partial ', '✅ / ❌')],
    ['a question', all.replace('partial ', '❓')],
    ['a thing to do that is done', `${all}\n## Tasks\n\n- [x] workers.md — write about stopping\n`],
    ['samples', `${all}\n| Sample | Python sample status |\n| - | - |\n| limits.md | ✅ |\n`],
    ['notes', `${all}\n| Page | Notes |\n| - | - |\n| limits.md | ✅ see queues.md |\n`],
    [
      'what is to be verified',
      `${all}\n| Page | What is missing |\n| - | - |\n| workers.md | Verify: start |\n`,
    ],
    [
      'languages with other words',
      `${all}\n| Page | Languages |\n| - | - |\n| workers.md | js and more |\n`,
    ],
    ['languages of a page for all', `${all}\n| Page | Languages |\n| - | - |\n| terms.md | js |\n`],
    [
      'another file',
      `${all}\n| Page | Status |\n| - | - |\n| queues.md | ✅ |\n| ../package.json | ❌ |\n`,
    ],
    ['numbers of anything', `${all}\n| Quarter | Count |\n| - | - |\n| Q1 | 7 |\n| Q2 | 9 |\n`],
  ])('%s', (_, text) => {
    expect(lint(text)).toEqual([]);
  });

  it.each([
    [
      'features',
      'ROADMAP.md',
      '| Feature | Status |\n| - | - |\n| Queues | ❌ |\n| Rate limits | ✅ |\n',
    ],
    [
      'other files',
      'ROADMAP.md',
      '| File | Status |\n| - | - |\n| a.md | ❌ |\n| b.md | ✅ |\n| queues.md | ❌ |\n',
    ],
    [
      'tables without statuses',
      'ROADMAP.md',
      '| Page | Owner |\n| - | - |\n| queues.md | Ann |\n| workers.md | Bo |\n',
    ],
  ])('%s', (_, name, text) => {
    expect(lint(text, name)).toEqual([]);
  });
});

describe('what does not add up', () => {
  const counts = (complete: number, total: number) =>
    `| Status | Count |\n| - | - |\n| Complete | ${complete} |\n| Partial | 1 |\n| Missing | 2 |\n` +
    `| N/A | 1 |\n| Total | ${total} |\n`;

  it('are counts beside rows, pages, and one another', () => {
    expect(lint(counts(2, 6) + all)).toEqual([]);
    expect(lint(counts(3, 7) + all)).toEqual([
      '3 Unexpected count `3` of `complete`, expected `2` because 2 pages are listed so, correct the count',
    ]);
    expect(lint(counts(2, 7) + all)).toEqual([
      '7 Unexpected total `7`, expected `6`, the sum of the other counts, correct the count',
    ]);
    expect(lint(`# Roadmap\n\n## Complete (3)\n\n* queues.md\n* guides/mail.md\n`)[0]).toBe(
      '3 Unexpected count `Complete (3)` of `complete`, expected `2` because 2 pages are listed so, correct the count',
    );
  });

  it('are counts in a list', () => {
    const doc = (complete: number, total: number) =>
      `* ✅ Complete: ${complete}\n* **Partial** – 1 page\n* Missing (2)\n* N/A: 1\n* Total: ${total}\n\n${all}`;
    expect(lint(doc(2, 6))).toEqual([]);
    expect(lint(doc(3, 6))).toEqual([
      '1 Unexpected count `3` of `complete`, expected `2` because 2 pages are listed so, correct the count',
      '5 Unexpected total `6`, expected `7`, the sum of the other counts, correct the count',
    ]);
  });

  it('are counts of folders', () => {
    const doc = (missing: number) =>
      `${all}\n| Folder | Complete | Missing |\n| - | - | - |\n| guides/ | 1 | ${missing} |\n`;
    expect(lint(doc(1))).toEqual([]);
    expect(lint(doc(2))).toEqual([
      '13 Unexpected count `2` of `missing`, expected `1` because so many pages in `guides/` are, correct the count',
    ]);
  });

  it('is a document of counts only, if it is named', () => {
    const lintNamed = (text: string) =>
      told(faultsOf(folder, text, 'COUNTS.md', { claims: 'COUNTS.md' }));
    expect(lintNamed(counts(2, 6))).toEqual([]);
    expect(lintNamed(counts(3, 7))).toEqual([
      expect.stringContaining('expected `2` because so many'),
    ]);
  });

  it('are rows and pages', () => {
    expect(lint(all.replace(/\| limits.*\n/, ''))).toEqual([
      '8 Unexpected page without a row: `limits.md`, expected a row for every page, add one',
    ]);
    expect(lint(all.replace('workers.md ', 'worker.md '))).toEqual([
      '5 Unexpected page `worker.md`, expected `workers.md` or another page of `docs/`, correct or remove the row',
      '9 Unexpected page without a row: `workers.md`, expected a row for every page, add one',
    ]);
  });
});

describe('other claims', () => {
  it('are languages', () => {
    const doc = (languages: string) =>
      `${all}\n| Page | Languages |\n| - | - |\n| limits.md | ${languages} |\n`;
    for (const fine of ['js', 'JavaScript', 'JS only', 'js (likely)'])
      expect(lint(doc(fine))).toEqual([]);
    expect(lint(doc('js, python'))).toEqual([
      '13 Unexpected languages `js, python` of `limits.md`, expected `js` because Python readers get nothing of their own, correct the cell',
    ]);
    expect(lint(doc('python (likely)'))[0]).toContain(
      'expected `js` because JavaScript readers get content',
    );
  });

  it('are missing sections', () => {
    const doc = (items: string) =>
      `${all}\n| Page | Notes |\n| - | - |\n| workers.md | ${items} |\n`;
    expect(lint(doc('Missing: stop, something else'))).toEqual([]);
    expect(lint(doc('Fine. **Missing:** stop, `start` (soon)'))).toEqual([
      '13 Unexpected missing section `start` of `workers.md`, expected none because Python readers have it at line 14, remove it',
    ]);
  });

  it('are missing sections of an item, which are no status', () => {
    const doc = (items: string) =>
      `${all}\n## Partial\n\n* workers.md — missing: ${items}\n\n## Complete\n\n* queues.md: js, python\n`;
    expect(lint(doc('stop, something else'))).toEqual([]);
    expect(lint(doc('stop, start'))).toEqual([
      '13 Unexpected missing section `start` of `workers.md`, expected none because Python readers have it at line 14, remove it',
    ]);
    expect(lint(`${all}\n* workers.md — missing\n`)[0]).toContain('`missing` and `partial`');
  });

  it('are priorities of what is out of scope', () => {
    const doc = (topic: string, item: string) =>
      `${all}\n## Out of scope\n\n* **${topic}** — not now\n\n## Next\n\n### P1: soon\n\n1. ${item} — write it\n`;
    expect(lint(doc('Limits API', '`workers.md`'))).toEqual([]);
    expect(lint(doc('Limits API', '`limits.md`'))).toEqual([
      '19 Unexpected priority `P1` of `limits.md`, expected none because the document excludes `Limits API`, remove the priority or the exclusion',
    ]);
    const excluded = faultsOf(
      folder,
      doc('Nothing', '`guides/fax.md`').replace(/(fax.md +\| )missing/, '$1excluded'),
      'ROADMAP.md',
      {
        exclusions: [{ topic: 'Fax', reason: 'Retired', pages: 'docs/guides/fax.md' }],
      },
    );
    expect(told(excluded)).toEqual([expect.stringContaining('the configuration excludes `Fax`')]);
  });

  it('are two priorities of one page', () => {
    const doc = (priority: string) =>
      `${all}\n| Page | Priority |\n| - | - |\n| limits.md | ${priority} |\n\n## P2\n\n* limits.md: write it\n`;
    expect(lint(doc('P2'))).toEqual([]);
    expect(lint(doc('P0'))).toEqual([
      '13 Unexpected priority `P0` of `limits.md`, expected `P2` as elsewhere in the document, correct one of them',
    ]);
  });
});
