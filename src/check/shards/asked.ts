/** What was asked for, as a hash that is the same on all machines. */
import type { Site } from '../../site/site.js';
import { relativePath } from '../../text/inside.js';
import { hashOf } from '../cache/bucket.js';
import { configText } from '../cache/config-key.js';
import type { SurveyScope } from '../types.js';

/** The configuration, wherever the site lies. */
export function settingsHash({ root, config }: Pick<Site, 'root' | 'config'>): string {
  const { text } = configText(config);
  return hashOf(text.replaceAll(JSON.stringify(root).slice(1, -1), '.'));
}

/** @param files Absolute paths of all pages that the parts together are about. */
export function askedHash(
  site: Site,
  files: readonly string[],
  targets: readonly string[],
  { rules, whole }: SurveyScope,
): string {
  const paths = files.map((file) => relativePath(site.root, file));
  return hashOf(settingsHash(site), JSON.stringify([paths, targets, rules ?? null, whole]));
}
