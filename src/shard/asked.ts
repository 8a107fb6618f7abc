/**
 * What was asked for, as a hash that is the same on all machines.
 */

import { relativePath } from '../site/inside.js';
import { hashOf } from '../survey/cache/bucket.js';
import { configText } from '../survey/cache/config-key.js';
import type { SurveyScope } from '../survey/finish.js';
import type { Site } from '../survey/site.js';

/**
 * @param files Absolute paths of all pages that the parts together are about.
 * @param targets Languages by id.
 */
export function askedHash(
  { root, config }: Site,
  files: readonly string[],
  targets: readonly string[],
  { rules, whole }: SurveyScope,
): string {
  const { text } = configText(config);
  const portable = text.replaceAll(JSON.stringify(root).slice(1, -1), '.');
  const paths = files.map((file) => relativePath(root, file));
  return hashOf(portable, JSON.stringify([paths, targets, rules ?? null, whole]));
}
