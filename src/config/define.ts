/** Help for editors in configuration files. */
import type { Config } from './schema.js';

/**
 * Returns its argument: write `export default defineConfig({…})` to have the fields completed and
 * checked by TypeScript. It validates nothing; loading does.
 */
export function defineConfig(config: Config): Config {
  return config;
}
