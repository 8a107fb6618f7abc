import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Survey } from '../../../src/check/survey-result.js';
import { dashboardAssets } from '../../../src/views/dashboard/assets.js';
import type { Dashboard } from '../../../src/views/dashboard/dashboard.js';
import { renderDashboard } from '../../../src/views/dashboard/render.js';
import { sourceLinks } from '../../../src/views/source-link.js';
import { largeSurvey, page, surveyOf } from './surveys.js';

function render(survey: Survey, more: Partial<Dashboard> = {}): string {
  const source = sourceLinks(survey, '/site');
  return renderDashboard(
    { title: 'Status', survey, commit: undefined, trend: [], source, ...more },
    dashboardAssets(),
  );
}

/** Tags of a document without those of its styles and script. */
function tagsOf(html: string): string[] {
  const body = html.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '');
  return [...body.matchAll(/<\/?[a-z!][^>]*>/gi)].map(([tag]) => tag);
}

describe('text of authors', () => {
  const names = (text: string) =>
    surveyOf([page(`a/b.mdx`, { python: 'partial', go: 'missing' }, [text], text)], {
      python: text,
    });

  test('never becomes markup, an attribute, a style, or a script', () => {
    // The tags do not depend on the text, save for the addresses and labels in their attributes.
    const shape = (html: string) => tagsOf(html).map((tag) => tag.replace(/"[^"]*"/g, '""'));
    const expected = shape(render(names('harmless'), { title: 'harmless' }));
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            '</script>',
            '<script>alert(1)</script>',
            '<!--',
            '-->',
            ']]>',
            '"',
            "'",
            '<img src=x onerror=alert(1)>',
            '}*{display:none',
            '</style>',
            '\\',
            '\0',
            '\u2028',
            '\u202e',
            '&lt;',
            '&#0;',
            '$1$&',
            '\n',
            'a',
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const html = render(names(`a${text}`), { title: `a${text}` });
        expect(shape(html)).toEqual(expected);
        expect(html).not.toMatch(/[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\u2028]/u);
        expect(html.match(/<script|<\/script|<style|<\/style/g)).toHaveLength(4);
      }),
    );
  });

  test('in a path stays a path', () => {
    const path = `"><b>x&y/%2e%2e/#?:'.mdx`;
    const html = render(surveyOf([page(path, { python: 'partial' })]));
    expect(html).toContain('href="docs/%22%3E%3Cb%3Ex%26y/%252e%252e/%23%3F%3A&#39;.mdx#L10"');
  });

  test('that a template of addresses makes a script of is no link', () => {
    const survey = surveyOf([page('a.mdx', { python: 'partial' })]);
    for (const source of [
      'javascript:alert(1)//{path}',
      ' JavaScript:1',
      'data:text/html,{path}',
    ]) {
      expect(
        render({ ...survey, source }, { source: sourceLinks({ ...survey, source }, '/') }),
      ).not.toMatch(/href="\s*(?:javascript|data:text)/i);
    }
    const source = 'https://git.example/{page}?line={line}';
    const html = render(survey, { source: sourceLinks({ ...survey, source }, '/') });
    expect(html).toContain('href="https://git.example/a.mdx?line=10"');
  });
});

test('the policy names the hashes of what is inside, and nothing may be loaded', () => {
  const html = render(surveyOf([page('a.mdx', { python: 'partial' })]));
  const policy = /Content-Security-Policy" content="([^"]*)"/
    .exec(html)?.[1]
    ?.replaceAll('&#39;', "'");
  for (const [name, tag] of [
    ['style-src', 'style'],
    ['script-src', 'script'],
  ] as const) {
    const inside = new RegExp(String.raw`<${tag}>([\s\S]*?)</${tag}>`).exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(inside).digest('base64');
    expect(policy).toContain(`${name} 'sha256-${hash}'`);
  }
  expect(policy).toContain("default-src 'none'");
  expect(html).not.toMatch(/@import|url\(/);
  expect(tagsOf(html).join('')).not.toMatch(/\s(?:src|srcset|poster|ping|style|on\w+)=/);
});

test('without a place for sources nothing links to them', () => {
  const survey = surveyOf([
    page('a.mdx', { python: 'partial' }),
    page('b.mdx', { python: 'complete' }),
  ]);
  const html = render(survey, { source: undefined, page: ({ page }) => `/docs/${page}` });
  const links = [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href);
  expect(links).toEqual(['#pages', '/docs/a.mdx', '/docs/b.mdx']);
});

test('partials are no pages; a page that cannot be read is shown as such', () => {
  const broken = { ...page('broken.mdx', {}), results: [] };
  const partial = { ...page('_part.mdx', { python: 'missing' }), partial: true };
  const html = render(surveyOf([page('a.mdx', { python: 'complete' }), broken, partial]));
  expect(html).toContain('2 pages in');
  expect(html).not.toContain('_part.mdx');
  expect(html).toContain('<td class="u">Unreadable');
});

test('a large site is linear and lean', () => {
  const size = (count: number) => render(largeSurvey(count)).length;
  const [none, some, more] = [size(1), size(1001), size(2001)];
  expect(some - none).toBeLessThan(1000 * 1000);
  expect((more - some) / (some - none)).toBeCloseTo(1, 1);
});
