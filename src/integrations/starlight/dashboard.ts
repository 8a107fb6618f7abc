/**
 * The dashboard as a page of a Starlight site: a file of the build, and an answer of the development
 * server.
 */
import { join } from 'node:path';
import type { BadgeOptions } from '../../badge/options.js';
import type { Config } from '../../config/schema.js';
import type { DashboardOptions } from '../../views/dashboard/options.js';
import { dashboardPage } from '../dashboard-page.js';
import { addressOf } from './address.js';
import type { Logger, Middleware } from './astro.js';
import type { DocsSite } from './site.js';

export function starlightDashboard(
  docs: DocsSite,
  options: DashboardOptions & { path: string },
  config: Config,
  urlOf: (path: string) => string | undefined,
) {
  const address = addressOf(options.path, docs.address);
  const page = dashboardPage({ root: docs.root, folder: docs.folder, config, options, urlOf });
  const bare = (path: string) => path.replace(/(?:\/|\.html)$/, '');
  /** Answers requests for it with the pages as they are then. */
  const serve: Middleware = (request, response, next) => {
    const path = (request.originalUrl ?? request.url ?? '').replace(/[?#].*$/s, '');
    if (bare(path) !== bare(address)) {
      next();
      return;
    }
    page.make().then((html) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(html);
    }, next);
  };
  return {
    address,
    linked: (badge: BadgeOptions) => page.linked(badge, address),
    async write(folder: string, logger: Logger): Promise<void> {
      const name = docs.address.build.format === 'file' ? '.html' : '/index.html';
      const problem = await page.saveNew(join(folder, options.path + name), address);
      if (problem === undefined) logger.info(`Wrote the dashboard to \`${address}\``);
      else logger.warn(`${problem} of remark-parity`);
    },
    serve,
  };
}
