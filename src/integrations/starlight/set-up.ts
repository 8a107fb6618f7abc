import { fileURLToPath } from 'node:url';
import { type BadgeOptions, badgeConfigs } from '../../badge/options.js';
import { clearConfigCache } from '../../config/load.js';
import type { DashboardOptions } from '../../views/dashboard/options.js';
import type { Integration, StarlightSetup, VitePlugin, ViteServer } from './astro.js';
import { cacheMark, keepMark } from './cache-mark.js';
import { starlightDashboard } from './dashboard.js';
import { followFiles } from './dev-server.js';
import { findSatteri } from './installed.js';
import { passedBy, passedByWarning } from './passed-by.js';
import { addToProcessor, type Badge, remarkPlugin } from './processor.js';
import { sidebarBadges } from './sidebar-badges.js';
import { badgeSite, docsSite } from './site.js';
import { sidebarModule, sidebarPlugin } from './vite.js';

/**
 * @param sidebar Whether links to pages have badges: all, or those with gaps.
 * @throws {ProcessorError} If the Markdown processor of the site is of an unknown kind.
 * @throws {ConfigError} If the options or a configuration file are wrong.
 */
export function setUp(
  setup: StarlightSetup,
  badgeOptions: BadgeOptions,
  sidebar: boolean | 'gaps',
  page?: (DashboardOptions & { path: string }) | undefined,
): void {
  clearConfigCache();
  const { astroConfig, config, logger } = setup;
  const docs = docsSite(setup);
  const filesOf = new Map<string, readonly string[]>();
  let watched: ViteServer['watcher'] | undefined;
  const site = badgeSite(docs, setup, (path, files) => {
    filesOf.set(path, files);
    if (files.length > 0) watched?.add(files);
  });
  const { base } = badgeConfigs(badgeOptions);
  const dashboard = page && starlightDashboard(docs, page, base, site.urlOf);
  const options = dashboard?.linked(badgeOptions) ?? badgeOptions;
  const onError = (error: unknown) => logger.error(messageOf(error));
  const mark = keepMark(() => cacheMark(docs.folder, options, site), onError);
  const badge: Badge = {
    options,
    site,
    mark: {
      get parity() {
        return mark.read();
      },
    },
    satteri: findSatteri(docs.root)?.version,
  };

  const plugins: VitePlugin[] = [];
  if (sidebar !== false) {
    const make = () => sidebarBadges(docs, options, site, sidebar === 'gaps');
    plugins.push(sidebarPlugin(make, docs.address.base));
    setup.addRouteMiddleware({ entrypoint: sidebarModule, order: 'post' });
  }
  const { processor } = astroConfig.markdown;
  if (processor) addToProcessor(processor, badge);
  setup.updateConfig({
    customCss: ['remark-parity/css/starlight.css', ...(config.customCss ?? [])],
  });
  const integration: Integration = {
    name: 'remark-parity',
    hooks: {
      'astro:config:setup'({ updateConfig }) {
        // Before Astro 6.4 there was no processor, and remark the only way.
        const markdown = processor ? {} : { remarkPlugins: [remarkPlugin(badge)] };
        updateConfig({ markdown, vite: { plugins } });
      },
      'astro:config:done'({ config: { markdown } }) {
        // Another integration may have put another processor in the place of the first one.
        const last = markdown.processor;
        if (last && last.options !== processor?.options) addToProcessor(last, badge);
      },
      async 'astro:build:done'({ dir }) {
        await dashboard?.write(fileURLToPath(dir), logger);
        const seen = new Set(filesOf.keys());
        const pages = passedBy(docs, options, site, seen, fileURLToPath(dir));
        if (pages.length > 0) logger.warn(passedByWarning(pages));
      },
      'astro:server:setup'({ server, refreshContent }) {
        if (dashboard) server.middlewares.use(dashboard.serve);
        const refresh = async () => refreshContent?.();
        followFiles(server, {
          folder: docs.folder,
          mark,
          filesOf,
          refreshContent: refresh,
          onError,
        });
        watched = server.watcher;
        for (const files of filesOf.values()) watched.add(files);
      },
    },
  };
  setup.addIntegration(integration);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
