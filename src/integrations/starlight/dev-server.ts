/**
 * Follows the files of a site in a development server. Vite knows which files a page imports, but
 * not which ones its badge was made of; and Astro keeps rendered `.md` pages.
 */
import { basename } from 'node:path';
import { clearConfigCache, configFiles } from '../../config/load.js';
import type { ViteServer } from './astro.js';
import type { MarkKeeper } from './cache-mark.js';
import { docsPages, isDocsPage } from './docs.js';
import { invalidate, invalidateKeptPages } from './vite.js';

export interface DevSite {
  folder: string;
  mark: MarkKeeper;
  /** Files that the badges of pages were made of, by page. */
  filesOf: ReadonlyMap<string, readonly string[]>;
  /** Has Astro look whether what it keeps is still right; it may be busy, and then it does not. */
  refreshContent: () => Promise<void>;
  onError: (error: unknown) => void;
}

const configNames: ReadonlySet<string> = new Set(configFiles);

/** How often, and after how many milliseconds, Astro is asked again. */
const retries = { most: 40, after: 250 };

/**
 * When pages are forgotten once more, in milliseconds: Astro writes what it keeps after half a
 * second, and a request that is being answered then leaves what was there before.
 */
const echoes = [900, 2500];

/** When a file is read again, in milliseconds: it may be written in several steps. */
const secondLook = 150;

/** Makes pages anew when a file changes that they, or their badges, were made of. */
export function followFiles(server: ViteServer, site: DevSite): void {
  const { folder, mark, filesOf, onError } = site;
  const echo = echoer(() => invalidateKeptPages(server));
  let asking = false;
  watch();
  server.watcher.on('all', (event, path) => {
    const isConfig = configNames.has(basename(path));
    const isPage = isDocsPage(folder, path);
    const movesPage = isPage && (event === 'add' || event === 'unlink');
    const counts = isConfig || movesPage || mark.current.files.has(path);
    const changed = counts && look(isConfig);
    const pages = [...filesOf].filter(([, files]) => files.includes(path)).map(([page]) => page);
    if (!changed && (pages.length > 0 || movesPage)) invalidate(server, pages);
    if (isPage) echo();
    if (counts) setTimeout(() => look(isConfig), secondLook).unref();
  });

  /** Looks whether the mark has changed; if so, everything is made anew. */
  function look(isConfig: boolean): boolean {
    if (isConfig) clearConfigCache();
    const before = mark.current.digest;
    mark.refresh();
    watch();
    if (mark.current.digest === before) return false;
    invalidate(server, docsPages(folder));
    if (!asking) {
      asking = true;
      ask(site)
        .then(echo, onError)
        .finally(() => {
          asking = false;
        });
    }
    return true;
  }

  function watch(): void {
    for (const file of mark.current.files) server.watcher.add(file);
  }
}

/** Asks Astro until it has looked at the mark as it is now. */
async function ask({ mark, refreshContent }: DevSite): Promise<void> {
  for (let count = 0; count < retries.most && !mark.isRead; count++) {
    if (count > 0) await new Promise((resolve) => setTimeout(resolve, retries.after));
    await refreshContent();
  }
}

/** Does something some times after the last call. */
function echoer(action: () => void): () => void {
  let timers: NodeJS.Timeout[] = [];
  return () => {
    for (const timer of timers) clearTimeout(timer);
    timers = echoes.map((delay) => setTimeout(action, delay).unref());
  };
}
