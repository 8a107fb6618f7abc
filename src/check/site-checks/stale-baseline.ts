/** `stale-baseline`: accepted findings that are not there any more. */
import { readFileSync } from 'node:fs';
import { jsonPlaces, type TextPlace } from '../../config/json-places.js';
import type { Site } from '../../site/site.js';
import { groupBy } from '../../text/group-by.js';
import { relativePath } from '../../text/inside.js';
import { list, plain, quote } from '../../text/words.js';
import type { Entry } from '../baseline/entry.js';
import { parseBaseline } from '../baseline/read.js';
import { identityKey } from '../identity.js';
import type { SiteFinding, SurveyScope } from '../survey-result.js';
import { severityOf, siteFinding } from './site-check.js';

const name = 'stale-baseline';

/** One for each page; outside CI they only inform, so that nobody is stopped for fixing a gap. */
export function staleBaseline(
  stale: readonly Entry[],
  { config, root }: Site,
  { ci }: SurveyScope,
): SiteFinding[] {
  const severity = severityOf(name, config, ci ? 'error' : 'info');
  if (severity === undefined || stale.length === 0) return [];
  const placeOf = entryPlaces(config.baseline);
  const file = relativePath(root, config.baseline);
  return [...groupBy(stale, ({ page }) => page)].map(([page, entries]) => {
    const [first] = entries as [Entry];
    const start = placeOf(first);
    const some = entries.length === 1 ? 'finding' : `${entries.length} accepted findings`;
    const what = entries.length === 1 ? `accepted ${some} (${describe(first)})` : some;
    const verb = entries.length === 1 ? 'is' : 'are';
    const message =
      `Unexpected ${what} on ${quote(page)} that ${verb} not there any more, ` +
      'expected only those that are, run `parity baseline --prune`';
    const place = start && { start, end: start };
    const found = siteFinding(name, severity, { file, message, path: [page], place });
    return { ...found, note: `Not there any more: ${list(entries.map(describe))}` };
  });
}

function describe({ rule, path, about }: Entry): string {
  const heading = path.at(-1);
  const what = about === undefined ? '' : ` about ${quote(about)}`;
  return `\`${plain(rule)}\`${what}${heading === undefined ? '' : ` at ${quote(heading)}`}`;
}

/** Where entries are; nothing if the file has changed since. */
function entryPlaces(file: string): (entry: Entry) => TextPlace | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const placeOf = jsonPlaces(text);
    const indices = new Map(
      parseBaseline(text, file).map((entry, index) => [identityKey(entry), index]),
    );
    return (entry) => placeOf(['accepted', indices.get(identityKey(entry)) ?? -1]);
  } catch {
    return () => undefined;
  }
}
