/** Where results of earlier runs are kept. */
import { readdirSync, rmSync, utimesSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { statsOf } from '../../text/stat.js';
import { hashOf } from './bucket.js';

/** Sites, or settings of one site, whose results are kept side by side. */
const mostSites = 8;

export interface CachePlace {
  root: string;
  /** What tells apart runs that would displace each other's results, such as the targets. */
  settings: unknown;
  /** Folder that the user names, relative to `cwd`. */
  location?: string | undefined;
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
}

/**
 * Folder of the results: in that which the user names, else in the nearest `node_modules`, else in
 * the user's folder of caches. `undefined`: nowhere.
 */
export function cacheFolder(place: CachePlace): string | undefined {
  const base = cacheBase(place);
  return base && join(base, hashOf(place.root, JSON.stringify(place.settings)).slice(0, 16));
}

function cacheBase({ root, location, cwd, env }: CachePlace): string | undefined {
  if (location !== undefined) return resolve(cwd, location);
  const modules = nearestModules(root);
  if (modules) return join(modules, '.cache/remark-parity');
  const own = env.XDG_CACHE_HOME || env.LOCALAPPDATA || (env.HOME && join(env.HOME, '.cache'));
  return own && join(own, 'remark-parity');
}

function nearestModules(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    const modules = join(folder, 'node_modules');
    if (statsOf(modules)?.isDirectory()) return modules;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Marks a folder as used, and removes those of other sites that were used longest ago. */
export function pruneCache(folder: string, now: Date): void {
  try {
    utimesSync(folder, now, now);
    const base = dirname(folder);
    readdirSync(base)
      .filter((name) => /^[\w-]{16}$/.test(name))
      .map((name) => ({ path: join(base, name), used: statsOf(join(base, name))?.mtimeMs ?? 0 }))
      .sort((a, b) => b.used - a.used)
      .slice(mostSites)
      .forEach(({ path }) => {
        rmSync(path, { recursive: true, force: true });
      });
    pruneDrafts(folder, now);
  } catch {
    // Another process may be at it.
  }
}

/** Drafts that were not finished, and buckets of another size of the site. */
function pruneDrafts(folder: string, now: Date): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const age = now.getTime() - (statsOf(path)?.mtimeMs ?? 0);
    const days = age / 86_400_000;
    if (days > 30 || (name.endsWith('.tmp') && days > 1 / 24)) rmSync(path, { force: true });
  }
}
