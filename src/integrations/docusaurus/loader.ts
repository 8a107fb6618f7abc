/**
 * A loader that leaves the text of a page alone, and tells the bundler which other files the badge
 * is made of: the configuration, the source of a generated copy, and partials.
 */
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { LoaderContext } from './docusaurus-api.js';

export interface DependencyOptions {
  root: string;
  configFiles: readonly string[];
  /** Files that a page was made of when it was compiled last. */
  filesOf(page: string): readonly string[];
}

export default function dependencies(
  this: LoaderContext<DependencyOptions>,
  ...result: [source: string, map?: unknown, meta?: unknown]
): undefined {
  for (const file of this.getOptions().filesOf(this.resourcePath)) depend(this, file);
  this.callback(null, ...result);
}

/** Runs before the page is compiled, so that a wrong configuration can be mended, too. */
export function pitch(this: LoaderContext<DependencyOptions>): undefined {
  const { root, configFiles } = this.getOptions();
  for (const folder of foldersBetween(dirname(this.resourcePath), root)) {
    for (const name of configFiles) depend(this, join(folder, name));
  }
}

/** A file that is absent may appear: a configuration, or the source that a copy lacks. */
function depend(context: LoaderContext<DependencyOptions>, file: string): void {
  if (existsSync(file)) context.addDependency(file);
  else context.addMissingDependency(file);
}

/** From a folder up to the root of the site; the root alone for what lies elsewhere. */
function foldersBetween(folder: string, root: string): string[] {
  const way = relative(root, folder);
  if (way === '' || way.startsWith('..')) return [root];
  return [...foldersBetween(dirname(folder), root), folder];
}
