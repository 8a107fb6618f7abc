import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { contrasts } from './contrast.js';
import { sites } from './sites.js';
import { pageOfEach, partialPage, unfold, visitor } from './visit.js';

const schemes = ['light', 'dark'] as const;
const statuses = ['complete', 'partial', 'missing', 'not-applicable', 'excluded'];

describe.each(sites)('$name', (site) => {
  const visit = visitor(site);
  const examples = pageOfEach(site);

  test('the site has a page of every status', () => {
    expect([...examples.keys()].sort()).toEqual([...statuses].sort());
  });

  describe.each(schemes)('in %s', (colorScheme) => {
    test.each([...examples])('every text of “%s” has a contrast of 4.5', async (_status, path) => {
      const page = await visit.open(path, { colorScheme });
      await unfold(page);
      const dark = await page.evaluate(() => document.documentElement.dataset.theme);
      expect(dark).toBe(colorScheme);
      await expectContrast(page);
    });

    test('texts under the pointer and the focus have a contrast of 4.5', async () => {
      const page = await visit.open(partialPage(site), { colorScheme });
      await unfold(page);
      for (const selector of ['summary', 'a']) {
        const element = page.locator(`.parity-badges ${selector}`).first();
        await element.hover();
        await expectContrast(page);
        await element.focus();
        await expectContrast(page);
      }
    });

    test('without a theme every text has a contrast of 4.5', async () => {
      const page = await visit.open('about:blank', { colorScheme });
      const style = await readFile(new URL('../../css/badge.css', import.meta.url), 'utf8');
      const background = { light: '#fff', dark: '#111' }[colorScheme];
      for (const path of examples.values()) {
        const html = await readFile(join(site.folder, path, 'index.html'), 'utf8');
        await page.setContent(
          `<style>:root { color-scheme: light dark; background: ${background} } ${style}</style>` +
            `<article>${badgeOf(html)}</article>`,
        );
        for (const summary of await page.locator('summary').all()) await summary.click();
        await expectContrast(page);
      }
    });

    test.each([...examples])('axe finds nothing on the page of “%s”', async (_status, path) => {
      const page = await visit.open(path, { colorScheme });
      await unfold(page);
      await page.evaluate(axe.source);
      const { own, badge } = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') };
        const say = ({ violations }: import('axe-core').AxeResults) =>
          violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
        const badge = say(await axe.run('.parity-badges'));
        const whole = say(await axe.run());
        for (const element of document.querySelectorAll('.parity-badges')) element.remove();
        const without = say(await axe.run());
        return { badge, own: whole.filter((violation) => !without.includes(violation)) };
      });
      expect(badge).toEqual([]);
      // What a theme lacks by itself is none of the badge's.
      expect(own).toEqual([]);
    });
  });
});

/** The badge in the HTML of a page, from its first tag to the last of its `div`. */
function badgeOf(html: string): string {
  const start = html.indexOf('<div class="parity-badges');
  let depth = 0;
  for (const tag of html.slice(start).matchAll(/<(\/?)div\b[^>]*>/g)) {
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return html.slice(start, start + tag.index + tag[0].length);
  }
  throw new Error('Unexpected absence of a badge');
}

async function expectContrast(page: Page): Promise<void> {
  const measured = await page.evaluate(contrasts, '.parity-badges');
  expect(measured.length).toBeGreaterThan(0);
  expect(measured.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
}
