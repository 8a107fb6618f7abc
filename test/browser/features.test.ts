import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/evidence/evidence.js';
import { codeLinks } from '../../src/views/code-link.js';
import { dashboardAssets } from '../../src/views/dashboard/assets.js';
import { renderDashboard } from '../../src/views/dashboard/render.js';
import { sourceLinks } from '../../src/views/source-link.js';
import { evidenceWith, hostileEvidence } from '../evidence/results.js';
import { page as pageWith, surveyOf } from '../views/dashboard/surveys.js';
import { launchBrowser } from './browser.js';
import { type Served, serveFolder } from './serve.js';

/** What would do harm as markup, and turn what stands beside it around. */
const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(2)> "q" \u202e{x}';

let browser: Browser;
let served: Served;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parity-features-'));
  writeFileSync(join(folder, 'index.html'), render(evidenceWith()));
  writeFileSync(join(folder, 'hostile.html'), render(hostileEvidence(hostile)));
  [browser, served] = await Promise.all([launchBrowser(), serveFolder(folder)]);
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});

function render(evidence: Evidence): string {
  const pages = ['a.mdx', 'b.mdx'].map((path) => pageWith(path, { python: 'partial' }));
  const survey = surveyOf(pages);
  const source = sourceLinks(survey, '/site');
  const link = codeLinks({ pages, sources: evidence.sources, link: source, folder: '/site' });
  const features = { evidence, link, pageName: (path: string) => path };
  const own = { title: 'Status', survey, commit: undefined, trend: [], source, features };
  return renderDashboard(own, dashboardAssets());
}

/** Whatever a page says on its console, or asks for, fails the test. */
async function open(path = '/', options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ baseURL: served.url, ...options });
  const page = await context.newPage();
  const alarms: string[] = [];
  page.on('console', (message) => alarms.push(message.text()));
  page.on('pageerror', ({ message }) => alarms.push(message));
  page.on('dialog', (dialog) => {
    alarms.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(path);
  return { page, alarms };
}

const rows = (page: Page) => page.locator('.rows.features tbody:visible');
const told = (page: Page) => page.locator('#filter-features [role="status"]');

test('features are found by words and verdict, beside the filter of the pages', async () => {
  const { page, alarms } = await open();
  await page.getByLabel('What follows').selectOption('write-docs');
  await expect.poll(() => rows(page).count()).toBe(1);
  await expect.poll(() => told(page).textContent()).toBe('1 of 9 features');
  await page.getByLabel('Search').first().fill('b.mdx');
  await expect.poll(() => page.url()).toContain('q=b.mdx');
  expect(page.url()).toContain('verdict=write-docs');
  // Both are there for whom the address is sent to.
  await page.reload();
  expect(await rows(page).count()).toBe(1);
  expect(await page.locator('.matrix tbody:visible').count()).toBe(1);
  await page.getByLabel('What follows').selectOption('');
  await page.getByLabel('Search').last().fill('excluded not');
  await expect.poll(() => rows(page).count()).toBe(1);
  await page.getByLabel('Search').last().fill('nothing like it');
  await expect.poll(() => page.getByText('No feature fits this filter.').isVisible()).toBe(true);
  expect(await page.locator('.matrix tbody:visible').count()).toBe(1);
  expect(alarms).toEqual([]);
});

test('a feature opens with its places', async () => {
  const { page } = await open();
  const first = rows(page).first();
  expect(await first.locator('.g').isVisible()).toBe(false);
  await first.locator('summary').click();
  expect(await first.locator('.g').textContent()).toMatch(
    /docs\/a\.mdx, line 12[\s\S]*Client\.call/,
  );
});

test('text of authors does nothing', async () => {
  const { page, alarms } = await open('/hostile.html');
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.locator('main').textContent()).toContain('<img src=x onerror=alert(2)>');
  expect(alarms).toEqual([]);
});

describe.each([
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['narrow', { viewport: { width: 360, height: 800 } }],
] as const)('%s', (_, look) => {
  test('passes axe, and is not wider than the page', async () => {
    const { page } = await open('/', look);
    await page.evaluate(axe.source);
    for (const one of await page.locator('.features summary').all()) await one.click();
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run();
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
    expect(found).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide).toBe(false);
  });
});
