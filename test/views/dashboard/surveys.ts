/** Surveys of invented sites. */

import type { PageSurvey, Survey } from '../../../src/check/survey-result.js';
import type { Status } from '../../../src/page/page-model.js';

const place = (line: number) => ({
  start: { line, column: 1, offset: 0 },
  end: { line, column: 2, offset: 1 },
});

/** A page with a status for each language, and a gap for each heading where it is partial. */
export function page(
  path: string,
  statuses: Readonly<Record<string, Status>>,
  headings: readonly string[] = ['Send', 'Receive'],
  title = '',
): PageSurvey {
  return {
    path: `docs/${path}`,
    page: path,
    title,
    partial: false,
    languages: ['js'],
    served: ['js'],
    declared: undefined,
    results: Object.entries(statuses).map(([language, status]) => ({
      language,
      status,
      why: 'has content of its own',
      wanted: [],
      possible: [],
      sections: { present: 3, total: status === 'partial' ? 3 + headings.length : 3 },
      gaps:
        status === 'partial'
          ? headings.map((heading, index) => ({
              kind: 'section',
              reason: 'absent',
              language,
              references: ['js'],
              path: [heading],
              heading,
              place: place(10 + index),
              cause: place(20 + index),
              add: undefined,
              boilerplate: false,
              confidence: 1,
              candidate: undefined,
            }))
          : [],
    })),
    findings: [],
    traits: {} as PageSurvey['traits'],
    files: [],
  };
}

/** A survey of pages. */
export function surveyOf(pages: PageSurvey[], labels: Record<string, string> = {}): Survey {
  const targets = pages[0]?.results.map(({ language }) => language) ?? ['python'];
  return {
    root: '/site',
    docs: ['docs'],
    source: undefined,
    targets,
    labels: { js: 'JavaScript', go: 'Go', python: 'Python', dart: 'Dart', ...labels },
    pages,
    findings: [],
    problems: [],
  };
}

/** A large site: half of its pages lack something for someone. */
export function largeSurvey(count: number): Survey {
  const statuses: Status[] = ['complete', 'partial', 'complete', 'missing', 'complete'];
  const pages = Array.from({ length: count }, (_, index) =>
    page(
      `part-${Math.floor(index / 150)}/page-${index}.mdx`,
      {
        js: 'complete',
        go: statuses[(index + 2) % 5] ?? 'complete',
        python: statuses[index % 5] ?? 'complete',
        dart: index % 2 === 0 ? 'not-applicable' : 'complete',
      },
      [`Send message ${index}`, `Receive message ${index}`],
      `How to work with queue ${index}`,
    ),
  );
  return { ...surveyOf(pages), source: 'https://git.example/team/docs/blob/main/{path}#L{line}' };
}
