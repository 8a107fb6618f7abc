/**
 * Where the real pages are that accuracy and speed are measured on. They belong to others and are
 * not part of the repository: they lie beside it, in `../shared/corpus`.
 */
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './pack.mjs';

/** Folder of the corpus; it need not exist. */
export function corpusFolder() {
  return process.env.PARITY_CORPUS ?? join(dirname(root), 'shared/corpus');
}

/** Folder of the pages that are linted. */
export function corpusPages() {
  return join(corpusFolder(), 'genkit/docs-2026-02-06/src/content/docs/docs');
}

/**
 * Markdown and MDX files below a folder, in a stable order.
 *
 * @param {string} folder
 * @returns {string[]}
 */
export function markdownFiles(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.mdx?$/.test(name))
    .map((name) => join(folder, name))
    .filter((name) => statSync(name).isFile())
    .sort();
}
