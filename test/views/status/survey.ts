/** Surveys that tests make up. */

import type { LanguageResult, PageSurvey, Survey } from '../../../src/check/survey-result.js';
import type { Gap, Status } from '../../../src/page/page-model.js';

/** What a page is for one language: a status, or how many sections are there of how many. */
export interface Given {
  status: Status;
  why?: string;
  present?: number;
  total?: number;
  gaps?: Gap['kind'][];
}

/** A survey of pages for languages; `undefined`: the page cannot be read. */
export function surveyOf(
  targets: string[],
  pages: Record<string, readonly Given[] | undefined>,
  more: Partial<Survey> = {},
): Survey {
  return {
    root: '/site',
    docs: ['docs'],
    source: undefined,
    targets,
    labels: Object.fromEntries(targets.map((id) => [id, `The ${id}`])),
    pages: Object.entries(pages).map(([page, given]) => pageOf(page, targets, given)),
    findings: [],
    problems: [],
    ...more,
  };
}

function pageOf(
  page: string,
  targets: readonly string[],
  given: readonly Given[] | undefined,
): PageSurvey {
  return {
    path: `docs/${page}`,
    page,
    title: page,
    partial: page.includes('/_part.'),
    languages: [],
    served: [],
    declared: undefined,
    results: targets.flatMap((language, at) => {
      const one = given?.[at];
      return one ? [resultOf(language, one)] : [];
    }),
    findings: [],
    traits: { labels: [], exclusions: [] } as never,
    files: [],
  };
}

function resultOf(language: string, given: Given): LanguageResult {
  const { status, why = 'because', present = 0, total = 0, gaps = [] } = given;
  const gap = (kind: Gap['kind']): Gap => ({
    kind,
    reason: 'absent',
    language,
    references: ['js'],
    path: [],
    heading: '',
    place: undefined,
    cause: undefined,
    add: undefined,
    boilerplate: false,
    confidence: 1,
    candidate: undefined,
  });
  const sections = { present, total };
  return { language, status, why, sections, gaps: gaps.map(gap), possible: [], wanted: [] };
}
