import { dirname, join, resolve } from 'node:path';
import { loadConfig } from '../config/load.js';
import { resolveConfig } from '../config/resolve.js';
import type { Config } from '../config/schema.js';
import { isInside } from '../text/inside.js';
import { isFolder } from '../text/stat.js';
import { findDocs } from './find-docs.js';
import type { PageScope } from './find-pages.js';
import { plain, usualFolders } from './frameworks.js';
import { markedFolder } from './repository.js';

export interface Site extends PageScope {
  docs: string[];
  /**
   * Absolute path of the configuration file of all pages: the one that was asked for, or that names
   * folders outside of its own; `undefined`: the nearest one of each page.
   */
  configFile: string | undefined;
  /** Settings that win over the configuration files; always the same object. */
  options: Config;
}

export interface SiteQuery {
  /** Absolute path of the folder to start from. */
  cwd: string;
  /** Files or folders that the user named, absolute or relative to `cwd`. */
  paths?: readonly string[] | undefined;
  /** Configuration file that the user named, absolute or relative to `cwd`. */
  configFile?: string | undefined;
  /** Settings that win over the configuration files. */
  options?: Config | undefined;
}

/**
 * Finds the site of a folder: the folder of the nearest configuration file, else of the nearest
 * `package.json` or repository, else the folder itself.
 *
 * @throws {ConfigError} If the configuration is wrong.
 */
export function findSite({ cwd, paths = [], configFile, options = {} }: SiteQuery): Site {
  const file = configFile === undefined ? undefined : resolve(cwd, configFile);
  const start = startFolder(cwd, paths);
  const found = file === undefined ? loadConfig(start, { cwd: start }).file : file;
  const root = found === undefined ? (markedFolder(start) ?? start) : dirname(found);
  const config = resolveConfig(undefined, options, { cwd: root, file });
  const docs = config.docs ?? [docsOf({ root, config }, start)];
  // Pages that lie elsewhere would not find the configuration that names their folder.
  const elsewhere = docs.some((folder) => !isInside(root, folder));
  return { root, docs, config, configFile: file ?? (elsewhere ? config.file : undefined), options };
}

/** Where the user is; another place if what they name is outside of the site that they are in. */
function startFolder(cwd: string, paths: readonly string[]): string {
  const [first] = paths;
  if (first === undefined || isInside(cwd, resolve(cwd, first))) return cwd;
  const path = resolve(cwd, first);
  const folder = isFolder(path) ? path : dirname(path);
  const own = loadConfig(cwd, { cwd }).file;
  const root = own === undefined ? markedFolder(cwd) : dirname(own);
  return root !== undefined && isInside(root, folder) ? cwd : folder;
}

/** The folder of pages that the user is in or above, else the first of the site, else the user's own. */
function docsOf(scope: PageScope, start: string): string {
  const { root } = scope;
  const found = [...findDocs(scope)];
  const paths = found
    .filter(({ framework, docs }) => framework !== plain || docs !== '.')
    .map(({ docs }) => join(root, docs));
  const folders = usualFolders.map((name) => join(root, name)).filter(isFolder);
  return (
    paths.find((path) => isInside(path, start) || isInside(start, path)) ??
    folders.find((path) => isInside(path, start)) ??
    paths[0] ??
    (found.length === 0 ? folders[0] : undefined) ??
    (isInside(root, start) ? start : root)
  );
}
