/** Surveys and reports for tests of formats, made by hand. */
import fc from 'fast-check';
import type { Finding, PageSurvey, SiteFinding, Survey } from '../../../src/check/survey-result.js';
import { noTraits } from '../../../src/check/traits.js';
import type { Report } from '../../../src/views/check/report.js';
import { totalsOf } from '../../../src/views/check/totals.js';
import type { Output } from '../../../src/views/view.js';

/** A finding; whatever is left out is harmless. */
export function finding(some: Partial<Finding> = {}): Finding {
  return {
    rule: 'section-parity',
    severity: 'warning',
    message: 'Unexpected section `Retry` for JavaScript only, expected it for Python too, add it',
    place: { start: { line: 5, column: 1, offset: 30 }, end: { line: 5, column: 9, offset: 38 } },
    cause: undefined,
    path: ['Retry'],
    language: 'python',
    note: undefined,
    url: 'https://example.com/section-parity.md',
    ...some,
  };
}

/** A page that is partial for Python. */
export function page(
  path: string,
  findings: Finding[],
  some: Partial<PageSurvey> = {},
): PageSurvey {
  return {
    path,
    page: path,
    title: path,
    partial: false,
    languages: ['js', 'python'],
    served: ['js', 'python'],
    declared: undefined,
    results: [
      {
        language: 'python',
        status: 'partial',
        why: 'one section is missing',
        sections: { present: 1, total: 2 },
        gaps: [],
        possible: [],
        wanted: [],
      },
    ],
    findings,
    traits: noTraits,
    files: [],
    ...some,
  };
}

/** A report about pages. */
export function report(
  pages: PageSurvey[],
  findings: SiteFinding[] = [],
  some: Partial<Report> = {},
): Report {
  const survey: Survey = {
    root: '/site',
    docs: ['docs'],
    source: undefined,
    targets: ['python'],
    labels: { python: 'Python', js: 'JavaScript' },
    pages,
    findings,
    problems: [],
  };
  return {
    survey,
    totals: totalsOf(survey),
    showAccepted: false,
    baseline: undefined,
    cwd: '/site',
    repository: '/',
    version: '1.2.3',
    env: {},
    manual: () => undefined,
    ...some,
  };
}

/** As without a terminal. */
export const output: Output = {
  colour: false,
  columns: undefined,
  hyperlinks: false,
  folder: '/site',
};

const nasty = fc.constantFrom(
  ...['\n', '\r', '\u2028', '\u0085', '\u0000', '\u001b[2J', '\u202e', '\ud800', '\ufffe', '\t'],
  ...[
    '::error::',
    '##[error]',
    '##vso[task]',
    '%0A',
    ',',
    ':',
    '::',
    '%',
    '\u001b]8;;http://x\u0007',
  ],
  ...['|', '\\|', '`', '``', '\\', '<b>', '</failure>', ']]>', '<!--', '&lt;', '"', "'", '[a](b)'],
  ...[
    '@octocat',
    '#1',
    'GH-1',
    '!2',
    'https://example.com',
    'www.example.com',
    '{0}',
    '](1)',
    '*',
    '_',
  ],
  ...['日本', '😀', 'é', ' ', '../', '=1+1'],
);
const piece = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 5 }), fc.constant('word'));

/** Text as nobody should write it. */
export const hostile = fc.array(piece, { minLength: 1, maxLength: 8 }).map((all) => all.join(''));

const findings = fc.array(
  fc.record({
    message: hostile,
    cause: hostile,
    heading: hostile,
    line: fc.integer({ min: 1, max: 99 }),
  }),
  { minLength: 1, maxLength: 4 },
);

/** Reports whose texts and paths are hostile; each path is there once. */
export const hostileReport = fc
  .uniqueArray(fc.record({ path: hostile, found: findings }), {
    minLength: 1,
    maxLength: 4,
    selector: ({ path }) => path.replace(/[^a-z]/g, ''),
  })
  .map((pages) =>
    report(
      pages.map(({ path, found }) =>
        page(
          `docs/${path.replaceAll('/', '')}.mdx`,
          found.map(({ message, cause, heading, line }) =>
            finding({
              message,
              path: [heading],
              place: { start: { line, column: 1 }, end: { line, column: 2 } },
              cause: {
                message: cause,
                place: { start: { line: 100, column: 1 }, end: { line: 101, column: 1 } },
              },
            }),
          ),
        ),
      ),
    ),
  );

/** All findings of a report. */
export function allFindings({ survey }: Report): Finding[] {
  return [...survey.pages.flatMap((one) => one.findings), ...survey.findings];
}
