import { expect, it } from 'vitest';
import type { PageSurvey } from '../../../src/check/survey-result.js';
import type { Roadmap } from '../../../src/config/read-roadmap.js';
import { actionsOf, sampleActions } from '../../../src/views/roadmap/actions.js';
import { planRoadmap } from '../../../src/views/roadmap/plan.js';
import { evidenceOf, evidenceWith, featureWith, placeAt } from '../../evidence/results.js';
import { gapAt, pageWith, roadmapWith, surveyOf } from './surveys.js';

/** A gap of a section that others have in some lines. */
function sectionAt(heading: string, from: number, to: number) {
  const point = (line: number) => ({ line, column: 1, offset: 0 });
  return { ...gapAt([heading]), cause: { start: point(from), end: point(to) } };
}

/** A feature that JavaScript shows in a line of `a.mdx`. */
function wanted(name: string, line: number, pages = ['a.mdx']) {
  const docs = { js: [placeAt(line, `docs/${pages[0]}`)], python: [] };
  return evidenceOf(featureWith(name, { pages }), { docs });
}

const a = pageWith('a.mdx', 'partial', {
  gaps: [sectionAt('Retry', 10, 30), sectionAt('Back off', 20, 30)],
});
const python = { languages: ['python'] };

function plan(
  features = [wanted('x', 5)],
  pages: PageSurvey[] = [a],
  given: Partial<Roadmap> = {},
) {
  return planRoadmap(surveyOf(pages), {
    roadmap: roadmapWith(given),
    language: 'python',
    target: 'python',
    exclusions: [],
    date: undefined,
    link: () => 'x',
    evidence: evidenceWith({ features }),
  });
}

it('are told with the smallest gap beside them, and have its priority', () => {
  const decisions = [
    { ...python, sections: 'Retry > Back off', priority: 'P1' },
    { ...python, sections: 'Back off', priority: 'P0' },
  ];
  const { features } = plan([wanted('in', 25), wanted('out', 12), wanted('none', 5)], [a], {
    decisions,
  });
  expect(features.map(({ gap, decided }) => [gap?.gap.heading, decided.priority])).toEqual([
    ['Back off', 'P0'],
    ['Retry', 'P2'],
    [undefined, 'P2'],
  ]);
});

it('have what was decided of them, else of their page', () => {
  const decisions = [
    { ...python, features: ['one', 'two'], priority: 'P0', owner: 'Ada' },
    { ...python, features: 'two', pages: 'b.mdx', priority: 'P1' },
    { languages: ['go'], features: 'one', priority: 'P1' },
    { ...python, pages: '**', priority: 'P1', note: 'of the page' },
  ];
  const { features } = plan(
    ['one', 'two', 'three'].map((name) => wanted(name, 5)),
    [a],
    {
      decisions,
    },
  );
  expect(features.map(({ decided }) => decided)).toEqual([
    { priority: 'P0', owner: 'Ada', note: undefined },
    { priority: 'P0', owner: 'Ada', note: undefined },
    { priority: 'P1', owner: undefined, note: undefined },
  ]);
});

it('are actions of one page, once, by priority', () => {
  const features = [wanted('in', 25), wanted('out', 5)];
  const decisions = [{ ...python, features: 'out', priority: 'P0' }];
  const [page] = plan(features, [a], { decisions }).pages;
  const told = page && actionsOf(page);
  const names = told?.map((action) => [
    action.priority,
    action.gaps.length,
    action.features.map(({ result }) => result.evidence.feature.name),
  ]);
  expect(names).toEqual([
    ['P2', 2, ['in']],
    ['P0', 0, ['out']],
  ]);
});

it('on a page that is missing come with the page', () => {
  const missing = pageWith('a.mdx', 'missing');
  const [page] = plan([wanted('in', 25)], [missing]).pages;
  expect(page && actionsOf(page)).toMatchObject([{ whole: true, features: [{}] }]);
});

it('on pages out of scope are nothing to do', () => {
  const out = pageWith('b.mdx', 'excluded');
  const planned = plan([wanted('in', 25, ['b.mdx'])], [a, out]);
  expect(planned.features[0]).toMatchObject({ isInScope: false, mendedOn: undefined });
  expect(sampleActions(planned).size).toBe(0);
  expect(planned.pages.flatMap(actionsOf).flatMap(({ features }) => features)).toEqual([]);
  // On another page, it is.
  expect(sampleActions(plan([wanted('in', 25)])).size).toBe(1);
});
