/**
 * `remark-parity/starlight`: a Starlight plugin that puts the badge on every page.
 */
export type { BadgeOptions, FindSource, GeneratedPattern } from './badge/options.js';
export {
  type StarlightParityOptions,
  starlightParity as default,
} from './integrations/starlight/plugin.js';
export { ProcessorError } from './integrations/starlight/processor.js';
export type { DashboardOption, DashboardOptions } from './views/dashboard/options.js';
