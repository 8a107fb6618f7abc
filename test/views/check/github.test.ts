import { expect, test } from 'vitest';
import github from '../../../src/views/check/github.js';
import { jobSummary } from '../../../src/views/check/job-summary.js';
import { finding, output, page, report } from './reports.js';

const many = (count: number, severity: 'error' | 'warning') =>
  page(
    `docs/${severity}.mdx`,
    Array.from({ length: count }, () => finding({ severity })),
  );

test('annotates as many as GitHub shows, and says how many it does not', () => {
  const text = String(github(report([many(12, 'warning'), many(11, 'error')]), output));
  const lines = text.trim().split('\n');
  expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
  expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10);
  expect(lines.at(-1)).toBe(
    '::notice title=parity::11 errors and 12 warnings on 2 pages; 3 more findings without an annotation, see the summary of the job',
  );
});

test('keeps a heading from being a command', () => {
  const message = 'Unexpected\n::error file=a::100%';
  const text = String(github(report([page('docs/a,b:c.mdx', [finding({ message })])]), output));
  expect(text).toBe(
    '::warning file=site/docs/a%2Cb%3Ac.mdx,line=5,col=1,endColumn=9,title=section-parity::Unexpected%0A::error file=a::100%25\n',
  );
});

test('the summary links to the commit that was checked', () => {
  const env = {
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_SHA: 'abc',
  };
  const text = jobSummary(report([many(501, 'warning')], [], { env }));
  expect(text).toContain('](https://github.com/o/r/blob/abc/site/docs/warning.mdx#L5)');
  expect(text).toContain('\n1 more finding.\n');
  expect(text.length).toBeLessThan(1_000_000);
});
