/** A part of a survey, which one of several machines found: how it is read and written. */
import type { Site } from '../../site/site.js';
import { relativePath } from '../../text/inside.js';
import { isPlainObject } from '../../text/plain.js';
import { hashOf } from '../cache/bucket.js';
import { configText } from '../cache/config-key.js';
import type { Survey, SurveyScope } from '../survey-result.js';

type Unknown = { [Key in keyof Shard]?: unknown };

/** Reads what `writeShard` wrote; `undefined` if it is something else. */
export function readShard(text: string): Shard | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    return undefined;
  }
  return isShard(value) ? value : undefined;
}

function isShard(value: unknown): value is Shard {
  if (!isPlainObject(value) || value.kind !== 'remark-parity-shard') return false;
  const { version, shard, asked, settings, scope, survey } = value as Unknown;
  if (typeof version !== 'string' || typeof asked !== 'string' || !isPlainObject(scope))
    return false;
  if (typeof settings !== 'string') return false;
  if (!isPlainObject(shard) || !isCount(shard.index) || !isCount(shard.count)) return false;
  if (shard.index > shard.count || !isPlainObject(survey)) return false;
  return ['targets', 'pages', 'findings', 'problems'].every((key) => Array.isArray(survey[key]));
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

/** A part as text, with paths that are the same on all machines. */
export function writeShard(shard: Shard): string {
  const { survey } = shard;
  const { root } = survey;
  const pages = survey.pages.map((page) => ({
    ...page,
    files: page.files.map((file) => relativePath(root, file)),
  }));
  return `${JSON.stringify({ ...shard, survey: { ...survey, root: '', pages } })}\n`;
}

/** Which part of how many; both from 1 on. */
export interface ShardNumber {
  index: number;
  count: number;
}

/** A part as it is written. Paths are relative to the root, so that machines may differ. */
export interface Shard {
  kind: 'remark-parity-shard';
  /** Version of the package that made it: parts are only put together by the same one. */
  version: string;
  shard: ShardNumber;
  /** Hash of what was asked for: pages of the site, configuration, targets, rules. */
  asked: string;
  /** Hash of the configuration alone. */
  settings: string;
  scope: SurveyScope;
  /** Without `root`, which is empty. */
  survey: Survey;
}

/** The configuration, wherever the site is. */
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
