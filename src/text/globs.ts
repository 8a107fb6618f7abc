/** What may be written as a glob. */
import { expandBraces } from './glob.js';

/** Whether a glob has few enough alternatives. */
export function isGlob(glob: string): boolean {
  return expandBraces(glob) !== undefined;
}
