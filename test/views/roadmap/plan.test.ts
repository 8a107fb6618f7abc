import { describe, expect, it } from 'vitest';
import type { Survey } from '../../../src/check/survey-result.js';
import type { Roadmap } from '../../../src/config/read-roadmap.js';
import { allActions } from '../../../src/views/roadmap/actions.js';
import { planRoadmap } from '../../../src/views/roadmap/plan.js';
import { gapAt, pageWith, roadmapWith, surveyOf } from './surveys.js';

const survey = surveyOf([
  pageWith('a.mdx', 'partial', {
    gaps: [
      gapAt(['Retry']),
      gapAt(['Retry', 'Back off']),
      gapAt(['Send'], 'code'),
      { ...gapAt(['Next']), boilerplate: true },
    ],
  }),
  pageWith('b.mdx', 'missing'),
  pageWith('c.mdx', 'complete'),
  pageWith('deploy/cloud.mdx', 'missing'),
  pageWith('admin/users.mdx', 'excluded'),
]);

function plan(given: Partial<Roadmap>, of: Survey = survey) {
  const settings = { language: 'python', target: 'python', exclusions: [], date: undefined };
  return planRoadmap(of, { ...settings, roadmap: roadmapWith(given), link: () => 'x' });
}

const python = { languages: ['python'] };

/** `P0: a.mdx (Retry, Back off)`. */
function actionsWith(decisions: Roadmap['decisions']): string[] {
  return [...allActions(plan({ decisions }))].map(([priority, actions]) => {
    const names = actions.map(({ page, gaps }) => {
      const headings = gaps.map(({ gap }) => gap.heading).join(', ');
      return headings === '' ? page.name : `${page.name} (${headings})`;
    });
    return `${priority}: ${names.join('; ')}`;
  });
}

describe('priorities', () => {
  it('come from the status where nobody decided; further reading is nothing to do', () => {
    expect(actionsWith([])).toEqual([
      'P1: b.mdx; deploy/cloud.mdx',
      'P2: a.mdx (Retry, Back off, Send)',
    ]);
  });

  it('of sections win over those of pages, and later ones over earlier ones', () => {
    expect(
      actionsWith([
        { ...python, sections: 'Retry', priority: 'P0' },
        { ...python, pages: '**', priority: 'P2' },
        { ...python, pages: 'docs/deploy/', priority: 'P0' },
        { ...python, pages: 'a.mdx', sections: 'Retry > Back *', priority: 'P1' },
        { languages: ['go'], pages: '**', priority: 'P0' },
      ]),
    ).toEqual([
      'P0: a.mdx (Retry); deploy/cloud.mdx',
      'P1: a.mdx (Back off)',
      'P2: a.mdx (Send); b.mdx',
    ]);
  });
});

it('orders pages and folders as in the sidebar, the others by path', () => {
  const names = plan({ order: ['c.mdx', 'deploy/'] }).pages.map(({ name }) => name);
  expect(names).toEqual(['c.mdx', 'a.mdx', 'b.mdx', 'deploy/cloud.mdx', 'admin/users.mdx']);
});
