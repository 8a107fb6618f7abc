/** Styles and script of the dashboard, which lie in the package as they are. */
import { readFileSync } from 'node:fs';
import { once } from '../../text/once.js';
import { ownFile } from '../../text/own-files.js';

export interface Assets {
  style: string;
  script: string;
  /** More of both, for dashboards with features. */
  features: { style: string; script: string };
}

export const dashboardAssets = once((): Assets => {
  const read = (name: string) => readFileSync(ownFile(`dashboard/${name}`), 'utf8');
  return {
    style: read('style.css'),
    script: read('filter.js') + read('script.js'),
    features: { style: read('features.css'), script: read('features.js') },
  };
});
