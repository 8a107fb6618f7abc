/** Where the baseline of a page is. Reading it is for others: most pages have none. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { loadConfig } from '../../config/load.js';
import { ConfigError } from '../../config/problem.js';
import type { ResolvedConfig } from '../../config/resolve.js';
import { markedFolder } from '../../site/repository.js';

/** Where a baseline is. Both paths are absolute. */
export interface BaselinePlace {
  file: string;
  /** The folder that its pages are relative to. */
  root: string;
}

const places = new WeakMap<ResolvedConfig, BaselinePlace[]>();

/**
 * The baseline of a page, by its configuration: that of the nearest configuration which has one, as
 * a site may have configurations of its own for some folders.
 */
export function baselinePlace(config: ResolvedConfig): BaselinePlace | undefined {
  let candidates = places.get(config);
  if (!candidates) {
    candidates = candidatesOf(config);
    places.set(config, candidates);
  }
  return candidates.find(({ file }) => existsSync(file));
}

function candidatesOf(config: ResolvedConfig): BaselinePlace[] {
  const { baseline: file, root } = config;
  if (config.file === undefined) {
    const site = markedFolder(root) ?? root;
    const isDefault = file === join(root, usual);
    return [{ file: isDefault ? join(site, usual) : file, root: site }];
  }
  const found = [{ file, root }];
  for (let inner = root; dirname(inner) !== inner; ) {
    const outer = outerConfig(dirname(inner));
    if (outer?.file === undefined) break;
    const { directory } = outer;
    found.push({ file: resolve(directory, outer.config.baseline ?? usual), root: directory });
    inner = directory;
  }
  return found;
}

const usual = 'parity.baseline.json';

/** A configuration further up that cannot be used is for its own pages to say. */
function outerConfig(start: string) {
  try {
    return loadConfig(start, { cwd: start });
  } catch (error) {
    if (error instanceof ConfigError) return undefined;
    throw error;
  }
}
