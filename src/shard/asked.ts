/**
 * What was asked for, as a hash that is the same on all machines.
 */

import { relativePath } from '../site/inside.js';
import { hashOf } from '../survey/cache/bucket.js';
import { configText } from '../survey/cache/config-key.js';
import type { SurveyScope } from '../survey/finish.js';
import type { Site } from '../survey/site.js';

/** The configuration, wherever the site lies. */
export function settingsHash({ root, config }: Pick<Site, 'root' | 'config'>): string {
  const { text } = configText(config);
  return hashOf(text.replaceAll(JSON.stringify(root).slice(1, -1), '.'));
}

/**
 * @param files Absolute paths of all pages that the parts together are about.
 * @param targets Languages by id.
 */
export function askedHash(
  site: Site,
  files: readonly string[],
  targets: readonly string[],
  { rules, whole }: SurveyScope,
): string {
  const paths = files.map((file) => relativePath(site.root, file));
  return hashOf(settingsHash(site), JSON.stringify([paths, targets, rules ?? null, whole]));
}
