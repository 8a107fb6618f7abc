/** Invented pages, and what the model says of them in few words. */
import { expect } from 'vitest';
import type { PageModel, SectionVerdict } from '../../src/page/page-model.js';
import { type ReadPageOptions, readPage } from '../../src/site/read-page.js';

/** The model of a page, which both engines must agree on. */
export function modelOf(text: string, options: ReadPageOptions = {}): PageModel {
  const model = readPage(text, { path: 'page.mdx', engine: 'satteri', ...options });
  const other = readPage(text, { path: 'page.mdx', engine: 'micromark', ...options });
  expect([other.status, ...found(other)]).toEqual([model.status, ...found(model)]);
  return model;
}

/** A page with an article for each language. */
export function articles(texts: Record<string, string>): string {
  return Object.entries(texts)
    .map(([language, text]) => `<Lang lang="${language}">\n\n${text.trim()}\n\n</Lang>\n`)
    .join('\n');
}

/** Gaps as `line kind reason heading`, and problems. */
export function found({ gaps, problems }: PageModel): string[] {
  return [
    ...gaps.map(({ place, kind, reason, heading }) =>
      `${place?.start.line} ${kind} ${reason} ${heading}`.trim(),
    ),
    ...problems.map(({ place, message }) => `${place?.start.line} ${message}`),
  ];
}

/** The verdict of the reference section with a heading. */
export function verdictOf(model: PageModel, heading: string): SectionVerdict {
  const section = model.sections.find((item) => item.heading === heading);
  if (!section) throw new Error(`No section ${heading}`);
  return section;
}

/** Verdict and heading of the counterpart, as `renamed Other heading`. */
export function answer(model: PageModel, heading: string): string {
  const { verdict, counterpart } = verdictOf(model, heading);
  return `${verdict} ${counterpart?.heading ?? ''}`.trim();
}
