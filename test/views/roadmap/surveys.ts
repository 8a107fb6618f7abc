/** Surveys and decisions made by hand. */

import type { PageSurvey, Survey } from '../../../src/check/survey-result.js';
import type { Roadmap } from '../../../src/config/read-roadmap.js';
import type { Gap, Status } from '../../../src/page/page-model.js';

/** Decisions without any, save for those given. */
export function roadmapWith(given: Partial<Roadmap> = {}): Roadmap {
  return {
    file: '/site/parity.roadmap.yaml',
    directory: '/site',
    title: '{language} roadmap',
    intro: undefined,
    output: 'ROADMAP.md',
    source: {},
    priorities: new Map([
      ['P0', 'Critical'],
      ['P1', 'High'],
      ['P2', 'Medium'],
    ]),
    defaults: { missing: 'P1', partial: 'P2' },
    decisions: [],
    order: [],
    folders: new Map(),
    bugs: [],
    texts: {},
    evidence: { features: [], sets: [], samples: [], sdk: [], skip: [], file: undefined },
    ...given,
  };
}

/** A gap of Python in line `10 * (its number in the list)`. */
export function gapAt(path: string[], kind: Gap['kind'] = 'section', line = 10): Gap {
  const at = { line, column: 1, offset: 0 };
  return {
    kind,
    reason: 'absent',
    language: 'python',
    references: ['js'],
    path,
    heading: path.at(-1) ?? '',
    place: { start: at, end: at },
    cause: undefined,
    add: undefined,
    boilerplate: false,
    confidence: 1,
    candidate: undefined,
  };
}

/** A page for Python. */
export function pageWith(
  page: string,
  status: Status,
  {
    title = page,
    why = 'as it is',
    gaps = [],
    wanted = [],
  }: {
    title?: string;
    why?: string;
    gaps?: Gap[];
    wanted?: string[];
  } = {},
): PageSurvey {
  const sections = { present: 1, total: 1 + gaps.length };
  const own = wanted.map((heading, index) => ({ heading, line: index + 1 }));
  return {
    path: `docs/${page}`,
    page,
    title,
    partial: false,
    languages: ['js', 'python'],
    served: ['js', 'python'],
    declared: undefined,
    results: [{ language: 'python', status, why, sections, gaps, possible: [], wanted: own }],
    findings: [],
    traits: {} as PageSurvey['traits'],
    files: [],
  };
}

/** A site for Python. */
export function surveyOf(pages: PageSurvey[]): Survey {
  return {
    root: '/site',
    docs: ['docs'],
    source: undefined,
    targets: ['python'],
    labels: { python: 'Python', js: 'JavaScript' },
    pages,
    findings: [],
    problems: [],
  };
}
