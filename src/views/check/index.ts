/**
 * All output formats. Each is loaded when it is asked for.
 */
import type { Format } from './types.js';

/** By name, in the order of the docs. */
export const formats: Readonly<Record<string, () => Promise<{ default: Format }>>> = {
  pretty: () => import('./pretty.js'),
  json: () => import('./json.js'),
  sarif: () => import('./sarif.js'),
  github: () => import('./github.js'),
  gitlab: () => import('./gitlab.js'),
  junit: () => import('./junit.js'),
  markdown: () => import('./markdown.js'),
};
