/** What is said of decisions that match nothing any more. */
import { describe, expect, it } from 'vitest';
import { unmatchedDecisions } from '../../src/check/unmatched-decisions.js';
import type { Roadmap } from '../../src/config/read-roadmap.js';
import { showPath } from '../../src/text/show.js';
import { gapAt, pageWith, roadmapWith, surveyOf } from '../views/roadmap/surveys.js';

const survey = surveyOf([
  pageWith('a.mdx', 'partial', { gaps: [gapAt(['Retry']), gapAt(['Retry', 'Back off'])] }),
  pageWith('c.mdx', 'complete'),
  pageWith('deploy/cloud.mdx', 'missing'),
  pageWith('admin/users.mdx', 'excluded'),
]);

const python = { languages: ['python'] };

describe('decisions that can go', () => {
  const pathsOf = (given: Partial<Roadmap>) =>
    unmatchedDecisions(survey, roadmapWith(given)).map(
      ({ entry, message }) => `${showPath(entry)}: ${message}`,
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
