/**
 * What the badge says of a page: the page model, for readers.
 */

import type { Registry } from '../page/languages/languages.js';
import { pathKey } from '../page/outline/heading-paths.js';
import type { Gap, PageModel, SectionVerdict } from '../page/types.js';
import type { BadgeStatement, MissingSection } from './types.js';

/** Address of the place where a language has what another lacks. */
export type Href = (gap: Gap) => string | undefined;

/** What is to be said; `undefined` of a page without content for some languages only. */
export function statementOf(
  model: PageModel,
  registry: Registry,
  href: Href,
): BadgeStatement | undefined {
  const { target, status } = model;
  if (status === 'not-applicable' && !hasVariants(model)) return undefined;
  const gaps = model.gaps.filter((gap) => !gap.boilerplate);
  const labels = (gap: Gap) => gap.references.map((id) => registry.label(id));
  return {
    language: target,
    label: registry.label(target),
    status,
    sections: count(model, gaps),
    missing: status === 'partial' ? missing(model, gaps, labels, href) : [],
    references: [...new Set(gaps.flatMap(labels))],
    reason: reasonOf(model),
  };
}

function hasVariants({ agnostic, variants }: PageModel): boolean {
  return !agnostic && variants.some(({ inline, languages }) => !inline && languages.length > 0);
}

/** What the target has; other verdicts are of sections that it lacks, or that nobody expects. */
const there = new Set(['same', 'renamed', 'covered']);

/** Sections of the page without gaps, of these and those with gaps. */
function count({ sections }: PageModel, gaps: readonly Gap[]): BadgeStatement['sections'] {
  const title = titleOf(sections);
  const isSection = (key: string) => key !== '' && key !== title;
  const lacking = new Set(gaps.map(({ path }) => pathKey(path)));
  // A section that is absent may have a namesake that is there.
  const inside = gaps.filter(({ kind }) => kind !== 'section');
  const lackingInside = new Set(inside.map(({ path }) => pathKey(path)));
  const present = new Set<string>();
  for (const { path, verdict, counterpart } of sections) {
    const key = pathKey(path);
    const own = counterpart && pathKey(counterpart.path);
    const lacks = lackingInside.has(key) || (own !== undefined && lackingInside.has(own));
    if (isSection(key) && there.has(verdict) && !lacks) present.add(key);
  }
  return { present: present.size, total: present.size + [...lacking].filter(isSection).length };
}

/** A heading of the first rank, if there is one only: what is under it introduces the page. */
function titleOf(sections: readonly SectionVerdict[]): string | undefined {
  const first = sections.filter(({ depth, heading }) => depth === 1 && heading !== '');
  const keys = new Set(first.map(({ path }) => pathKey(path)));
  return keys.size === 1 ? [...keys][0] : undefined;
}

/** Gaps by section: a section that lacks several things is listed once. */
function missing(
  { sections }: PageModel,
  gaps: readonly Gap[],
  labels: (gap: Gap) => string[],
  href: Href,
): MissingSection[] {
  const title = titleOf(sections);
  const found = new Map<string, MissingSection>();
  for (const gap of gaps) {
    const key = pathKey(gap.path);
    const known = found.get(key);
    if (known) {
      known.languages = [...new Set([...known.languages, ...labels(gap)])];
      continue;
    }
    const heading = key === title ? '' : (gap.path.at(-1) ?? '');
    found.set(key, { heading, path: gap.path, href: href(gap), languages: labels(gap) });
  }
  return [...found.values()];
}

/** What an author gave as the reason; what the page model thinks is not for readers. */
function reasonOf({ status, why, annotations, exclusions }: PageModel): string | undefined {
  if (status === 'excluded') return exclusions.find(({ scope }) => scope === 'page')?.reason;
  if (status !== 'not-applicable') return undefined;
  return annotations.find(({ kind, reason }) => kind === status && reason === why)?.reason;
}
