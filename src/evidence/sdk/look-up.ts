/** Finds what an SDK defines by a name and a signature. */
import type { CodePlace } from '../types.js';
import type { Sdk } from './types.js';

/**
 * Finds definitions.
 *
 * @param wanted `Type.method(parameter, other)`, `function(parameter)`, `Type(parameter)`, `Type`,
 *   `module.path.name`.
 * @returns All that match, with paths as in the folders of the SDK; empty if it is not there.
 */
export function lookUp(_sdk: Sdk, _wanted: string): CodePlace[] {
  return [];
}
