/** One section of an explanation. */
import { isWithin, pathKey } from '../../page/outline/heading-paths.js';
import { compileHeadings, headingNames } from '../../page/scope/heading-pattern.js';
import { nearest } from '../../text/nearest.js';
import type { ExplainedSection, Explanation } from './explanation.js';

/** The sections that a heading or heading path names, as in exclusions, and those below them. */
export function selectSection(found: Explanation, pattern: string): Explanation | undefined {
  const matches = compileHeadings([pattern]);
  const keys = new Set<string>();
  for (const { reference, target } of found.rows) {
    for (const side of [reference, target]) {
      if (side && matches(headingNames(side.path))) keys.add(pathKey(side.path));
    }
  }
  if (keys.size === 0) return undefined;
  const within = (side: Pick<ExplainedSection, 'path'> | undefined) =>
    side !== undefined && isWithin(side.path, keys);
  return {
    ...found,
    rows: found.rows.filter(({ reference, target }) => within(reference) || within(target)),
    groups: found.groups.filter(within),
    exclusions: found.exclusions.filter((one) => one.scope === 'page' || within(one)),
    annotations: [],
    findings: [],
  };
}

/** The heading nearest to what was written. */
export function nearestHeading({ rows }: Explanation, pattern: string): string | undefined {
  const all = rows.flatMap(({ reference, target }) => [reference?.heading, target?.heading]);
  return nearest(
    pattern,
    all.filter((heading) => heading !== undefined),
  );
}
