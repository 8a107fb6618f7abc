import { expect, it } from 'vitest';
import { certain, least, sortGaps } from '../../../src/page/assess/certainty.js';
import { fakeGap } from '../../rules/fake-page.js';
import { articles, modelOf } from '../pages.js';

it('tells certain gaps from possible ones, and from those that are not reported', () => {
  const at = (confidence: number) => fakeGap({ confidence });
  const all = [at(1), at(certain), at(certain - 0.01), at(least), at(least - 0.01)];
  expect(sortGaps(all)).toEqual({ gaps: all.slice(0, 2), possible: all.slice(2, 4) });
  expect(sortGaps(all, 0.99)).toEqual({ gaps: all.slice(0, 1), possible: all.slice(1, 4) });
  const further = fakeGap({ confidence: least, boilerplate: true });
  expect(sortGaps([further])).toEqual({ gaps: [], possible: [] });
});

const code = '\n\n```js\nsend(job)\n```';
const text = 'Put the job into the queue and wait for its turn.';
const page = (note = '', above = '') =>
  above + articles({ js: `## Send\n\n${text}${code}`, python: `## Send\n\n${note}\n\n${text}` });
const asked = (source: string) =>
  modelOf(source, { certainty: 0.99 }).possible.map(({ kind, heading }) => `${kind} ${heading}`);

it('keeps possible gaps out of the status', () => {
  expect(modelOf(page()).status).toBe('partial');
  expect(modelOf(page(), { certainty: 0.99 })).toMatchObject({ status: 'complete', gaps: [] });
  expect(asked(page())).toEqual(['code Send']);
});

it.each([
  ['reviewed: compared', '', []],
  ['reviewed go: compared', '', ['code Send']],
  ['', '{/* parity reviewed: compared */}\n\n', []],
  ['', '{/* parity not-applicable: for Node */}\n\n', []],
])('lets an annotation answer them: %s %s', (note, above, left) => {
  const source = page(note && `{/* parity ${note} */}`, above);
  expect(asked(source)).toEqual(left);
  expect(modelOf(source, { certainty: 0.99 }).problems).toEqual([]);
});

it('has exclusions answer them', () => {
  const exclusions = [{ topic: 'T', reason: 'R', sections: 'Send' }];
  expect(modelOf(page(), { certainty: 0.99, exclusions }).possible).toEqual([]);
});

const section = (note: string) =>
  articles({
    js: `## Send\n\n${text}\n\n## Retry a job that failed\n\n${note}\n\nIt waits a second longer each time.`,
    python: `## Send\n\n${text}\n\n## Failures\n\nWhat fails is kept in a list of its own.`,
  });

it.each([
  ['', ['section Retry a job that failed']],
  ['{/* parity same "Failures": both are about jobs that fail */}', []],
  ['{/* parity covered "Failures": it is told there */}', []],
  ['{/* parity not-applicable python: the service does it */}', []],
  ['{/* parity reviewed: compared */}', []],
])('lets an annotation answer a section: %s', (note, left) => {
  expect(asked(section(note))).toEqual(left);
  expect(modelOf(section(note), { certainty: 0.99 }).problems).toEqual([]);
});
