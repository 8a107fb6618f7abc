/** Partials as they are at another place than on disk. */
import type { PartialFault } from '../page/recognise/partial-source.js';
import type { Reading } from '../syntax/read.js';
import { type PartialReadOptions, parsePartial } from './read-partial.js';

/** Gives a partial by its absolute path; `undefined`: it is as on disk. */
export type GivenPartial = (
  path: string,
  options: PartialReadOptions,
) => Reading | PartialFault | undefined;

/**
 * Partials by absolute path; each is read once.
 *
 * @param texts What stands in for files on disk; `undefined` for one that is not there.
 */
export function givenPartials(texts: ReadonlyMap<string, string | undefined>): GivenPartial {
  const known = new Map<string, Reading | PartialFault>();
  return (path, options) => {
    if (!texts.has(path)) return undefined;
    const text = texts.get(path);
    if (text === undefined) return { fault: 'missing' };
    const key = `${options.engine} ${options.format} ${path}`;
    const found = known.get(key) ?? parsePartial(text, path, options);
    known.set(key, found);
    return found;
  };
}
