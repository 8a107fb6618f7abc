/** A page model made by hand, for words that pages rarely lead to. */
import type { Gap, PageModel, Place } from '../../src/page/page-model.js';

/** A place on one line. */
export function at(line: number): NonNullable<Place> {
  return { start: { line, column: 1, offset: 0 }, end: { line, column: 2, offset: 1 } };
}

/** A model with nothing on it but what is given. */
export function fakePage(given: Partial<PageModel>): PageModel {
  return {
    tree: { type: 'root', children: [] },
    title: '',
    target: 'python',
    kind: { kind: 'several', why: '' },
    status: 'partial',
    why: '',
    languages: ['js', 'python'],
    declared: undefined,
    agnostic: false,
    variants: [],
    groups: [],
    codes: [],
    outlines: new Map(),
    sections: [],
    gaps: [],
    possible: [],
    order: [],
    annotations: [],
    problems: [],
    exclusions: [],
    ...given,
  };
}

/** A gap of Python beside JavaScript. */
export function fakeGap(given: Partial<Gap>): Gap {
  return {
    kind: 'section',
    reason: 'absent',
    language: 'python',
    references: ['js'],
    path: [],
    heading: 'Middleware',
    place: at(1),
    cause: at(2),
    add: undefined,
    boilerplate: false,
    confidence: 1,
    candidate: undefined,
    ...given,
  };
}
