/**
 * What Vite does not do by itself in a development server: pages that Astro keeps, configuration
 * that this package keeps, and files that appear.
 */
import { basename } from 'node:path';
import { clearConfigCache, configFiles } from '../config/load.js';
import type { Logger, ViteServer } from './astro.js';
import type { CacheMark } from './cache-mark.js';
import { docsPages, isDocsPage } from './docs.js';
import { sidebarModuleId } from './vite.js';

/** What has to be known of the site. */
export interface DevSite {
  /** The folder of the collection `docs`. */
  folder: string;
  mark: {
    readonly current: CacheMark;
    /** Makes the mark anew; it does not throw. */
    refresh(): CacheMark;
  };
  logger: Logger;
  /** Has Astro look whether what it keeps is still right. */
  refreshContent: (() => Promise<void>) | undefined;
}

const configNames: ReadonlySet<string> = new Set(configFiles);

/** Follows the files of a site. */
export function followFiles(server: ViteServer, site: DevSite): void {
  const { folder, mark, logger, refreshContent } = site;
  watch(mark.current);
  server.watcher.on('all', (event, path) => {
    const isConfig = configNames.has(basename(path));
    const comesOrGoes = event === 'add' || event === 'unlink';
    if (isConfig) clearConfigCache();
    if (isConfig || mark.current.files.has(path) || (comesOrGoes && isDocsPage(folder, path))) {
      const before = mark.current.digest;
      const after = mark.refresh();
      watch(after);
      if (after.digest !== before) {
        if (isConfig) invalidate(server, docsPages(folder));
        refreshContent?.().catch((error: unknown) => logger.error(String(error)));
      }
    }
    if (comesOrGoes && isDocsPage(folder, path)) invalidate(server, []);
  });

  function watch({ files }: CacheMark): void {
    for (const file of files) server.watcher.add(file);
  }
}

/** Has Vite make pages anew, and the badges of the sidebar. */
function invalidate(server: ViteServer, pages: readonly string[]): void {
  for (const environment of Object.values(server.environments)) {
    if (!environment) continue;
    const { moduleGraph, runner } = environment;
    const modules = new Set<unknown>();
    for (const page of pages) {
      for (const module of moduleGraph.getModulesByFile(page) ?? []) modules.add(module);
    }
    const sidebar = moduleGraph.getModuleById(sidebarModuleId);
    if (sidebar) modules.add(sidebar);
    const seen = new Set<unknown>();
    for (const module of modules) {
      moduleGraph.invalidateModule(module as never, seen, Date.now(), true);
    }
    for (const { id } of seen as Set<{ id?: string | null }>) {
      const evaluated = id ? runner?.evaluatedModules?.getModuleById(id) : undefined;
      if (evaluated) runner?.evaluatedModules?.invalidateModule(evaluated as never);
    }
  }
  server.environments.client?.hot.send({ type: 'full-reload', path: '*' });
}
