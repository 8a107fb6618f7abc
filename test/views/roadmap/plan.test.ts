import { describe, expect, it } from 'vitest';
import type { Survey } from '../../../src/check/types.js';
import type { Roadmap } from '../../../src/config/read-roadmap.js';
import { allActions } from '../../../src/views/roadmap/actions.js';
import { planRoadmap } from '../../../src/views/roadmap/plan.js';
import { unmatchedDecisions } from '../../../src/views/roadmap/unmatched.js';
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

describe('decisions that can go', () => {
  const pathsOf = (given: Partial<Roadmap>) =>
    unmatchedDecisions(survey, roadmapWith(given)).map(
      ({ path, message }) => `${path}: ${message}`,
    );

  it('are told with their field and an order', () => {
    expect(
      pathsOf({
        decisions: [
          { ...python, pages: ['a.mdx', 'gone.mdx'], priority: 'P0' },
          { ...python, pages: 'c.mdx', priority: 'P0' },
          { ...python, pages: 'users.mdx', owner: 'Ada' },
          { ...python, pages: 'a.mdx', sections: ['Retry', 'Closed'], priority: 'P0' },
        ],
        order: ['a.mdx', 'gone/'],
        folders: new Map([
          ['deploy', 'Deploy'],
          ['moved', 'Moved'],
        ]),
        bugs: [{ ...python, bug: 'It fails', page: 'gone.mdx' }],
      }),
    ).toEqual([
      'decisions[0].pages: Unexpected `gone.mdx` at `decisions[0].pages`, expected a page of the site, remove it',
      'decisions[1]: Unexpected decision for `c.mdx` at `decisions[1]`, expected pages that lack something, remove it',
      'decisions[2]: Unexpected decision for `users.mdx` at `decisions[2]`, expected pages that lack something, remove it',
      'decisions[3].sections: Unexpected `Closed` at `decisions[3].sections`, expected a section that lacks something, remove it',
      'order[1]: Unexpected `gone/` at `order[1]`, expected a page of the site, remove it',
      'folders.moved: Unexpected `moved` at `folders.moved`, expected a page of the site, remove it',
      'bugs[0].page: Unexpected `gone.mdx` at `bugs[0].page`, expected a page of the site, remove it',
    ]);
  });

  it('are none where a note stands at a complete page, or the language was not surveyed', () => {
    expect(
      pathsOf({
        decisions: [
          { ...python, pages: 'c.mdx', note: 'keep it so' },
          { languages: ['go'], pages: 'gone.mdx', priority: 'P0' },
        ],
      }),
    ).toEqual([]);
  });
});
