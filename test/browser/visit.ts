/**
 * Pages of a site in a browser. What no page may do fails the test that opened it.
 */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from './browser.js';
import { type Served, serveFolder } from './serve.js';
import type { Site } from './sites.js';

/** Opens pages of one site. */
export interface Visitor {
  /** Opens a page in a context of its own, which ends with the test. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Starts the site and the browser before the tests around, and ends them after. */
export function visitor(site: Site): Visitor {
  let browser: Browser;
  let served: Served;
  let contexts: BrowserContext[] = [];
  let alarms: string[] = [];
  beforeAll(async () => {
    [browser, served] = await Promise.all([launchBrowser(), serveFolder(site.folder)]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  afterEach(async () => {
    const raised = alarms;
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
    alarms = [];
    expect(raised).toEqual([]);
  });
  return {
    async open(path, options = {}) {
      const context = await browser.newContext({
        baseURL: served.url,
        viewport: { width: 1280, height: 800 },
        ...options,
      });
      contexts.push(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => alarms.push(`${path}: ${error.message}`));
      page.on('dialog', (dialog) => {
        alarms.push(`${path}: dialog “${dialog.message()}”`);
        void dialog.dismiss();
      });
      await page.goto(path);
      // React takes over late: what was opened before, Docusaurus's `Details` takes for closed.
      const isReact = site.name === 'Docusaurus' && path.startsWith('/');
      if (isReact && options.javaScriptEnabled !== false) {
        await page.waitForSelector('html[data-has-hydrated="true"]', { state: 'attached' });
      }
      return page;
    },
  };
}

/** Opens whatever can be opened in the badges of a page, and waits until it stands still. */
export async function unfold(page: Page): Promise<void> {
  for (const summary of await page.locator('.parity-badges summary').all()) await summary.click();
  await page.mouse.move(0, 0);
  await settled(page);
}

/** Waits until all transitions of the badges have ended. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const badges = [...document.querySelectorAll('.parity-badges')];
    const bodies = [...document.querySelectorAll('.parity-badge[open] .parity-badge__body')];
    const still = badges.every((badge) => badge.getAnimations({ subtree: true }).length === 0);
    return still && bodies.every((body) => body.getBoundingClientRect().height > 0);
  });
}

/** Pages by their status, the first of each. */
export function pageOfEach(site: Site): Map<string, string> {
  const found = new Map<string, string>();
  for (const [path, { status }] of Object.entries(site.expected)) {
    if (status !== null && !found.has(status)) found.set(status, path);
  }
  return found;
}

/** First page with missing sections. */
export function partialPage(site: Site): string {
  const found = Object.entries(site.expected).find(([, { missing }]) => missing.length > 1);
  if (!found) throw new Error(`Unexpected site ${site.name} without a page that lacks sections`);
  return found[0];
}
