/** Files of this package, by what its `exports` call them. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of an export, such as `starlight/sidebar`. */
export function exportedFile(name: string): string {
  return fileURLToPath(import.meta.resolve(`remark-parity/${name}`));
}

/** Absolute path of a file by its place in the package. */
export function ownFile(path: string): string {
  return join(dirname(exportedFile('package.json')), path);
}
