/** What the badge says of a page: the page model, for readers. */
import { countSections, titleKey } from '../page/assess/count.js';
import type { Registry } from '../page/languages/languages.js';
import { pathKey } from '../page/outline/heading-paths.js';
import type { Gap, PageModel } from '../page/page-model.js';
import type { BadgeStatement, MissingSection } from './badge-data.js';

/** Address of the place where a language has what another lacks. */
export type Href = (gap: Gap) => string | undefined;

/** What is to be said; `undefined` of a page without content for some languages only, or unread. */
export function statementOf(
  model: PageModel,
  registry: Registry,
  href: Href,
): BadgeStatement | undefined {
  const { target, status } = model;
  if (status === 'unread') return undefined;
  if (status === 'not-applicable' && !hasVariants(model)) return undefined;
  const gaps = model.gaps.filter((gap) => !gap.boilerplate);
  const labels = (gap: Gap) => gap.references.map((id) => registry.label(id));
  return {
    language: target,
    label: registry.label(target),
    status,
    sections: countSections(model),
    missing: status === 'partial' ? missing(model, gaps, labels, href) : [],
    references: [...new Set(gaps.flatMap(labels))],
    reason: reasonOf(model),
  };
}

function hasVariants({ agnostic, variants }: PageModel): boolean {
  return !agnostic && variants.some(({ inline, languages }) => !inline && languages.length > 0);
}

/** Gaps by section: a section that lacks several things is listed once. */
function missing(
  { sections }: PageModel,
  gaps: readonly Gap[],
  labels: (gap: Gap) => string[],
  href: Href,
): MissingSection[] {
  const title = titleKey(sections);
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
  const exclusion = exclusions.find((one) => one.scope === 'page' && one.status === status);
  if (exclusion) return exclusion.reason;
  if (status !== 'not-applicable') return undefined;
  return annotations.find(({ kind, reason }) => kind === status && reason === why)?.reason;
}
