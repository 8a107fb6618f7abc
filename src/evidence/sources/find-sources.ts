/** Finds the folders and files of one place with code. */
import type { CodeSource } from '../../config/read-features.js';
import { openSource } from './open-source.js';
import type { FoundSources, SourceOptions } from './types.js';

/** @throws {ConfigError} If a glob leaves the root. */
export function findSources(
  source: CodeSource,
  options: SourceOptions,
  kind: 'samples' | 'sdk' = 'sdk',
): FoundSources {
  const { report, find } = openSource(source, options, kind);
  return { folders: find(source.folders, 'folders'), report };
}
