import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sites } from './sites.js';
import { pageOfEach, partialPage, unfold, visitor } from './visit.js';

describe.each(sites)('$name', (site) => {
  const visit = visitor(site);

  describe.each([320, 390])('%i pixels wide', (width) => {
    test.each([...pageOfEach(site)])('“%s” fits', async (_status, path) => {
      const page = await visit.open(path, { viewport: { width, height: 700 }, hasTouch: true });
      await unfold(page);
      await expectFit(page, width);
    });

    test('headings, names and reasons without an end fit', async () => {
      const page = await visit.open(partialPage(site), { viewport: { width, height: 700 } });
      await unfold(page);
      await page.evaluate(() => {
        const texts = '.parity-badge__status, .parity-badge__detail, .parity-badge__item bdi';
        for (const element of document.querySelectorAll(texts)) {
          element.textContent = `${element.textContent} ${'without_an_end'.repeat(9)}`;
        }
      });
      await expectFit(page, width);
    });
  });

  test('what can be pressed is at least 24 pixels high', async () => {
    const page = await visit.open(partialPage(site));
    await unfold(page);
    const heights = await page
      .locator('.parity-badges :is(summary, a)')
      .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  });

  test.each(['light', 'dark'] as const)(
    'the page stands still while it loads in %s',
    async (colorScheme) => {
      const page = await visit.open('about:blank', { colorScheme });
      await page.addInitScript(watchShifts);
      for (const path of pageOfEach(site).values()) {
        await page.goto(path, { waitUntil: 'networkidle' });
        // Of the content only: Starlight moves its bars while the page comes in.
        const moved = await page.evaluate<string[]>('window.moved');
        expect({ path, moved }).toEqual({ path, moved: [] });
      }
    },
  );

  test('the badge has the font of the text around it', async () => {
    const page = await visit.open(partialPage(site));
    const [badge, text] = await page.evaluate(() =>
      ['.parity-badge__status', 'main p'].map(
        (selector) => getComputedStyle(document.querySelector(selector) as Element).fontFamily,
      ),
    );
    expect(badge).toBe(text);
  });

  test('from right to left the badge begins at the right', async () => {
    const page = await visit.open(partialPage(site), { viewport: { width: 390, height: 700 } });
    await setDirection(page, 'rtl');
    await unfold(page);
    await expectFit(page, 390);
    const [root, status, link] = await edges(page, 'right');
    expect(status).toBeCloseTo(root ?? 0, 0);
    expect((root ?? 0) - (link ?? 0)).toBeLessThan(30);
    await setDirection(page, 'ltr');
    const [leftRoot, leftStatus] = await edges(page, 'left');
    expect(leftStatus).toBeCloseTo(leftRoot ?? 0, 0);
  });

  test('on paper the list is open and the shapes are printed', async () => {
    const page = await visit.open(partialPage(site));
    await page.emulateMedia({ media: 'print' });
    const items = page.locator('.parity-badge__item');
    const boxes = await items.evaluateAll((all) =>
      all.map((item) => item.checkVisibility() && item.getBoundingClientRect().height > 0),
    );
    expect(new Set(boxes)).toEqual(new Set([true]));
    const shape = await page.evaluate(() => {
      const status = document.querySelector('.parity-badge__status') as Element;
      const { maskImage, printColorAdjust } = getComputedStyle(status, '::before');
      return { drawn: maskImage.startsWith('url('), printColorAdjust };
    });
    expect(shape).toEqual({ drawn: true, printColorAdjust: 'exact' });
  });

  test('each status has a shape of its own, also with forced colours', async () => {
    const shapes = new Set<string>();
    const examples = pageOfEach(site);
    for (const path of examples.values()) {
      const page = await visit.open(path, { forcedColors: 'active' });
      const { mask, drawn } = await page.evaluate(() => {
        const status = document.querySelector('.parity-badge__status') as Element;
        const { maskImage, backgroundColor } = getComputedStyle(status, '::before');
        const back = getComputedStyle(document.body).backgroundColor;
        return { mask: maskImage, drawn: backgroundColor !== back };
      });
      expect({ path, drawn }).toEqual({ path, drawn: true });
      shapes.add(mask);
    }
    expect(shapes.size).toBe(examples.size);
  });

  test('nothing turns for those who want less motion', async () => {
    const page = await visit.open(partialPage(site), { reducedMotion: 'reduce' });
    const duration = () =>
      page.evaluate(() => {
        const status = document.querySelector('summary > .parity-badge__status') as Element;
        return getComputedStyle(status, '::after').transitionDuration;
      });
    expect(await duration()).toBe('0s');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await duration()).toBe('0.2s');
  });
});

async function expectFit(page: Page, width: number): Promise<void> {
  const seen = await page.evaluate(() => ({
    page: document.documentElement.scrollWidth,
    outside: [...document.querySelectorAll('.parity-badges, .parity-badges *')]
      .map((element) => ({ name: element.className, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.left < 0 || box.right > document.documentElement.clientWidth)
      .map(({ name }) => name),
  }));
  expect(seen).toEqual({ page: width, outside: [] });
}

function edges(page: Page, side: 'left' | 'right'): Promise<number[]> {
  return page.evaluate(
    (edge) =>
      ['.parity-badges', '.parity-badge__status', '.parity-badge__link'].map(
        (selector) => (document.querySelector(selector) as Element).getBoundingClientRect()[edge],
      ),
    side,
  );
}

/** Around the badge only: themes set that of the page by themselves. */
function setDirection(page: Page, dir: 'ltr' | 'rtl'): Promise<void> {
  return page.locator('.parity-badges').evaluate((root, value) => {
    (root.parentElement as HTMLElement).dir = value;
  }, dir);
}

/** Notes what moves in the content of the page; runs in the page. */
function watchShifts(): void {
  const moved: string[] = [];
  Object.assign(window, { moved });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { sources } = entry as PerformanceEntry & { sources: { node: Node | null }[] };
      for (const { node } of sources) {
        const element = node instanceof Element ? node : node?.parentElement;
        if (element?.closest('main')) moved.push(element.outerHTML.slice(0, 200));
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
