/** How much of a page the target has, in sections. */
import { pathKey } from '../outline/heading-paths.js';
import type { PageModel, SectionVerdict } from '../page-model.js';
import { verdictInfo } from '../verdict.js';

/** How many sections the target has, of those that the page has. */
export interface SectionCount {
  present: number;
  total: number;
}

/**
 * Sections of the page without gaps, of these and those with gaps; further reading does not count. Of
 * a page that is missing, none of the reference's sections is there.
 */
export function countSections(model: PageModel): SectionCount {
  if (model.status === 'missing') return { present: 0, total: countExpected(model) };
  const { sections, gaps: all } = model;
  const gaps = all.filter((gap) => !gap.boilerplate);
  const title = titleKey(sections);
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
    if (isSection(key) && verdictInfo[verdict].kind === 'present' && !lacks) present.add(key);
  }
  return { present: present.size, total: present.size + [...lacking].filter(isSection).length };
}

function countExpected({ sections, outlines }: PageModel): number {
  const further = new Set<string>();
  for (const outline of outlines.values()) {
    for (const { boilerplate, path } of outline.sections) {
      if (boilerplate) further.add(pathKey(path));
    }
  }
  const title = titleKey(sections);
  const expected = new Set<string>();
  for (const { path, verdict } of sections) {
    const key = pathKey(path);
    if (key === '' || key === title || further.has(key)) continue;
    if (verdictInfo[verdict].kind !== 'unexpected') expected.add(key);
  }
  return expected.size;
}

/**
 * Key of the path of a heading of the first rank, if there is one only: what is under it introduces
 * the page.
 */
export function titleKey(sections: readonly SectionVerdict[]): string | undefined {
  const first = sections.filter(({ depth, heading }) => depth === 1 && heading !== '');
  const keys = new Set(first.map(({ path }) => pathKey(path)));
  return keys.size === 1 ? [...keys][0] : undefined;
}
