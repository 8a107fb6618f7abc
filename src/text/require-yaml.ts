/**
 * Loads `yaml`, when there is something to read: that takes longer than reading it. For the bundles of
 * the command, script/build-code.mjs puts another file in the place of this one.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export function requireYaml(): typeof import('yaml') {
  return require('yaml');
}
