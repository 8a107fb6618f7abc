/** What `parity baseline` writes and says. */
import type { Site } from '../../site/site.js';
import { relativePath } from '../../text/inside.js';
import type { SurveyScope } from '../survey-scope.js';
import type { Survey } from '../types.js';
import { compareBaseline } from './compare.js';
import { indexEntries } from './entries.js';
import { loadBaseline } from './load.js';
import { summarise } from './summary.js';
import type { Acceptance } from './types.js';
import { updateEntries } from './update.js';
import { formatBaseline } from './write.js';

/** What to bring a baseline up to date with. */
export interface UpdateQuery {
  found: Survey;
  site: Site;
  scope: SurveyScope;
  /** Remove what is stale, and accept nothing. */
  prune: boolean;
  /** What is said of findings that are accepted now. */
  acceptance: Acceptance;
}

/** What to write, and to say. */
export interface UpdatedFile {
  /** Absolute path. */
  file: string;
  /** `undefined` if the file stays as it is. */
  text: string | undefined;
  summary: string;
}

/** @throws {ConfigError} If the baseline that is there cannot be used. */
export function updateBaseline(query: UpdateQuery): UpdatedFile {
  const { found, site, scope, prune, acceptance } = query;
  const file = site.config.baseline;
  const name = relativePath(site.root, file);
  const before = loadBaseline(file);
  const entries = before ?? indexEntries([]);
  const { match, stale } = compareBaseline(entries, found, scope);
  const remove = prune ? stale : [];
  const update = updateEntries(entries.all, match, { add: !prune, acceptance, remove });
  if (!before && update.entries.length === 0) {
    const summary =
      match.open.length === 0
        ? 'Nothing to accept: no baseline is needed\n'
        : `There is no \`${name}\` yet: run \`parity baseline\` without \`--prune\` to write it\n`;
    return { file, text: undefined, summary };
  }
  const text = formatBaseline(update.entries);
  const written = text !== formatBaseline(entries.all) || !before;
  const summary = summarise({
    ...update,
    file: name,
    written,
    stale: prune ? 0 : stale.length,
    open: prune ? match.open.length : 0,
    unread: found.pages.filter(({ results }) => results.length === 0).length,
  });
  return { file, text: written ? text : undefined, summary };
}
