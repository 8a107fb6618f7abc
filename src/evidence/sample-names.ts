/** Names of samples, as the configuration has them: names and globs. */
import { expandBraces } from '../text/glob.js';
import { compileGlobs } from '../text/path-pattern.js';
import type { Sample } from './evidence.js';

export interface SampleName {
  name: string;
  isGlob: boolean;
}

/** Each name and glob by itself, with braces written out. */
export function namesIn(globs: readonly string[]): SampleName[] {
  const names = globs.flatMap((glob) => expandBraces(glob) ?? [glob]);
  return [...new Set(names)].map((name) => ({ name, isGlob: /[*?]/.test(name) }));
}

/** Whether a sample is meant: by its name, or by the path of its folder. */
export function matchSamples(
  globs: readonly string[],
): (sample: Pick<Sample, 'name' | 'folder'>) => boolean {
  const matches = compileGlobs(globs);
  return ({ name, folder }) => matches(name) || matches(folder);
}
