/**
 * The dashboard as a page of a Docusaurus site: a file of the build, and one that the development
 * server serves.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BadgeOptions, badgeConfigs } from '../../badge/options.js';
import { resolveConfig } from '../../config/resolve.js';
import type { DashboardOptions } from '../../views/dashboard/options.js';
import type { SiteContext } from './types.js';

/** The dashboard of a site. */
export interface DocusaurusDashboard {
  /** Options of the badge, which links to the dashboard unless it is told otherwise. */
  badge: BadgeOptions;
  /** Writes it into the folder of a build; a page that is there already stays. */
  write(folder: string): Promise<void>;
  /** Configuration of a development server that serves it. */
  devServer(): object;
  /** Writes it for the development server, once that was asked for. */
  refresh(): void;
}

/**
 * @param warn Takes what the user should know.
 * @param urlOf Address of a page of the site, by its absolute path.
 */
export function docusaurusDashboard(
  context: SiteContext,
  badgeOptions: BadgeOptions,
  options: DashboardOptions & { path: string },
  warn: (text: string) => void,
  urlOf: (path: string) => string | undefined,
): DocusaurusDashboard {
  const { siteDir, baseUrl = '/', generatedFilesDir = join(siteDir, '.docusaurus') } = context;
  const trailingSlash = context.siteConfig?.trailingSlash;
  const isFile = trailingSlash === false;
  const { base } = badgeConfigs(badgeOptions);
  const make = async () => {
    const { siteDashboard } = await import('../../views/dashboard/site-dashboard.js');
    return siteDashboard({
      root: siteDir,
      config: base,
      options,
      urlOf: (path) => withSlash(urlOf(path), trailingSlash),
    });
  };
  const stated = resolveConfig(undefined, base, { cwd: siteDir }).badge.statusPage;
  // It is none of the pages that Docusaurus knows, and so no link that it could check.
  const address = `pathname://${baseUrl}${options.path}${isFile ? '' : '/'}`;
  const served = join(generatedFilesDir, 'remark-parity', 'dashboard');
  let serving = false;
  const save = async (file: string) => {
    const html = await make();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
  };
  const refresh = () => {
    if (!serving) return;
    save(join(served, options.path, 'index.html')).catch((error: unknown) => {
      warn(`Cannot make the dashboard: ${error instanceof Error ? error.message : String(error)}`);
    });
  };
  return {
    badge: stated === undefined ? { ...badgeOptions, statusPage: address } : badgeOptions,
    async write(folder) {
      const file = join(folder, isFile ? `${options.path}.html` : `${options.path}/index.html`);
      if (!existsSync(file)) return save(file);
      warn(
        `Unexpected page at \`${baseUrl}${options.path}\`, expected none where the dashboard shall ` +
          'be, set `dashboard: { path: … }` in the options',
      );
    },
    devServer() {
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
