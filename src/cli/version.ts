/** The version of the package. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** As `package.json` has it. */
export const version: string = require('remark-parity/package.json').version;
