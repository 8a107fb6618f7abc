/**
 * What is to be looked for in code, by the configuration of a page.
 */
import { type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import type { EvidencePlan } from '../config/read-features.js';
import { readRoadmap, usualRoadmap } from '../config/read-roadmap.js';
import type { ResolvedConfig } from '../config/resolve.js';

interface Known {
  stamp: string;
  plan: EvidencePlan;
}

/** By file, or by the object that stands in the configuration. */
const byConfig = new WeakMap<ResolvedConfig, Known>();

/**
 * The plan of a configuration: the same object as long as its file stays as it is.
 *
 * @throws {ConfigError} If the file is wrong.
 */
export function planOf(config: ResolvedConfig): EvidencePlan {
  const stamp = stampOf(config);
  const known = byConfig.get(config);
  if (known?.stamp === stamp) return known.plan;
  const plan = readRoadmap(config).evidence;
  byConfig.set(config, { stamp, plan });
  return plan;
}

/** Changes when the file is written anew: an editor runs rules for hours. */
function stampOf({ roadmap, root }: ResolvedConfig): string {
  if (typeof roadmap === 'object') return '';
  const stats = statsOf(roadmap ?? join(root, usualRoadmap));
  return stats ? `${stats.mtimeMs} ${stats.size}` : '';
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
