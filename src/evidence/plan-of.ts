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

/** By what languages there are, or the object that stands in the configuration. */
const plans = new WeakMap<object, Map<string, Known>>();

/**
 * The plan of a configuration: the same object as long as its file stays as it is, also for
 * configurations that differ in what the plan does not depend on.
 *
 * @throws {ConfigError} If the file is wrong.
 */
export function planOf(config: ResolvedConfig): EvidencePlan {
  const { roadmap, registry, root, target, file } = config;
  const owner = typeof roadmap === 'object' ? roadmap : registry;
  const known = plans.get(owner) ?? new Map<string, Known>();
  plans.set(owner, known);
  const key = [target, root, file, typeof roadmap === 'string' ? roadmap : ''].join('\n');
  const stamp = stampOf(config);
  const before = known.get(key);
  if (before?.stamp === stamp) return before.plan;
  const plan = readRoadmap(config).evidence;
  known.set(key, { stamp, plan });
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
