/**
 * What the Docusaurus plugin uses of the rest of the package. It is a file of its own because
 * Docusaurus loads plugins through a transpiler, and this shall be loaded by Node.js itself.
 */

export { badgeConfigs } from '../../badge/options.js';
export { default as remarkParityBadge } from '../../badge.js';
export { clearConfigCache, configFiles } from '../../config/load.js';
export { ConfigError } from '../../config/problem.js';
