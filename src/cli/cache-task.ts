/** The cache of a run: whether there is one, and where. */
import type { CacheTask } from '../check/cache/cached.js';
import { cacheFolder, pruneCache } from '../check/cache/location.js';
import { surroundings } from '../check/cache/surroundings.js';
import type { Site } from '../site/site.js';
import { version } from '../text/version.js';
import type { Io } from './command.js';
import type { SiteOptions } from './options.js';

/** A site with fewer pages is checked before its results would be read and compared. */
const fewestPages = 250;

export interface CachedRun {
  site: Site;
  pages: number;
  whole: boolean;
  targets: readonly string[];
  rules: readonly string[] | undefined;
  features: boolean;
}

/** The cache to use; `undefined` where it does not pay, is not wanted, or has no place. */
export function cacheTask(
  io: Pick<Io, 'cwd' | 'env'>,
  options: SiteOptions,
  { site, pages, whole, targets, rules, features }: CachedRun,
): CacheTask | undefined {
  const { cache = true, cacheLocation: location } = options;
  if (!cache || (location === undefined && pages < fewestPages)) return undefined;
  const settings = [targets, rules ?? null, ...(features ? ['features'] : [])];
  const { cwd, env } = io;
  const folder = cacheFolder({ root: site.root, settings, location, cwd, env });
  if (folder === undefined) return undefined;
  const now = new Date();
  return {
    folder,
    around: surroundings(site.docs, version, site.config.root),
    today: now.toISOString().slice(0, 10),
    began: now.getTime(),
    whole,
  };
}

/** Makes room; after the run, when the folder is there. */
export function endCache({ folder, began }: CacheTask): void {
  pruneCache(folder, new Date(began));
}
