/** Brings a baseline up to date: what `parity baseline` writes and says. */
import type { Site } from '../../site/site.js';
import { relativePath } from '../../text/inside.js';
import { many } from '../../text/words.js';
import type { Survey, SurveyScope } from '../survey-result.js';
import { compareBaseline } from './compare.js';
import { indexEntries } from './entries.js';
import type { Acceptance, Entry } from './entry.js';
import { loadBaseline } from './load.js';
import { formatBaseline } from './write.js';

export interface UpdateQuery {
  found: Survey;
  site: Site;
  scope: SurveyScope;
  /** Remove what is stale, and accept nothing. */
  prune: boolean;
  acceptance: Acceptance;
}

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
  const old = before ?? indexEntries([]);
  const { match, stale } = compareBaseline(old, found, scope);
  const removed = new Set(prune ? stale : []);
  const moves = new Map(match.followed.map(({ entry, finding }) => [entry, finding]));
  const kept = old.all
    .filter((entry) => !removed.has(entry))
    .map((entry) => ({ ...entry, ...moves.get(entry) }));
  const added = prune ? [] : match.open.map((finding): Entry => ({ ...finding, ...acceptance }));
  const entries = [...kept, ...added];
  if (!before && entries.length === 0) {
    const summary =
      match.open.length === 0
        ? 'Nothing to accept: no baseline is needed\n'
        : `There is no \`${name}\` yet: run \`parity baseline\` without \`--prune\` to write it\n`;
    return { file, text: undefined, summary };
  }
  const text = formatBaseline(entries);
  const written = text !== formatBaseline(old.all) || !before;
  const changes = Object.entries({
    added: added.length,
    moved: moves.size,
    removed: removed.size,
    kept: kept.length - moves.size,
  }).flatMap(([what, count]) => (count > 0 ? `${count} ${what}` : []));
  const total = many(entries.length, 'accepted finding');
  const open = prune ? match.open.length : 0;
  const unread = found.pages.filter(({ results }) => results.length === 0).length;
  const lines = [
    `${written ? 'Wrote' : 'Nothing to change in'} \`${name}\`: ${total}`,
    ...(written ? [`  ${changes.join(', ')}`] : []),
    ...(prune ? [] : those(stale.length, 'accepted finding', staleAdvice)),
    ...those(open, 'finding', 'not accepted: run `parity baseline` to accept'),
    ...(unread > 0
      ? [`${many(unread, 'page')} cannot be read: that is not accepted, run \`parity\``]
      : []),
  ];
  return { file, text: written ? text : undefined, summary: `${lines.join('\n')}\n` };
}

const staleAdvice = 'not there any more: run `parity baseline --prune`';

function those(count: number, what: string, are: string): string[] {
  return count > 0 ? [`${many(count, what)} ${count === 1 ? 'is' : 'are'} ${are}`] : [];
}
