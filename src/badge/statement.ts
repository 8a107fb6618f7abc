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
    missing: status === 'partial' ? missing(gaps, labels, href) : [],
    references: [...new Set(gaps.flatMap(labels))],
    reason: reasonOf(model),
  };
}

function hasVariants({ agnostic, variants }: PageModel): boolean {
  return !agnostic && variants.some(({ inline, languages }) => !inline && languages.length > 0);
}

/** Sections that nobody expects of the target. */
const beside = new Set(['language-specific', 'boilerplate', 'not-applicable', 'excluded']);

function count({ sections }: PageModel, gaps: readonly Gap[]): BadgeStatement['sections'] {
  const lacking = new Set(gaps.map(({ path }) => pathKey(path)));
  const lacks = ({ path, counterpart }: SectionVerdict) =>
    lacking.has(pathKey(path)) || (counterpart && lacking.has(pathKey(counterpart.path)));
  const known = new Set<string>();
  let present = 0;
  let total = 0;
  for (const section of sections) {
    const key = pathKey(section.path);
    if (section.heading === '' || beside.has(section.verdict) || known.has(key)) continue;
    known.add(key);
    const lack = lacks(section);
    // The title of the page is no section of it.
    if (section.depth === 1 && !lack) continue;
    total += 1;
    if (!lack) present += 1;
  }
  return { present, total };
}

/** Gaps by section: a section that lacks several things is listed once. */
function missing(
  gaps: readonly Gap[],
  labels: (gap: Gap) => string[],
  href: Href,
): MissingSection[] {
  const sections = new Map<string, MissingSection>();
  for (const gap of gaps) {
    const key = pathKey(gap.path);
    const known = sections.get(key);
    const languages = [...new Set([...(known?.languages ?? []), ...labels(gap)])];
    const heading = gap.path.at(-1) ?? '';
    const first = { heading, path: gap.path, href: href(gap) };
    sections.set(key, { ...(known ?? first), languages });
  }
  return [...sections.values()];
}

/** What an author gave as the reason; what the page model thinks is not for readers. */
function reasonOf({ status, why, annotations, exclusions }: PageModel): string | undefined {
  if (status === 'excluded') return exclusions.find(({ scope }) => scope === 'page')?.reason;
  if (status !== 'not-applicable') return undefined;
  return annotations.find(({ kind, reason }) => kind === status && reason === why)?.reason;
}
