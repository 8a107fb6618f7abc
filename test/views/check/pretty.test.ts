import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import pretty from '../../../src/views/check/pretty.js';
import { finding, output, page, report } from './reports.js';

const result = {
  language: 'python',
  status: 'missing',
  why: '',
  sections: { present: 0, total: 3 },
  gaps: [],
  wanted: [],
} as const;

test('tells what to read first: errors, missing pages, what lacks most, spelling', async () => {
  const spelling = finding({ rule: 'tab-sync', language: undefined, message: 'Spelling' });
  const pages = [
    page('docs/a.mdx', [spelling]),
    page('docs/b.mdx', [{ ...spelling, place: undefined }, finding()]),
    page('docs/c.mdx', [finding({ rule: 'page-parity' })], {
      results: [{ ...result, gaps: [], possible: [], wanted: [] }],
    }),
    page('docs/d.mdx', [finding({ rule: 'syntax', severity: 'error', language: undefined })]),
  ];
  const text = await pretty(report(pages), output);
  expect(text.match(/docs\/\w/g)).toEqual(['docs/d', 'docs/c', 'docs/b', 'docs/a']);
  const lines = text.split('\n');
  const own = lines.slice(lines.findIndex((line) => line.startsWith('docs/b')));
  expect(own[1]).toContain('section-parity');
  expect(own[2]).toContain('tab-sync');
});

test('is one line when all is well, and says what is accepted', async () => {
  const clean = [page('docs/a.mdx', [finding({ accepted: true })])];
  expect(await pretty(report([page('docs/a.mdx', [])]), output)).toBe('No findings on 1 page\n');
  expect(await pretty(report(clean, [], { baseline: 'parity.baseline.json' }), output)).toBe(
    'No findings on 1 page, 1 finding accepted by `parity.baseline.json`\n',
  );
});

test('says where the cause is, unless it is the very place', async () => {
  const place = { start: { line: 27, column: 1 }, end: { line: 27, column: 9 } };
  const here = { message: 'JavaScript has it here, in `./_a.mdx:3`', place };
  const pages = [page('docs/a.mdx', [finding({ cause: here }), finding({ cause: here, place })])];
  const text = await pretty(report(pages), output);
  expect(text.match(/JavaScript has it.*/g)).toEqual([
    'JavaScript has it at 27:1, in `./_a.mdx:3`',
  ]);
});

test('counts by severity, language, and rule', async () => {
  const pages = [
    page('docs/a.mdx', [finding(), finding({ severity: 'error' })]),
    page('docs/b.mdx', []),
  ];
  const text = await pretty(report(pages), output);
  expect(text).toContain(
    '1 error and 1 warning on 1 of 2 pages\n  Python: 2 partial\n  2 section-parity\n',
  );
});

test('colours and links change nothing but the looks', async () => {
  const pages = [page('docs/a b.mdx', [finding()])];
  const terminal = { ...output, columns: 80 };
  const plain = await pretty(report(pages), terminal);
  const rich = await pretty(report(pages), { ...terminal, colour: true, hyperlinks: true });
  expect(stripVTControlCharacters(rich)).toBe(plain);
  expect(rich).toContain('\u001b]8;;file:///site/docs/a%20b.mdx\u0007');
  expect(rich).toContain('\u001b]8;;https://example.com/section-parity.md\u0007');
});
