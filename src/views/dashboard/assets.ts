/**
 * Styles and script of the dashboard, which lie in the package as they are.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Texts of the files. */
export interface Assets {
  style: string;
  script: string;
  /** More of both, for dashboards with features. */
  features: { style: string; script: string };
}

let known: Assets | undefined;

/** Reads them, once in a process. */
export function dashboardAssets(): Assets {
  if (known) return known;
  const folder = join(dirname(require.resolve('remark-parity/package.json')), 'dashboard');
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  known = {
    style: read('style.css'),
    script: read('filter.js') + read('script.js'),
    features: { style: read('features.css'), script: read('features.js') },
  };
  return known;
}
