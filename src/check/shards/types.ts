/** A part of a survey: what one of several machines found. */
import type { SurveyScope } from '../survey-scope.js';
import type { Survey } from '../types.js';

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
