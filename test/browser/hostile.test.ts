import { describe, expect, test } from 'vitest';
import { sites } from './sites.js';
import { unfold, visitor } from './visit.js';

const elements = ['A', 'BDI', 'DETAILS', 'DIV', 'SPAN', 'SUMMARY'];

describe.each(sites)('$name', (site) => {
  // It fails every test that sees a dialog or an error of a script.
  const visit = visitor(site);

  test('text of pages and configuration comes out as text', async () => {
    const page = await visit.open('/');
    const texts: string[] = [];
    for (const [path, { status }] of Object.entries(site.expected)) {
      if (status === null) continue;
      await page.goto(path);
      await unfold(page);
      const badge = await page.evaluate(() => {
        const root = document.querySelector('.parity-badges') as Element;
        const all = [...root.querySelectorAll('*')];
        return {
          names: [...new Set(all.map(({ tagName }) => tagName))],
          handlers: all.flatMap((element) =>
            element.getAttributeNames().filter((name) => name.startsWith('on')),
          ),
          schemes: [...root.querySelectorAll('a')].map(({ protocol }) => protocol),
          text: root.textContent ?? '',
        };
      });
      texts.push(badge.text);
      expect(badge.names.filter((name) => !elements.includes(name))).toEqual([]);
      expect(badge.handlers).toEqual([]);
      expect(badge.schemes.filter((scheme) => scheme !== 'http:')).toEqual([]);
    }
    const text = texts.join('\n');
    expect(text).toMatch(/<script>alert\([^)]*\)<\/script>/);
    expect(text).toMatch(/\{process\.env\.\w+\}/);
    expect(text).toMatch(/"quotes"/);
    expect(text).toMatch(/\u202e/);
  });

  test('marks of direction end with the text that has them', async () => {
    const found = Object.entries(site.expected).find(([, { missing }]) =>
      missing.some((heading) => /\u202e|right to left|order/.test(heading)),
    );
    const page = await visit.open(found?.[0] ?? '');
    await unfold(page);
    const items = await page.locator('.parity-badge__item').evaluateAll((all) =>
      all
        .filter((item) => item.textContent?.includes('\u202e'))
        .map((item) => {
          const [heading, where] = item.children;
          return {
            after:
              (where?.getBoundingClientRect().left ?? 0) >
              (heading?.getBoundingClientRect().left ?? 0),
            isolated: getComputedStyle(item.querySelector('bdi') as Element).unicodeBidi,
          };
        }),
    );
    expect(items).toEqual([{ after: true, isolated: 'isolate' }]);
  });
});
