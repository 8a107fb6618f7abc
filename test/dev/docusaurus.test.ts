import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, test } from 'vitest';
import { launchBrowser } from '../browser/browser.js';
import { type DevServer, startDevServer } from './dev-server.js';
import { type Change, copySite, type SiteCopy } from './site-copy.js';

/** Something to do to the site, and what a page then shows. */
interface Scenario {
  file: string;
  change: Change;
  page: string;
  before: string;
  after: string;
}

const exclusion: Change = (text) =>
  text.replace(
    /^exclusions:\n/m,
    '$&  - topic: Messages\n    reason: Nobody sends them\n    pages: docs/send.mdx\n',
  );

const scenarios: Record<string, Scenario> = {
  'a page': {
    file: 'docs/send.mdx',
    change: (text) => text.replace(/ {2}<TabItem value="py".*?<\/TabItem>\n/gs, ''),
    page: '/docs/send/',
    before: 'partial',
    after: 'missing',
  },
  'the source of a copy': {
    file: 'docs/batches.mdx',
    change: (text) => text.replace(/<Lang lang="python">.*?<\/Lang>\n/s, ''),
    page: '/docs/python/batches/',
    before: 'partial',
    after: 'missing',
  },
  'an imported partial': {
    file: 'src/partials/_budget.mdx',
    change: (text) =>
      text.replace(
        '  <TabItem value="go"',
        '  <TabItem value="py" label="Python">\n\n```py\nletters = post.budget(per_second=5)\n```\n\n  </TabItem>\n  <TabItem value="go"',
      ),
    page: '/docs/rate-limits/',
    before: 'partial',
    after: 'complete',
  },
  'the configuration': {
    file: 'parity.config.yaml',
    change: exclusion,
    page: '/docs/send/',
    before: 'partial',
    after: 'excluded',
  },
};

describe('docusaurus start, in a browser that nobody reloads', () => {
  let site: SiteCopy;
  let server: DevServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    site = await copySite('docusaurus');
    [server, browser] = await Promise.all([
      startDevServer({
        folder: site.folder,
        script: 'start',
        args: (port) => ['--port', String(port)],
      }),
      launchBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await site?.remove();
  });
  beforeEach(async () => {
    page = await browser.newPage({ baseURL: server.url });
  });
  afterEach(() => page?.close());

  test.each(Object.entries(scenarios))('an edit of %s', async (_name, scenario) => {
    await page.goto(scenario.page);
    await expectShown(scenario.before);
    await site.withEdit(scenario.file, scenario.change, () => expectShown(scenario.after));
    await expectShown(scenario.before);
  });

  test('a wrong configuration that is mended', async () => {
    await page.goto('/docs/send/');
    await expectShown('partial');
    const wrong: Change = (text) => `${text}\ntargett: python\n`;
    await site.withEdit('parity.config.yaml', wrong, () =>
      server.until('as whether the mistake is said', true, async () =>
        server.output().includes('targett'),
      ),
    );
    await expectShown('partial');
    await site.withEdit('parity.config.yaml', exclusion, () => expectShown('excluded'));
  });

  async function expectShown(status: string): Promise<void> {
    const badge = page.locator('article [data-parity-status]');
    await server.until(`as status of ${page.url()}`, status, async () => {
      return (await badge.getAttribute('data-parity-status', { timeout: 2000 })) ?? '';
    });
  }
});
