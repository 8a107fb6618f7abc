/** The dashboard as a page of a site, whatever the site is made with. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BadgeOptions } from '../badge/options.js';
import { resolveConfig } from '../config/resolve.js';
import type { MountedSite } from '../views/dashboard/site-dashboard.js';

export function dashboardPage(site: MountedSite) {
  const make = async () => {
    const { siteDashboard } = await import('../views/dashboard/site-dashboard.js');
    return siteDashboard(site);
  };
  const save = async (file: string) => {
    const html = await make();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
  };
  return {
    make,
    save,
    /** Saves it in a build; a page that is there already stays, and the result says so. */
    async saveNew(file: string, address: string): Promise<string | undefined> {
      if (existsSync(file)) {
        return (
          `Unexpected page at \`${address}\`, expected none where the dashboard shall be, ` +
          'set `dashboard: { path: … }` in the options'
        );
      }
      await save(file);
      return undefined;
    },
    /** Options of the badge, which links to the dashboard unless it has another status page. */
    linked(badge: BadgeOptions, address: string): BadgeOptions {
      const { statusPage } = resolveConfig(undefined, site.config, { cwd: site.root }).badge;
      return statusPage === undefined ? { ...badge, statusPage: address } : badge;
    },
  };
}
