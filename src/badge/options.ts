/**
 * Options of the badge.
 */
import type { LanguageId, Status } from '../page/types.js';

/** A mapping from generated pages to their sources. */
export type GeneratedMapping =
  /** `docs/[language]/[...page]` to `docs/[...page]`, relative to the folder of the configuration. */
  | { pages: string; source: string }
  /** Path of the source for the path of a page, both relative to the site's folder. */
  | ((page: string) => string | undefined);

/** What a user may say of the badge; all of it is optional. */
export interface BadgeOptions {
  /** Languages to show the status for. Default: the target. */
  languages?: LanguageId[] | undefined;
  /** `title`: after the page's title if it stands in the content, else at the top; `top`; `bottom`. */
  placement?: 'title' | 'top' | 'bottom' | undefined;
  /** Address of a page about the status of the whole site. */
  statusPage?: string | undefined;
  /** Statuses to show. Default: all. */
  statuses?: Status[] | undefined;
  texts?: Record<string, string> | undefined;
  classNames?: Record<string, string> | undefined;
  generated?: GeneratedMapping | GeneratedMapping[] | undefined;
}
