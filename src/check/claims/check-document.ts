/** Compares what a document says of pages with what the survey found. */
import { join, resolve } from 'node:path';
import type { Root } from 'mdast';
import { VFileMessage } from 'vfile-message';
import type { Site } from '../../site/site.js';
import { readTree } from '../../syntax/read.js';
import { isInside, relativePath } from '../../text/inside.js';
import type { Survey } from '../survey-result.js';
import { compareCounts } from './compare-counts.js';
import {
  compareLanguages,
  compareSections,
  findAbsentPages,
  findUnlistedPages,
} from './compare-pages.js';
import { comparePriorities } from './compare-priorities.js';
import { compareStatuses } from './compare-statuses.js';
import type { Comparison, Fault } from './comparison.js';
import { factsOf } from './facts.js';
import { indexPages } from './page-index.js';
import { readClaims } from './read-claims.js';

/** What a document is held to. */
export interface ClaimOptions {
  /** Folders of the pages that it is about, relative to its own; all pages if left out. */
  docs?: string | string[] | undefined;
  /** Whether every page must have a row (default: `true`). */
  unlisted?: boolean | undefined;
}

/** Everything in a document that does not hold, in its order; `survey` is of the whole site. */
export function checkDocument(
  { text, file }: { text: string; file: string },
  survey: Survey,
  site: Site,
  { docs, unlisted = true }: ClaimOptions = {},
): Fault[] {
  const folders =
    docs === undefined ? site.docs : [docs].flat().map((one) => resolve(file, '..', one));
  const own = relativePath(site.root, file);
  const pages = survey.pages.filter(
    ({ path, partial }) =>
      !partial && path !== own && folders.some((one) => isInside(one, join(site.root, path))),
  );
  const { registry, target, exclusions, engine, format } = site.config;
  const index = indexPages(pages, folders);
  const tree = readOrFault(() => readTree(text, { path: file, engine, format }).tree);
  if ('message' in tree) return [tree];
  const claims = readClaims(tree, { index, registry, target });
  const comparison: Comparison = {
    claims,
    facts: factsOf(survey, pages, { ...site, docs: folders }, file),
    index,
    registry,
    topics: exclusions.map(({ topic }) => topic),
  };
  const faults = comparisons.flatMap((compare) => compare(comparison));
  if (unlisted) faults.push(...findUnlistedPages(comparison));
  return faults.sort((a, b) => offsetOf(a) - offsetOf(b));
}

const comparisons = [
  compareStatuses,
  compareLanguages,
  compareCounts,
  comparePriorities,
  findAbsentPages,
  compareSections,
];

/** A document that cannot be parsed has one fault. */
function readOrFault(read: () => Root): Root | Fault {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const { reason: message, place } = error;
    const start = place && ('start' in place ? place.start : place);
    return { message, place: start && { start, end: start }, path: [] };
  }
}

function offsetOf({ place }: Fault): number {
  return place?.start.offset ?? 0;
}
