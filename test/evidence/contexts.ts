/** Contexts of pages that are written in a test. */
import { resolveConfig } from '../../src/config/resolve.js';
import type { Config } from '../../src/config/schema.js';
import { createContext } from '../../src/site/model-of.js';
import type { PageContext } from '../../src/site/page-context.js';
import { type Engine, readTree } from '../../src/syntax/read.js';

export interface ContextOptions {
  /** Absolute, or a name. */
  path?: string;
  engine?: Engine;
  config?: Config;
}

/** What rules know of a page. */
export function contextFor(text: string, options: ContextOptions = {}): PageContext {
  const { path = '/nowhere/page.mdx', engine, config } = options;
  const reading = readTree(text, { path, engine });
  return createContext(reading.tree, reading.text, path, resolveConfig(path, config));
}
