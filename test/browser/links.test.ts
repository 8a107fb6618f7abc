import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sites } from './sites.js';
import { partialPage, unfold, visitor } from './visit.js';

interface Link {
  page: string;
  text: string;
  href: string;
}

describe.each(sites)('$name', (site) => {
  const visit = visitor(site);

  test('every missing section is linked to the heading that another language has', async () => {
    const page = await visit.open('/');
    const links: Link[] = [];
    for (const [path, { missing }] of Object.entries(site.expected)) {
      if (missing.length === 0) continue;
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      const found = await page
        .locator('.parity-badge__item .parity-badge__link')
        .evaluateAll((all) =>
          all.map((link) => ({
            text: link.textContent ?? '',
            href: (link as HTMLAnchorElement).href,
          })),
        );
      expect({ path, links: found.map(({ text }) => text) }).toEqual({ path, links: missing });
      links.push(...found.map((link) => ({ page: path, ...link })));
    }
    expect(links.length).toBeGreaterThan(8);
    const wrong: unknown[] = [];
    for (const link of links) {
      const { origin, pathname, hash } = new URL(link.href);
      expect(origin).toBe(new URL(page.url()).origin);
      if (new URL(page.url()).pathname !== pathname) {
        await page.goto(pathname, { waitUntil: 'domcontentloaded' });
      }
      const heading = await page.evaluate(
        (id) => {
          const element = document.getElementById(id);
          if (!element) return null;
          // Docusaurus puts a link with a space of no width into headings, Astro makes quotes round.
          const text = element.textContent?.replaceAll('\u200b', '').replace(/[“”]/g, '"').trim();
          // One in a tab that is not open cannot be gone to.
          return [element.tagName, text, element.checkVisibility() ? 'shown' : 'hidden'];
        },
        decodeURIComponent(hash.slice(1)),
      );
      const [tag = '', text, state] = heading ?? [];
      if (!/^H[1-6]$/.test(tag) || text !== link.text || state !== 'shown') {
        wrong.push({ ...link, heading });
      }
    }
    expect(wrong).toEqual([]);
  });

  test('the badge leads to the dashboard, and the dashboard to the pages', async () => {
    const page = await visit.open(partialPage(site));
    const own = new URL(page.url()).pathname;
    const href = await page.locator('.parity-badge__more a').first().getAttribute('href');
    expect(href).toBe('/parity/');
    await page.goto('/parity/');
    expect(await page.locator('h1').textContent()).toBe('SDK language parity');
    await page.getByRole('button', { name: 'Show all gaps' }).click();
    const links = page.getByRole('link', { name: 'Page on the site' });
    const addresses = await links.evaluateAll((all) =>
      all.map((link) => link.getAttribute('href')),
    );
    expect(addresses).toContain(own);
    const answers = await Promise.all(addresses.map((address) => page.request.get(`${address}`)));
    expect(answers.filter((answer) => !answer.ok()).map((answer) => answer.url())).toEqual([]);
  });

  test('a click on a missing section leads to it', async () => {
    const page = await visit.open(partialPage(site));
    await unfold(page);
    const link = page.locator('.parity-badge__link').first();
    const href = (await link.getAttribute('href')) ?? '';
    await link.click();
    await page.waitForFunction((hash) => location.hash === hash, new URL(href, page.url()).hash);
    await expectInView(page, href);
  });

  test('the list opens and leads on by keyboard alone', async () => {
    const page = await visit.open(partialPage(site), { reducedMotion: 'reduce' });
    await tabTo(page, 'summary');
    const details = page.locator('.parity-badge').first();
    const isOpen = () => details.evaluate((element) => (element as HTMLDetailsElement).open);
    expect(await isOpen()).toBe(false);
    await page.keyboard.press('Enter');
    await expect.poll(isOpen).toBe(true);
    await page.keyboard.press('Space');
    await expect.poll(isOpen).toBe(false);
    await page.keyboard.press('Space');
    await expect.poll(isOpen).toBe(true);
    await page.locator('.parity-badge__link').first().waitFor({ state: 'visible' });
    await page.keyboard.press('Tab');
    const focused = page.locator('.parity-badge__link:focus-visible');
    const href = (await focused.getAttribute('href')) ?? '';
    expect(href).toBe(await page.locator('.parity-badge__link').first().getAttribute('href'));
    await page.keyboard.press('Enter');
    await page.waitForFunction((hash) => location.hash === hash, new URL(href, page.url()).hash);
    await expectInView(page, href);
  });

  test('focus is visible', async () => {
    const page = await visit.open(partialPage(site));
    await tabTo(page, 'summary');
    await page.keyboard.press('Enter');
    const outline = () =>
      page.evaluate(() => {
        const style = getComputedStyle(document.activeElement as Element);
        return `${document.activeElement?.tagName} ${style.outlineStyle} ${style.outlineWidth}`;
      });
    expect(await outline()).toBe('SUMMARY solid 2px');
    await page.locator('.parity-badge__link').first().waitFor({ state: 'visible' });
    await page.keyboard.press('Tab');
    expect(await outline()).toBe('A solid 2px');
  });

  test('the list opens and leads on without JavaScript', async () => {
    const page = await visit.open(partialPage(site), { javaScriptEnabled: false });
    const link = page.locator('.parity-badge__link').first();
    expect(await link.isVisible()).toBe(false);
    await page.locator('.parity-badge > summary').first().click();
    await link.waitFor({ state: 'visible' });
    const href = (await link.getAttribute('href')) ?? '';
    await link.click();
    await expect.poll(() => new URL(page.url()).hash).toBe(new URL(href, page.url()).hash);
    await expectInView(page, href);
  });
});

async function tabTo(page: Page, tag: string): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(`.parity-badges ${tag}:focus`);
    if ((await focused.count()) > 0) return;
  }
  throw new Error(`Unexpected absence of ${tag} in the order of the Tab key`);
}

async function expectInView(page: Page, href: string): Promise<void> {
  const { hash } = new URL(href, page.url());
  const target = page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`);
  await expect
    .poll(() => target.evaluate((element) => element.getBoundingClientRect().top))
    .toBeLessThan(800);
  expect(await target.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThan(
    0,
  );
}
