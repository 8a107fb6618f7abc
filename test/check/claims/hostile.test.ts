/** Text of authors breaks nothing, forges no message, and takes no time. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { site } from '../../cli/run.js';
import { processorTime } from '../../support/processor-time.js';
import { faultsOf, pages } from './documents.js';

const folder = site(pages);
const pieces = [
  ...Object.keys(pages).map((path) => path.slice(5)),
  ...[
    '| ',
    ' |\n',
    '\n| - | - |\n',
    '\n\n',
    '# ',
    '- [x] ',
    '* ',
    '> ',
    '`',
    '**',
    '](',
    '[',
    ')',
    '<b>',
  ],
  ...[
    'Page',
    'Status',
    'Languages',
    'Missing',
    'Priority',
    'Count',
    'Total',
    'P1',
    'Out of scope',
    'Python',
  ],
  ...[
    '✅',
    '❌ missing',
    'partial',
    '12',
    '(3)',
    'js, go',
    'gone.md',
    '../x/',
    'https://a.example/',
    '%E0%A4%A',
  ],
  ...[
    '\u202e',
    '\u0000',
    '\u001b[31m',
    '__proto__',
    'constructor',
    '\ue0000\ue000',
    '{#id}',
    '&#10;',
  ],
];

it('tells every fault on one line, in the form of all messages', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
      for (const fault of faultsOf(folder, parts.join(''), 'x.md', { claims: 'x.md' })) {
        expect(fault.message).toMatch(/^Unexpected .*, expected .*[^.]$/);
        expect(fault.message).not.toMatch(/[\p{Cc}\u202e]/u);
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);

it.each([
  ['brackets', '('.repeat(100_000)],
  ['blanks', `a${' '.repeat(100_000)}b`],
  ['slashes', `${'/'.repeat(50_000)}x`],
  ['digits', '1 '.repeat(50_000)],
  ['signs', '✅'.repeat(50_000)],
  ['commas', 'a,'.repeat(50_000)],
  ['dots', 'a.'.repeat(50_000)],
])('reads many %s in seconds', (_, text) => {
  const row = `| \`queues.md\` | ${text} | ${text} | ${text} |\n`;
  const table = `| Page | Status | Languages | Missing |\n| - | - | - | - |\n${row}`;
  const page = `## ${text.slice(0, 5000)}\n\n${table}\n* ${text}\n* queues.md ${text}\n`;
  const time = processorTime(() => faultsOf(folder, page, 'x.md', { claims: 'x.md' }));
  expect(time).toBeLessThan(3000);
});

it('reads thousands of rows in seconds', () => {
  const names = Object.keys(pages).map((path) => path.slice(5));
  const rows = Array.from(
    { length: 2000 },
    (_, at) => `| ${names[at % names.length]} | ✅ | js | P${at % 4} |`,
  );
  const actions = Array.from({ length: 1000 }, (_, at) => `* ${names[at % names.length]}: write`);
  const text = `| Page | Status | Languages | Priority |\n| - | - | - | - |\n${rows.join('\n')}\n\n## P3\n\n${actions.join('\n')}\n`;
  const time = processorTime(() => {
    expect(faultsOf(folder, text, 'x.md', { claims: 'x.md' }).length).toBeGreaterThan(1000);
  });
  expect(time).toBeLessThan(5000);
});
