/** What a survey was about. */
export interface SurveyScope {
  /** All pages of the site were looked at, rather than named or staged ones. */
  whole: boolean;
  /** Names of the rules and checks that ran; `undefined`: all that are on. */
  rules?: readonly string[] | undefined;
  /** Nobody watches: what must be repaired fails. */
  ci?: boolean | undefined;
}
