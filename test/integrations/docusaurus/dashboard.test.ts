import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { docusaurusDashboard } from '../../../src/integrations/docusaurus/dashboard.js';
import { site } from '../../cli/run.js';

const page = '<Lang lang="js">\n\n## Send\n\nText.\n\n</Lang>\n';

let siteDir: string;
let told: string[];

beforeEach(() => {
  siteDir = site({ 'package.json': '{}', 'docs/send.mdx': page });
  told = [];
});

function make(context: object = {}, badge = {}) {
  const warn = (text: string) => told.push(text);
  const whole = { siteDir, baseUrl: '/de/', ...context };
  return docusaurusDashboard(whole, badge, { path: 'parity' }, warn, () => '/de/docs/send');
}

test.each([
  [undefined, 'parity/index.html', 'pathname:///de/parity/', '/de/docs/send'],
  [true, 'parity/index.html', 'pathname:///de/parity/', '/de/docs/send/'],
  [false, 'parity.html', 'pathname:///de/parity', '/de/docs/send'],
])('with trailingSlash %s the build has %s', async (trailingSlash, file, address, link) => {
  const dashboard = make({ siteConfig: { trailingSlash } });
  expect(dashboard.badge.statusPage).toBe(address);
  await dashboard.write(join(siteDir, 'build'));
  expect(readFileSync(join(siteDir, 'build', file), 'utf8')).toContain(`href="${link}">Page on`);
});

test('a page that is there already stays, and so does a stated status page', async () => {
  mkdirSync(join(siteDir, 'build/parity'), { recursive: true });
  writeFileSync(join(siteDir, 'build/parity/index.html'), 'own');
  await make().write(join(siteDir, 'build'));
  expect(readFileSync(join(siteDir, 'build/parity/index.html'), 'utf8')).toBe('own');
  expect(told).toHaveLength(1);
  expect(make({}, { statusPage: '/status' }).badge.statusPage).toBe('/status');
});

test('nothing is written for a development server before there is one', async () => {
  const file = join(siteDir, '.docusaurus/remark-parity/dashboard/parity/index.html');
  const dashboard = make();
  dashboard.refresh();
  await new Promise((done) => setTimeout(done, 100));
  expect(existsSync(file)).toBe(false);
  expect(dashboard.devServer()).toMatchObject({ static: [{ publicPath: '/de/' }] });
  await expect.poll(() => existsSync(file)).toBe(true);
  writeFileSync(join(siteDir, 'docs/new.mdx'), page);
  dashboard.refresh();
  await expect.poll(() => readFileSync(file, 'utf8')).toContain('new.mdx');
});
