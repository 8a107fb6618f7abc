/** What is to be looked for in code, by the configuration of a page. */
import { join } from 'node:path';
import type { EvidencePlan } from '../config/read-features.js';
import { type Roadmap, readRoadmap, usualRoadmap } from '../config/read-roadmap.js';
import type { ResolvedConfig } from '../config/resolve.js';
import { stampOf } from '../text/stat.js';

interface Known {
  stamp: string;
  roadmap: Roadmap;
}

/** By what languages there are, or the object that stands in the configuration. */
const roadmaps = new WeakMap<object, Map<string, Known>>();

/**
 * The plan of a configuration: the same object as long as its file stays as it is, also for
 * configurations that differ in what the plan does not depend on.
 *
 * @throws {ConfigError} If the file is wrong.
 */
export function planOf(config: ResolvedConfig): EvidencePlan {
  return roadmapOf(config).evidence;
}

/** The roadmap that the plan stands in; as `planOf`. */
export function roadmapOf(config: ResolvedConfig): Roadmap {
  const { roadmap, registry, root, target, file } = config;
  const owner = typeof roadmap === 'object' ? roadmap : registry;
  const known = roadmaps.get(owner) ?? new Map<string, Known>();
  roadmaps.set(owner, known);
  const key = [target, root, file, typeof roadmap === 'string' ? roadmap : ''].join('\n');
  // An editor runs rules for hours: the file may be written anew.
  const stamp = typeof roadmap === 'object' ? '' : stampOf(roadmap ?? join(root, usualRoadmap));
  const before = known.get(key);
  if (before?.stamp === stamp) return before.roadmap;
  const read = readRoadmap(config);
  known.set(key, { stamp, roadmap: read });
  return read;
}
