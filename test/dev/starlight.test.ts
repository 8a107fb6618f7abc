import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DevServer, startDevServer } from './dev-server.js';
import { type Change, copySite, type SiteCopy } from './site-copy.js';

const docs = 'src/content/docs';

/** Something to do to the site, and what a page then shows. */
interface Scenario {
  file: string;
  change: Change;
  page: string;
  before: string;
  after: string;
  /** What the sidebar of another page shows of that page. */
  sidebar?: { before: string; after: string };
}

const exclusion: Change = (text) => `${text}
  - topic: Flags
    reason: Nobody needs them
    pages: ${docs}/guides/{targeting.md,flags.mdx}
`;

const withoutPython: Change = (text) => text.replace(/<Lang lang="python">.*?<\/Lang>\n/s, '');

const scenarios: Record<string, Scenario> = {
  'a page in .mdx': {
    file: `${docs}/guides/flags.mdx`,
    change: withoutPython,
    page: '/guides/flags/',
    before: 'partial',
    after: 'missing',
    sidebar: { before: 'Python 3/8', after: 'no Python' },
  },
  'a page in .md': {
    file: `${docs}/guides/targeting.md`,
    change: (text) => text.replace(/:::python\n.*?\n:::\n/s, ''),
    page: '/guides/targeting/',
    before: 'complete',
    after: 'partial',
    sidebar: { before: 'Python', after: 'Python 2/3' },
  },
  'the source of a copy in .mdx': {
    file: `${docs}/sdk/events.mdx`,
    change: withoutPython,
    page: '/sdk/python/events/',
    before: 'partial',
    after: 'missing',
  },
  'the source of a copy in .md': {
    file: `${docs}/sdk/logging.md`,
    change: (text) => text.slice(0, text.indexOf(':::js\n## Log each decision')),
    page: '/sdk/python/logging/',
    before: 'partial',
    after: 'complete',
  },
  'an imported partial': {
    file: 'src/partials/close.mdx',
    change: (text) =>
      text.replace(
        '<TabItem label="Go">',
        '<TabItem label="Python">\n\n```python\nclient.close()\n```\n\n</TabItem>\n<TabItem label="Go">',
      ),
    page: '/start/quickstart/',
    before: 'partial',
    after: 'complete',
    sidebar: { before: 'Python 2/3', after: 'Python' },
  },
  'the configuration, for a page in .mdx': {
    file: 'parity.config.yaml',
    change: exclusion,
    page: '/guides/flags/',
    before: 'partial',
    after: 'excluded',
    sidebar: { before: 'Python 3/8', after: 'out of scope' },
  },
  'the configuration, for a page in .md': {
    file: 'parity.config.yaml',
    change: exclusion,
    page: '/guides/targeting/',
    before: 'complete',
    after: 'excluded',
    sidebar: { before: 'Python', after: 'out of scope' },
  },
};

/** A page whose sidebar is looked at; no scenario edits it. */
const bystander = '/guides/offline/';

describe.each(['satteri', 'unified'])('astro dev with %s', (processor) => {
  let site: SiteCopy;
  let server: DevServer;
  beforeAll(async () => {
    site = await copySite('starlight');
    server = await startDevServer({
      folder: site.folder,
      script: 'dev',
      // A server that is started by an agent runs in the background, but for this.
      args: (port) => ['--port', String(port), '--host', '127.0.0.1', '--ignore-lock'],
      env: { PARITY_PROCESSOR: processor },
    });
  });
  afterAll(async () => {
    await server?.stop();
    await site?.remove();
  });

  test.each(Object.entries(scenarios))('an edit of %s', async (_name, scenario) => {
    const { file, change, page, before, after, sidebar } = scenario;
    await expectShown(page, before, sidebar?.before);
    await site.withEdit(file, change, () => expectShown(page, after, sidebar?.after));
    await expectShown(page, before, sidebar?.before);
  });

  test('a wrong configuration that is mended', async () => {
    const wrong: Change = (text) => `${text}\n  - topik: Flags\n`;
    await site.withEdit('parity.config.yaml', wrong, () =>
      server.until('as whether the mistake is said', true, async () => {
        await html('/guides/flags/').catch(() => '');
        return server.output().includes('topik');
      }),
    );
    await site.withEdit('parity.config.yaml', exclusion, () =>
      expectShown('/guides/flags/', 'excluded', 'out of scope'),
    );
    await expectShown('/guides/flags/', 'partial', 'Python 3/8');
  });

  test('at the end every page shows what it should', async () => {
    const expected: Record<string, { status: string | null }> = JSON.parse(
      await readFile(join(site.folder, 'expected.json'), 'utf8'),
    );
    const pages = Object.entries(expected);
    expect(pages.length).toBeGreaterThan(20);
    for (const [page, wanted] of pages) {
      await server.until(`as status of ${page}`, wanted.status, () => status(page));
    }
  });

  async function expectShown(page: string, wanted: string, badge?: string): Promise<void> {
    await server.until(`as status of ${page}`, wanted, () => status(page));
    if (badge) await server.until(`as sidebar badge of ${page}`, badge, () => sidebar(page));
  }

  async function status(page: string): Promise<string | null> {
    return /data-parity-status="([^"]*)"/.exec(await html(page))?.[1] ?? null;
  }

  async function sidebar(page: string): Promise<string | null> {
    const link = new RegExp(`<a [^>]*href="${page}"[^>]*>(.*?)</a>`, 's');
    const inside = link.exec(await html(bystander))?.[1] ?? '';
    return /class="sl-badge[^>]*>([^<]*)</.exec(inside)?.[1]?.trim() ?? null;
  }

  async function html(page: string): Promise<string> {
    const response = await fetch(server.url + page, { signal: AbortSignal.timeout(30_000) });
    const text = await response.text();
    if (!response.ok) throw new Error(`Unexpected answer ${response.status} for ${page}`);
    return text;
  }
});
