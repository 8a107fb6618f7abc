/**
 * remark-parity: what `remark --use parity` loads, and the API.
 */
export { defineConfig } from './config/define.js';
export { ConfigError, type ConfigProblem } from './config/problem.js';
export type { Config } from './config/schema.js';
export type {
  Language,
  LanguageAdditions,
} from './page/languages/languages.js';
export type * from './page/page-model.js';
export type * from './page/statements.js';
export { default } from './remark/plugin.js';
export { type ReadPageOptions, readPage } from './site/read-page.js';
