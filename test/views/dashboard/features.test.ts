import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../src/evidence/evidence.js';
import { verdicts } from '../../../src/evidence/verdict-words.js';
import { codeLinks } from '../../../src/views/code-link.js';
import { dashboardAssets } from '../../../src/views/dashboard/assets.js';
import { renderDashboard } from '../../../src/views/dashboard/render.js';
import { sourceLinks } from '../../../src/views/source-link.js';
import { evidenceWith, hostileEvidence, sourceOf } from '../../evidence/results.js';
import { page, surveyOf } from './surveys.js';

const survey = surveyOf([page('a.mdx', { python: 'partial' })]);

function render(evidence?: Evidence): string {
  const source = sourceLinks(survey, '/site');
  const { pages } = survey;
  const features = evidence && {
    evidence,
    link: codeLinks({ pages, sources: evidence.sources, link: source, folder: '/site' }),
    pageName: (path: string) => path,
  };
  return renderDashboard(
    { title: 'Status', survey, commit: undefined, trend: [], source, features },
    dashboardAssets(),
  );
}

/** The document without its styles and script. */
const bodyOf = (html: string) => html.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '');
const tagsOf = (html: string) =>
  [...bodyOf(html).matchAll(/<\/?[a-z!][^>]*>/gi)].map(([tag]) => tag.replace(/"[^"]*"/g, '""'));

test('without features nothing of them is in the file', () => {
  const html = render();
  const { features } = dashboardAssets();
  expect(html).not.toContain(features.style);
  expect(html).not.toContain(features.script);
  expect(bodyOf(html)).not.toMatch(/feature|samples/i);
});

describe('features', () => {
  const html = bodyOf(render(evidenceWith()));
  /** Cells of a row as text, with their class. */
  const row = (name: string) => {
    const [, own = ''] = html.split(`<bdi>${name}</bdi></summary>`);
    const cells = [
      ...(own.split('<tr class="g">')[0] ?? '').matchAll(/<td class="(\w)"([^<]|<(?!td))*/g),
    ];
    return cells.map(([cell, sign]) => `${sign} ${cell.replace(/<[^>]*>/g, '').trim()}`);
  };

  test('are rows with docs, samples, SDK, and what follows, in words', () => {
    expect(row('in-parity')).toEqual(['c L12', 'c L30', 'c hello', 'c there', 'c In parity']);
    expect(row('write-docs')).toEqual([
      'c L12',
      'm none',
      'm none',
      'c there',
      'm Write docs, write a sample',
    ]);
    expect(row('sdk-gap')).toEqual(['c L12', 'm none', 'm none', 'm not there', 'p SDK gap']);
  });

  test('are counted, offered by verdict, and told apart where they are closed', () => {
    for (const verdict of verdicts) {
      expect(html.split(`<tbody data-v="${verdict}">`).length - 1).toBe(1);
      expect(html).toContain(`<option value="${verdict}">`);
    }
    expect(html).toContain('9 features</span>');
    expect(html).toContain('href="https://git.example/sdk/src/client.py#L20"');
    expect(html).toContain('href="docs/a.mdx#L12"');
  });

  test('come with sets of samples, and what was not looked at', () => {
    expect(html).toContain('1 of 3 have all');
    expect(html).toMatch(/<bdi>new<\/bdi> <i>to be written<\/i>/);
    expect(html).toContain('blocked by: <bdi>it stops</bdi>');
    expect(html).toContain('<bdi>elsewhere</bdi>');
    const absent = bodyOf(
      render(evidenceWith({ sources: [sourceOf('sdk', { state: 'absent' })] })),
    );
    expect(absent).toContain('SDK not looked at, as nothing is there: <bdi>../sdk</bdi>');
  });
});

test('text of authors never becomes markup', () => {
  const expected = tagsOf(render(hostileEvidence('harmless')));
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          ...['</script>', '<script>', '<!--', '-->', '"', "'", '<img src=x onerror=x>', '\0'],
          ...['</style>', '&lt;', '\u202e', '\n', 'javascript:x', 'a'],
        ),
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      const html = render(hostileEvidence(`a${text}`));
      expect(tagsOf(html)).toEqual(expected);
      expect(html).not.toMatch(/[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\u2028]/u);
    }),
    { numRuns: 50 },
  );
});

test('an address that runs a script is no link', () => {
  const sources = [sourceOf('samples'), sourceOf('sdk', { url: 'javascript:alert(1)//{file}' })];
  expect(render(evidenceWith({ sources }))).not.toMatch(/href="\s*javascript/i);
});
