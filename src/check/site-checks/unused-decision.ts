/** `unused-decision`: decisions for the roadmap that match nothing. */
import { roadmapOf } from '../../evidence/plan-of.js';
import { relativePath } from '../../text/inside.js';
import { unmatchedDecisions } from '../unmatched-decisions.js';
import { settingPlaces } from './setting-place.js';
import type { SiteCheck } from './site-check.js';

export const unusedDecision: SiteCheck = ({ survey, site, unread }, report) => {
  const { config, root } = site;
  const roadmap = roadmapOf(config);
  if (roadmap.file === undefined || unread.length > 0) return;
  const inConfig = roadmap.file === config.file;
  const placeOf = inConfig ? undefined : settingPlaces(roadmap.file);
  for (const { entry, message } of unmatchedDecisions(survey, roadmap)) {
    report({
      message,
      path: entry.map(String),
      ...(inConfig
        ? { setting: ['roadmap', ...entry] }
        : { file: relativePath(root, roadmap.file), place: placeOf?.(entry) }),
    });
  }
};
