/** Styles and script of the dashboard, which lie in the package as they are. */
import { readFileSync } from 'node:fs';
import { ownFile } from '../../text/own-files.js';

export interface Assets {
  style: string;
  script: string;
  /** More of both, for dashboards with features. */
  features: { style: string; script: string };
}

let known: Assets | undefined;

export function dashboardAssets(): Assets {
  if (known) return known;
  const read = (name: string) => readFileSync(ownFile(`dashboard/${name}`), 'utf8');
  known = {
    style: read('style.css'),
    script: read('filter.js') + read('script.js'),
    features: { style: read('features.css'), script: read('features.js') },
  };
  return known;
}
