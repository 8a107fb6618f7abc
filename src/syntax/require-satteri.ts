/**
 * Loads Sätteri from where it is installed. In the bundles of the command, script/build-code.mjs puts
 * another file in the place of this one, which has less to look for.
 */
import { createRequire } from 'node:module';

/** `require` of this package. */
export const requireSatteri: (id: string) => unknown = createRequire(import.meta.url);
