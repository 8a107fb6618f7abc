/** Reads the code files that pages show. */
import { dirname, join, resolve } from 'node:path';
import type { ResolvedConfig } from '../config/resolve.js';
import { isInside } from '../text/inside.js';
import { once } from '../text/once.js';
import { fileInside } from './files.js';
import { textReader } from './read-text.js';
import { resolveImport } from './resolve-import.js';
import { siteRoot } from './roots.js';

const read = once(textReader);

export interface ShownFile {
  /** Absolute. */
  path: string;
  text: string;
  /** Lines before the first one that is shown. */
  before: number;
}

/**
 * Reads a file of the site.
 *
 * @param specifier Path as written, perhaps with lines: `./a.py#L3-L10`.
 * @param importer Absolute path of the page or partial.
 * @param onPath Told of files that are looked for, be they there or not.
 * @returns `undefined` for what is not there, is not in the site, or is no text.
 */
export function shownFile(
  specifier: string,
  importer: string,
  config: Pick<ResolvedConfig, 'aliases' | 'root'>,
  onPath: (path: string) => void,
): ShownFile | undefined {
  const [, name = specifier, from, dash, to] =
    /^(.*?)#L?(\d+)(?:(-)(?:L?(\d+))?)?$/.exec(specifier) ?? [];
  const folder = dirname(importer);
  const site = siteRoot(folder);
  const roots = [config.root, ...(site === undefined ? [] : [site])];
  const imported = resolveImport(name, importer, config.aliases);
  const bare = /^[./\\@~]/.test(name) ? [] : roots.map((root) => join(root, name));
  for (const path of [...(imported?.candidates ?? []), resolve(folder, name), ...bare]) {
    const root = roots.find((one) => isInside(one, path));
    if (root === undefined) continue;
    onPath(path);
    const found = fileInside(root, path) === 'file' ? read()(path) : undefined;
    if (!found || 'no' in found) continue;
    const { text } = found;
    if (from === undefined) return { path, text, before: 0 };
    const last = dash === undefined ? from : (to ?? Number.POSITIVE_INFINITY);
    const lines = text.split('\n').slice(Number(from) - 1, Number(last));
    return { path, text: lines.join('\n'), before: Number(from) - 1 };
  }
  return undefined;
}
