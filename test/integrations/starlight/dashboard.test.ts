import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AddressConfig } from '../../../src/integrations/starlight/address.js';
import { starlightDashboard } from '../../../src/integrations/starlight/dashboard.js';
import { siteDashboard } from '../../../src/views/dashboard/site-dashboard.js';
import { folderWith } from './folder.js';

const page = '<Lang lang="js">\n\n## Send\n\nText.\n\n</Lang>\n';
const usual: AddressConfig = {
  base: '/docs',
  trailingSlash: 'ignore',
  build: { format: 'directory' },
};

let root: string;
let told: string[];

beforeEach(() => {
  root = folderWith({ 'content/docs/guides/send.mdx': page });
  told = [];
});

function make(address: Partial<AddressConfig> = {}) {
  const docs = {
    root,
    folder: join(root, 'content/docs'),
    address: { ...usual, ...address },
    locales: {},
  };
  return starlightDashboard(docs, { path: 'parity' }, {}, (path) => `/docs/at/${path.length}/`);
}

const logger = { info() {}, warn: (text: string) => told.push(text), error() {} };

describe('the build', () => {
  test.each([
    [{}, 'parity/index.html', '/docs/parity/'],
    [{ base: '/', trailingSlash: 'never' }, 'parity/index.html', '/parity'],
    [{ build: { format: 'file' } }, 'parity.html', '/docs/parity.html'],
  ] as const)('of %j has %s at %s', async (address, file, at) => {
    const dashboard = make(address);
    expect(dashboard.address).toBe(at);
    await dashboard.write(join(root, 'dist'), logger);
    const html = readFileSync(join(root, 'dist', file), 'utf8');
    expect(html).toMatch(/href="\/docs\/at\/\d+\/">Page on the site/);
    // Beside the pages of a site there are no sources.
    expect(html).not.toContain('Source of the page');
  });

  test('keeps a page that is there already', async () => {
    const out = folderWith({ 'parity/index.html': 'own' });
    await make().write(out, logger);
    expect(readFileSync(join(out, 'parity/index.html'), 'utf8')).toBe('own');
    expect(told).toEqual([expect.stringContaining('Unexpected page at `/docs/parity/`')]);
  });
});

describe('the development server', () => {
  const ask = (url: string) =>
    new Promise<string | undefined>((done, fail) => {
      const response = { setHeader() {}, end: (text: string) => done(text) };
      make().serve({ url }, response, (error) => (error ? fail(error) : done(undefined)));
    });

  test.each(['/docs/parity/', '/docs/parity', '/docs/parity/?a=1'])('answers %s', async (url) => {
    expect(await ask(url)).toContain('send.mdx');
  });

  test.each(['/', '/parity/', '/docs/parity/x', '/docs/parity.css'])('leaves %s', async (url) => {
    expect(await ask(url)).toBeUndefined();
  });
});

test('languages are those of the option, else of the badge, else the target', async () => {
  const site = (options: object, config = {}) =>
    siteDashboard({
      root,
      folder: join(root, 'content/docs'),
      config,
      options,
      urlOf: () => undefined,
    });
  const shown = (html: string) =>
    [...html.matchAll(/<tr><th scope="row"><bdi>(\w+)<\/bdi><td class="share">/g)].map(
      ([, id]) => id,
    );
  expect(shown(await site({}))).toEqual(['Python']);
  expect(shown(await site({}, { badge: { languages: ['go', 'dart'] } }))).toEqual(['Go', 'Dart']);
  expect(shown(await site({ languages: ['js'] }))).toEqual(['JavaScript']);
  expect(shown(await site({ languages: 'all' }))).toEqual(['JavaScript', 'Python']);
  await expect(site({ languages: ['pyhton'] })).rejects.toThrow('did you mean `python`?');
  expect(existsSync(join(root, 'dist'))).toBe(false);
});
