/**
 * Pictures of the badge on the built example sites, and of a dashboard, into `docs/images`.
 *
 * `starlight`, `docusaurus` or `dashboard` as argument takes only those.
 * `PARITY_SITE_STARLIGHT` and `PARITY_SITE_DOCUSAURUS` name other builds than those in `examples`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import sirv from 'sirv';
import { makeDashboard } from './dashboard-site.mjs';
import { root } from './pack.mjs';

const images = join(root, 'docs/images');
/** For each site: a page for the large pictures, and one for each status. */
const sites = [
  {
    name: 'starlight',
    output: 'dist',
    page: '/guides/flags/',
    phone: 'dark',
    statuses: [
      '/start/installation/',
      '/guides/flags/',
      '/guides/experiments/',
      '/guides/browser/',
      '/guides/edge/',
    ],
  },
  {
    name: 'docusaurus',
    output: 'build',
    page: '/docs/send/',
    phone: 'light',
    statuses: [
      '/docs/install/',
      '/docs/send/',
      '/docs/attachments/',
      '/docs/inbox-widget/',
      '/docs/migrate/',
    ],
  },
];
/** Bytes of a picture, so that a README loads soon. */
const most = 110_000;

const executablePath = process.env.PARITY_CHROMIUM ?? '/usr/bin/chromium';
const args = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];
const browser = await chromium.launch({ executablePath, args });
await mkdir(images, { recursive: true });
const only = process.argv[2];
if (only === undefined || only === 'dashboard') await shootDashboard();
for (const site of sites) {
  if (only !== undefined && only !== site.name) continue;
  const { name, page } = site;
  const folder = process.env[`PARITY_SITE_${name.toUpperCase()}`];
  const server = createServer(sirv(folder ?? join(root, 'examples', name, site.output)));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseURL = `http://127.0.0.1:${server.address().port}`;
  for (const colorScheme of ['light', 'dark']) {
    const wide = { baseURL, colorScheme, viewport: { width: 1240, height: 436 } };
    await shoot(`${name}-${colorScheme}`, await open(page, wide));
  }
  const small = { viewport: { width: 360, height: 560 }, deviceScaleFactor: 1.5 };
  const phone = await open(page, { baseURL, colorScheme: site.phone, ...small });
  await shoot(`${name}-phone`, phone);
  await shootStatuses(site, baseURL);
  server.closeAllConnections();
  server.close();
}
await browser.close();

/** The dashboard, with a page open that lacks a few sections. */
async function shootDashboard() {
  const { file, remove } = makeDashboard();
  for (const colorScheme of ['light', 'dark']) {
    const viewport = { width: 1000, height: 960 };
    const page = await (await browser.newContext({ colorScheme, viewport })).newPage();
    await page.goto(pathToFileURL(file).href);
    await page.locator('.matrix summary', { hasText: 'agents.mdx' }).click();
    await page.evaluate(() => {
      document.activeElement?.blur();
      scrollTo(0, 0);
    });
    await page.mouse.move(0, 0);
    await shoot(`dashboard-${colorScheme}`, page);
  }
  remove();
}

/** Opens a page with all lists of its badges open. */
async function open(path, options) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(path, { waitUntil: 'networkidle' });
  for (const summary of await page.locator('.parity-badges summary').all()) await summary.click();
  await page.evaluate(() => document.activeElement?.blur());
  await page.mouse.move(0, 0);
  await page.waitForTimeout(500);
  return page;
}

/** Takes a picture, of a part if there is one, and refuses one that is too large to load. */
async function shoot(name, page, part = page) {
  const picture = await part.screenshot({ animations: 'disabled', caret: 'hide' });
  const file = join(images, `${name}.png`);
  const before = await readFile(file).catch(() => undefined);
  if (!before?.equals(picture)) await writeFile(file, picture);
  console.log(`${name}.png: ${Math.round(picture.length / 1000)} kB`);
  if (picture.length > most)
    throw new Error(`Unexpected size of ${file}, expected at most ${most}`);
  await page.context().close();
}

/** One picture of the badges of all statuses, light and dark beside each other. */
async function shootStatuses({ name, page: path, statuses }, baseURL) {
  const deviceScaleFactor = 1;
  const halves = [];
  for (const colorScheme of ['light', 'dark']) {
    const viewport = { width: 440, height: 700 };
    const page = await open(path, { baseURL, colorScheme, viewport, deviceScaleFactor });
    await page.evaluate(collect, statuses);
    const half = await page.locator('#statuses').screenshot({ animations: 'disabled' });
    halves.push(`<img src="data:image/png;base64,${half.toString('base64')}" width="440">`);
    await page.context().close();
  }
  const page = await (await browser.newContext({ deviceScaleFactor })).newPage();
  await page.setContent(`<div style="display: inline-flex">${halves.join('')}</div>`);
  await shoot(`${name}-statuses`, page, page.locator('div'));
}

/** Shows the badges of other pages, without their lists, in place of the page; runs in the page. */
async function collect(paths) {
  const box = document.createElement('div');
  box.id = 'statuses';
  box.style.cssText = 'display: grid; gap: 0.75rem; padding: 1.25rem; width: 440px';
  const [html, body] = [document.documentElement, document.body].map(
    (element) => getComputedStyle(element).backgroundColor,
  );
  box.style.background = body === 'rgba(0, 0, 0, 0)' ? html : body;
  for (const path of paths) {
    const text = await (await fetch(path)).text();
    const badges = new DOMParser()
      .parseFromString(text, 'text/html')
      .querySelector('.parity-badges');
    for (const details of badges.querySelectorAll('details')) {
      details.open = !details.querySelector('.parity-badge__list');
    }
    badges.style.margin = '0';
    box.append(badges);
  }
  const content = document.querySelector('.parity-badges').parentElement;
  content.replaceChildren(box);
  document.body.replaceChildren(content);
  document.body.style.margin = '0';
}
