/**
 * `remark-parity/docusaurus`: a Docusaurus plugin that puts the badge on every page.
 */
import { createRequire } from 'node:module';

export type { DocusaurusParityOptions } from './integrations/docusaurus/options.js';
export type { DocusaurusParityPlugin } from './integrations/docusaurus/plugin.js';

// Not an import: Docusaurus would transpile all that it reaches, on every start.
const { docusaurusParity, validateOptions } = createRequire(import.meta.url)(
  './integrations/docusaurus/plugin.js',
) as typeof import('./integrations/docusaurus/plugin.js');

export { docusaurusParity as default, validateOptions };
