/** Who is really served by a page, and what the others would have to be given. */
import type { LanguageId, PageModel } from '../page/page-model.js';

/** A section as a table of contents has it. Serialisable. */
export interface SectionLine {
  heading: string;
  /** 1-based; `undefined` for what a plugin generated. */
  line: number | undefined;
}

/** Languages with content of their own that is more than a note that there is none. */
export function servedLanguages({ languages, variants }: PageModel): LanguageId[] {
  const real = variants.filter(
    ({ inline, empty, placeholder, notApplicable }) =>
      !(inline || empty || placeholder || notApplicable),
  );
  const served = new Set(real.flatMap((variant) => variant.languages));
  return languages.filter((id) => served.has(id));
}

/** Of a missing page, the sections of the highest rank that other languages have; else none. */
export function wantedSections({ status, sections, title }: PageModel): SectionLine[] {
  if (status !== 'missing') return [];
  const named = sections.filter(
    ({ heading, verdict, depth }) =>
      heading !== '' && verdict !== 'boilerplate' && !(depth === 1 && heading === title),
  );
  const highest = Math.min(...named.map(({ depth }) => depth));
  return named
    .filter(({ depth }) => depth === highest)
    .map(({ heading, place }) => ({ heading, line: place?.start.line }));
}
