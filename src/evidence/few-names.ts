/** Some names of many. */
import { many } from '../text/words.js';

/** At most so many of the names, and how many others there are. One other is named, too. */
export function fewNames(names: readonly string[], most: number): string[] {
  const more = names.length - most;
  return more > 1 ? [...names.slice(0, most), many(more, 'other')] : [...names];
}
