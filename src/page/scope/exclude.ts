/** What the exclusions of the configuration take out of a page. */
import type { Judged } from '../assess/judged.js';
import type { Presence } from '../assess/presence.js';
import { isWithin, pathKey, pathKeys } from '../outline/heading-paths.js';
import type { Projection } from '../outline/projection.js';
import type { Gap, LanguageId, Place, Status } from '../page-model.js';
import { amountOf } from '../recognise/amount.js';
import type { Collected } from '../recognise/collected.js';
import type { ExclusionMatch } from '../statements.js';
import { type CompiledExclusions, type ExclusionInfo, matchExclusions } from './scope.js';

export interface Excluded {
  matches: ExclusionMatch[];
  page: ExclusionMatch | undefined;
  /** Whether a place, by its headings, is in an excluded section. */
  covers(path: readonly string[]): boolean;
}

export interface Unexcluded {
  page: Collected;
  path: string | undefined;
  target: LanguageId;
  judged: readonly Judged[];
  outline: Projection;
  presence: Presence;
  status: Status;
  gaps: readonly Gap[];
  place: Place;
}

/** Applies exclusions; marks the verdicts of excluded sections. */
export function exclude(compiled: CompiledExclusions | undefined, before: Unexcluded): Excluded {
  if (!compiled || compiled.exclusions.length === 0) {
    return { matches: [], page: undefined, covers: () => false };
  }
  const { page, path, target, judged, outline, presence, status, place } = before;
  const own = outline.sections.filter((section) => section.node);
  const headings = [
    ...judged.map((item) => item.verdict.path),
    ...own.map((section) => section.path),
  ];
  const found = matchExclusions(compiled, { path, target, headings });

  const matches: ExclusionMatch[] = found.page.map((info) => ({
    ...infoOf(info),
    scope: 'page',
    path: [],
    place,
    targetContent: presence.kind === 'real',
    complete: presence.kind === 'real' && status === 'complete',
  }));
  const paths = new Set<string>();
  const lacking = new Set(before.gaps.flatMap((gap) => pathKeys(gap.path)));
  const known = new Map<Place, Set<number>>();
  const outer = new Set<string>();
  for (const match of found.sections) {
    paths.add(pathKey(match.path));
    const item = judged[match.section];
    const section = item ? item.target : own[match.section - judged.length];
    const complete = item?.close === true && !lacking.has(pathKey(match.path));
    if (item && !complete) {
      Object.assign(item.verdict, { verdict: match.status, why: match.reason, codeMissing: false });
    }
    const at = section?.place ?? item?.verdict.place;
    const indices = known.get(at) ?? new Set();
    const around = pathKeys(match.path).slice(0, -1);
    const inside = around.some((start) => outer.has(`${match.index} ${start}`));
    if (match.inherited || inside || indices.has(match.index)) continue;
    known.set(at, indices.add(match.index));
    const targetContent = section !== undefined && amountOf(page, section.blocks).own;
    if (targetContent || complete) outer.add(`${match.index} ${pathKey(match.path)}`);
    matches.push({
      ...infoOf(match),
      scope: 'section',
      path: [...match.path],
      place: at,
      targetContent,
      complete,
    });
  }
  return {
    matches,
    page: matches[0]?.scope === 'page' ? matches[0] : undefined,
    covers: (where) => isWithin(where, paths),
  };
}

function infoOf({ index, topic, reason, until, issue, status }: ExclusionInfo): ExclusionInfo {
  return { index, topic, reason, until, issue, status };
}
