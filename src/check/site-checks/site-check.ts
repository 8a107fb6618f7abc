/** What a check of the whole site is. */
import { isOff } from '../../config/for-rules.js';
import type { ResolvedConfig } from '../../config/resolve.js';
import type { SiteCheckName } from '../../config/rule-names.js';
import type { CheckedConfig } from '../../config/schema.js';
import type { LanguageId } from '../../page/page-model.js';
import type { Site } from '../../site/site.js';
import type { FindingPlace, PageSurvey, Severity, SiteFinding, Survey } from '../survey-result.js';

export interface SiteCheckContext {
  survey: Survey;
  site: Site;
  /** The configuration of the site as it is written, without defaults. */
  written: CheckedConfig;
  /** Pages that the configuration of the site holds for; some folders may have one of their own. */
  pages: readonly PageSurvey[];
  /** Paths of pages that could not be read: they may have anything. */
  unread: readonly string[];
}

export interface SiteReport {
  /** Path of the file, relative to the root; the configuration if left out. */
  file?: string;
  /** Keys and indices of the entry in the configuration that it is about. */
  setting?: readonly (string | number)[];
  place?: FindingPlace | undefined;
  message: string;
  /** What it is about, so that it is known again tomorrow. */
  path: string[];
  /** The place, in the same file, that set the expectation. */
  cause?: { message: string; place: FindingPlace | undefined } | undefined;
  language?: LanguageId | undefined;
  note?: string | undefined;
}

export type SiteCheck = (context: SiteCheckContext, report: (found: SiteReport) => void) => void;

export function siteFinding(
  rule: string,
  severity: SiteFinding['severity'],
  { message, path, place, cause, language, note, file }: SiteReport & { file: string },
): SiteFinding {
  const url = `${manual}#${rule}`;
  const own = cause?.place && { message: cause.message, place: cause.place };
  return { rule, severity, message, place, cause: own, path, language, note, url, file };
}

const manual = 'https://github.com/remark-parity/remark-parity/blob/main/docs/site-checks.md';

/** As the `rules` field of the configuration says, else the default; `undefined` if it is off. */
export function severityOf(
  name: SiteCheckName,
  { rules }: ResolvedConfig,
  byDefault: Severity = 'warning',
): Severity | undefined {
  const [setting] = [rules[name]].flat();
  if (setting === undefined) return byDefault;
  if (isOff(setting)) return undefined;
  return setting === 'error' || setting === 2 ? 'error' : 'warning';
}
