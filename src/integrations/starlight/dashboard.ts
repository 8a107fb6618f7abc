/**
 * The dashboard as a page of a Starlight site: a file of the build, and an answer of the development
 * server.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from '../../config/schema.js';
import type { DashboardOptions } from '../../views/dashboard/options.js';
import { addressOf } from './address.js';
import type { Logger, Middleware } from './astro.js';
import type { DocsSite } from './site.js';

/** The dashboard of a site. */
export interface StarlightDashboard {
  /** Its address, with the base of the site. */
  address: string;
  /** Writes it into the folder of a build. */
  write(folder: string, logger: Logger): Promise<void>;
  /** Answers requests for it with the pages as they are then. */
  serve: Middleware;
}

/** @param urlOf Address of a page of the site, by its absolute path. */
export function starlightDashboard(
  docs: DocsSite,
  options: DashboardOptions & { path: string },
  config: Config,
  urlOf: (path: string) => string | undefined,
): StarlightDashboard {
  const address = addressOf(options.path, docs.address);
  const make = async () => {
    const { siteDashboard } = await import('../../views/dashboard/site-dashboard.js');
    return siteDashboard({ root: docs.root, folder: docs.folder, config, options, urlOf });
  };
  const bare = (path: string) => path.replace(/(?:\/|\.html)$/, '');
  return {
    address,
    async write(folder, logger) {
      const name = docs.address.build.format === 'file' ? '.html' : '/index.html';
      const file = join(folder, options.path + name);
      if (existsSync(file)) {
        logger.warn(
          `Unexpected page at \`${address}\`, expected none where the dashboard shall be, ` +
            'set `dashboard: { path: … }` in the options of remark-parity',
        );
        return;
      }
      const html = await make();
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, html);
      logger.info(`Wrote the dashboard to \`${address}\``);
    },
    serve(request, response, next) {
      const path = (request.originalUrl ?? request.url ?? '').replace(/[?#].*$/s, '');
      if (bare(path) !== bare(address)) {
        next();
        return;
      }
      make().then((html) => {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(html);
      }, next);
    },
  };
}
