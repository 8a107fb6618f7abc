/**
 * The dashboard as a page of a Docusaurus site: a file of the build, and one that the development
 * server serves.
 */
import { join } from 'node:path';
import { type BadgeOptions, badgeConfigs } from '../../badge/options.js';
import type { DashboardOptions } from '../../views/dashboard/options.js';
import { dashboardPage } from '../dashboard-page.js';
import type { SiteContext } from './docusaurus-api.js';

export function docusaurusDashboard(
  context: SiteContext,
  badgeOptions: BadgeOptions,
  options: DashboardOptions & { path: string },
  warn: (text: string) => void,
  urlOf: (path: string) => string | undefined,
) {
  const { siteDir, baseUrl = '/', generatedFilesDir = join(siteDir, '.docusaurus') } = context;
  const trailingSlash = context.siteConfig?.trailingSlash;
  const isFile = trailingSlash === false;
  const page = dashboardPage({
    root: siteDir,
    config: badgeConfigs(badgeOptions).base,
    options,
    urlOf: (path) => withSlash(urlOf(path), trailingSlash),
  });
  const served = join(generatedFilesDir, 'remark-parity', 'dashboard');
  let serving = false;
  const refresh = () => {
    if (!serving) return;
    page.save(join(served, options.path, 'index.html')).catch((error: unknown) => {
      warn(`Cannot make the dashboard: ${error instanceof Error ? error.message : String(error)}`);
    });
  };
  return {
    // It is none of the pages that Docusaurus knows, and so no link that it could check.
    badge: page.linked(badgeOptions, `pathname://${baseUrl}${options.path}${isFile ? '' : '/'}`),
    async write(folder: string): Promise<void> {
      const file = join(folder, isFile ? `${options.path}.html` : `${options.path}/index.html`);
      const problem = await page.saveNew(file, `${baseUrl}${options.path}`);
      if (problem !== undefined) warn(problem);
    },
    /** Configuration of a development server that serves it. */
    devServer(): object {
      serving = true;
      refresh();
      return { static: [{ directory: served, publicPath: baseUrl, serveIndex: false }] };
    },
    refresh,
  };
}

/** Addresses of pages as they are built: Docusaurus sees to their ends only in its own links. */
function withSlash(url: string | undefined, trailingSlash: boolean | undefined) {
  if (url === undefined || url === '/' || trailingSlash === undefined) return url;
  return trailingSlash ? url.replace(/\/*$/, '/') : url.replace(/\/+$/, '');
}
