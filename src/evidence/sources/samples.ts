/** Samples of one place, with the modules that they share. */
import type { SampleSource } from '../../config/read-features.js';
import { helperFinder } from './helpers.js';
import { openSource } from './open-source.js';
import type { FoundSamples, SourceOptions } from './types.js';

/** Each folder with code is a sample. @throws {ConfigError} If a glob leaves the root. */
export function readSamples(source: SampleSource, options: SourceOptions): FoundSamples {
  const { report, find } = openSource(source, options, 'samples');
  const folders = find(source.folders, 'folders');
  const helpersOf = helperFinder(source.language, (manifests) =>
    find(source.helpers, 'helpers', manifests),
  );
  const samples = folders.filter(({ files }) => files.some(({ kind }) => kind === 'code'));
  return {
    samples: samples.map(({ name, path, files }) => ({
      sample: { name, language: source.language, folder: path, files: files.length },
      own: files,
      helpers: helpersOf(files),
    })),
    report,
  };
}
