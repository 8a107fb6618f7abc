/** A table that is made from a survey has no faults, and each change of it has one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageSurvey } from '../../../src/check/survey-result.js';
import type { Status } from '../../../src/page/page-model.js';
import { statuses, statusInfo, statusMark } from '../../../src/page/status.js';
import { findSite } from '../../../src/site/site.js';
import { site } from '../../cli/run.js';
import { faultsOf, page, pages as somePages, surveyOf, told } from './documents.js';

/** How a document may write a status. */
const styles: readonly ((status: Status) => string)[] = [
  (status) => statusInfo[status].emoji,
  (status) => statusInfo[status].label,
  (status) => statusMark(status),
];

/** A document before it is written. */
interface Draft {
  rows: { page: string; status: Status; languages: readonly string[] }[];
  counts: Map<Status, number>;
  total: number;
}

function draftOf(pages: readonly PageSurvey[]): Draft {
  const rows = pages.map(({ page, served, results: [result] }) => ({
    page,
    status: result?.status ?? 'missing',
    languages: served,
  }));
  const counts = new Map(
    statuses.map((one) => [one, rows.filter(({ status }) => status === one).length]),
  );
  return { rows, counts, total: rows.length };
}

/** One table, or one for each status. */
function write({ rows, counts, total }: Draft, name: (status: Status) => string, apart: boolean) {
  const summary = [
    '| Status | Pages |\n| - | - |',
    ...[...counts].map(([status, count]) => `| ${name(status)} | ${count} |`),
    `| **Total** | ${total} |`,
  ].join('\n');
  const head = (last: string) =>
    `| Page | Languages |${last && ` ${last} |`}\n| - | - |${last && ' - |'}`;
  const line = ({ page: path, languages, status }: Draft['rows'][number], last: boolean) =>
    `| [\`${path}\`](docs/${encodeURI(path)}#L1) | ${languages.join(', ')} |${last ? ` ${name(status)} |` : ''}`;
  const tables = apart
    ? statuses.map((status) => {
        const own = rows.filter((row) => row.status === status);
        return `## ${name(status)}\n\n${head('')}\n${own.map((row) => line(row, false)).join('\n')}`;
      })
    : [`${head('Status')}\n${rows.map((row) => line(row, true)).join('\n')}`];
  return ['# Python roadmap', summary, ...tables].join('\n\n');
}

const titles = ['Push', 'Pull', 'Retry', 'Limits', 'Metrics'];
const headings = fc.uniqueArray(fc.constantFrom(...titles), { minLength: 1 });
const anyPage = fc
  .tuple(headings, fc.option(headings, { nil: undefined }), fc.integer({ max: 5, min: 0 }))
  .map(([js, python, kind]) => (kind === 0 ? 'The same for all.\n' : page(js, python)));
const names = ['a', 'b', 'c', 'x/d', 'x/e', 'y/z/f', 'tool calling', 'größe'];
const anySite = fc.array(anyPage, { minLength: 3, maxLength: names.length });
const anyStyle = fc.constantFrom(...styles);

function draftIn(folder: string): Draft {
  return draftOf(surveyOf(findSite({ cwd: folder })).pages);
}

function siteOf(texts: readonly string[]): string {
  return site(Object.fromEntries(texts.map((text, index) => [`docs/${names[index]}.md`, text])));
}

describe('a document made from a survey', () => {
  it('has no faults', () => {
    fc.assert(
      fc.property(anySite, anyStyle, fc.boolean(), (texts, style, apart) => {
        const folder = siteOf(texts);
        expect(told(faultsOf(folder, write(draftIn(folder), style, apart)))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  const folder = site({
    ...somePages,
    'docs/stale.md': page(['Push', 'Pull'], ['Pull']),
    'docs/new.md': page(['Push'], ['Push']),
  });
  const draft = draftIn(folder);
  const changes = fc.oneof(
    fc.record({
      kind: fc.constant('status' as const),
      row: fc.nat({ max: draft.rows.length - 1 }),
      to: fc.constantFrom(...statuses),
    }),
    fc.record({
      kind: fc.constant('language' as const),
      row: fc.nat({ max: draft.rows.length - 1 }),
      to: fc.constantFrom('js', 'python', 'go'),
    }),
    fc.record({
      kind: fc.constant('count' as const),
      status: fc.constantFrom(...statuses),
      by: fc.constantFrom(-2, -1, 1, 2, 10),
    }),
    fc.record({ kind: fc.constant('total' as const), by: fc.constantFrom(-1, 1, 3) }),
    fc.record({ kind: fc.constant('row' as const), row: fc.nat({ max: draft.rows.length - 1 }) }),
    fc.record({ kind: fc.constant('name' as const), row: fc.nat({ max: draft.rows.length - 1 }) }),
  );

  it('has one with each change', () => {
    fc.assert(
      fc.property(changes, anyStyle, fc.boolean(), (change, style, apart) => {
        const other: Draft = structuredClone(draft);
        const row = 'row' in change ? other.rows[change.row] : undefined;
        if (change.kind === 'status' && row) {
          fc.pre(row.status !== change.to);
          row.status = change.to;
        } else if (change.kind === 'language' && row) {
          // Of a page that is the same for all, any language may be said.
          fc.pre(row.languages.length > 0);
          const has = row.languages.includes(change.to);
          row.languages = has
            ? row.languages.filter((one) => one !== change.to)
            : [...row.languages, change.to];
          fc.pre(row.languages.length > 0);
        } else if (change.kind === 'count') {
          const value = (other.counts.get(change.status) ?? 0) + change.by;
          fc.pre(value >= 0);
          other.counts.set(change.status, value);
        } else if (change.kind === 'total') {
          other.total += change.by;
        } else if (change.kind === 'row') {
          other.rows.splice(change.row, 1);
        } else if (change.kind === 'name' && row) {
          row.page = `gone/${row.page}`;
        }
        expect(faultsOf(folder, write(other, style, apart)).length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

const corpus = new URL('../../../../shared/corpus/genkit/', import.meta.url);
const hand = read('roadmap-2026-02-07.md');

describe.skipIf(hand === undefined)('a roadmap that was written by hand', () => {
  const docs = new URL('docs-2026-02-06/src/content/docs/docs', corpus).pathname;
  const found = faultsOf(corpus.pathname, hand ?? '', 'roadmap-2026-02-07.md', { docs });
  const faults = told(found);
  const lines = (hand ?? '').split('\n');

  it('has the faults that people found in it, and no more than follow from those', () => {
    const twice = faults.filter((one) => one.includes('statuses `complete` and `partial`'));
    expect(twice).toHaveLength(3);
    expect(faults.filter((one) => one.includes('because the document excludes'))).toHaveLength(9);
    expect(faults.filter((one) => one.includes('Unexpected languages `js (likely)`'))).toHaveLength(
      3,
    );
    expect(faults.filter((one) => one.includes('Unexpected count `5`'))).toHaveLength(1);
    expect(faults).toHaveLength(33);
  });

  it('has no two that a baseline would take for one', () => {
    expect(new Set(found.map(({ path }) => path.join('\n'))).size).toBe(found.length);
  });

  it('has none that is about a line without a page, count, or priority', () => {
    for (const fault of faults) {
      const line = lines[Number.parseInt(fault, 10) - 1] ?? '';
      expect(line).toMatch(/\.mdx`|\/`|\| 5 \|/);
    }
  });
});

function read(name: string): string | undefined {
  try {
    return readFileSync(new URL(name, corpus), 'utf8');
  } catch {
    return undefined;
  }
}

describe.skipIf(hand === undefined)('the example of a generated roadmap', () => {
  it('has no faults', () => {
    const folder = new URL('../../../examples/genkit/', import.meta.url).pathname;
    const text = readFileSync(join(folder, 'ROADMAP.md'), 'utf8');
    expect(text).toContain('parity:begin');
    expect(told(faultsOf(folder, text))).toEqual([]);
  });
});
