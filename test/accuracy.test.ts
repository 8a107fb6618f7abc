/** How `npm run accuracy` counts: what it prints must be what it says in its header. */
import { describe, expect, test } from 'vitest';

const script = (name: string) =>
  import(/* @vite-ignore */ new URL(`../script/accuracy/${name}`, import.meta.url).href);
const { comparePage } = await script('compare.mjs');
const { figuresOf, shortfalls } = await script('figures.mjs');
const { byBand, leaveOneOut } = await script('confidence.mjs');

const gap = (heading: string, more = {}) => ({
  kind: 'section',
  heading,
  path: [heading],
  ...more,
});
const missing = (ref: string, more = {}) => ({ ref, verdict: 'missing', ...more });

function figures(label: object, model: object, site = {}) {
  const given = { page: 'a.mdx', target: 'python', status: 'partial', sections: [], thin: [] };
  const page = comparePage({ ...given, ...label }, { status: 'partial', ...model });
  const counts = Object.entries(figuresOf([page], site) as Record<string, Ratio>);
  return Object.fromEntries(counts.map(([name, { count, total }]) => [name, `${count}/${total}`]));
}

interface Ratio {
  count: number;
  total: number;
}

describe('a page', () => {
  test('a missing section is found once, and a gap that no verdict names is wrong', () => {
    const sections = [missing('Install'), missing('`Install`')];
    const model = { gaps: [gap('install'), gap('Run')] };
    expect(figures({ sections }, model)).toMatchObject({ recall: '1/2', precision: '1/2' });
  });

  test('possible gaps count apart', () => {
    const sections = [missing('Install'), missing('Run')];
    const model = { gaps: [gap('Run')], possible: [gap('Install'), gap('Stop')] };
    expect(figures({ sections }, model)).toMatchObject({
      recall: '1/2',
      'recall + possible': '2/2',
      precision: '1/1',
      possible: '1/2',
    });
  });

  test('close calls are neither right nor wrong', () => {
    const sections = [
      missing('Install', { close: true }),
      { ref: 'Run', verdict: 'covered', close: true },
    ];
    const model = { status: 'complete', gaps: [gap('Install'), gap('Run')] };
    expect(figures({ sections, close: true }, model)).toMatchObject({
      status: '0/0',
      recall: '0/0',
      precision: '0/0',
    });
    expect(figures({ sections, close: true }, { ...model, status: 'partial' }).status).toBe('1/1');
  });

  test('a missing page counts for its sections where the verdicts call it missing, too', () => {
    const sections = [missing('Install')];
    const model = { status: 'missing', gaps: [gap('', { kind: 'page' })] };
    expect(figures({ sections }, model)).toMatchObject({ status: '0/1', recall: '0/1' });
    expect(figures({ sections, status: 'missing' }, model)).toMatchObject({
      status: '1/1',
      recall: '1/1',
    });
    expect(figures({ sections, status: 'missing', close: true }, model).recall).toBe('0/0');
  });

  test('an excluded page is one where nothing is to be expected', () => {
    expect(figures({ status: 'n/a' }, { status: 'excluded' }).status).toBe('1/1');
    expect(figures({ status: 'complete' }, { status: 'excluded' }).status).toBe('0/1');
  });

  test('what is inside of sections is decided by verdicts that speak of it', () => {
    const sections = [{ ref: 'Run', verdict: 'thin' }];
    const tab = (heading: string) => gap('', { kind: 'tab', path: ['Page', heading] });
    const model = { gaps: [tab('Run'), tab('Run'), tab('Stop')] };
    expect(figures({ sections }, model)).toMatchObject({ precision: '0/0', inside: '2/3' });
    expect(figures({ sections }, model, { inside: true })).toMatchObject({
      recall: '1/1',
      precision: '2/3',
    });
  });

  test('headings in a list `thin` are counted apart, and what a rule reports not at all', () => {
    const sections = [{ ref: 'Stop', verdict: 'thin', rule: 'some-rule' }];
    const model = { possible: [gap('Run', { kind: 'thin' })] };
    expect(figures({ sections, thin: ['Run'] }, model)).toMatchObject({
      recall: '0/0',
      thin: '1/1',
    });
  });

  test('a candidate is right where the verdicts name it', () => {
    const sections = [{ ref: 'Run', verdict: 'renamed', target: 'Start' }];
    const possible = (heading: string) => [gap('Run', { candidate: { heading } })];
    expect(figures({ sections }, { possible: possible('Start') }).candidate).toBe('1/1');
    expect(figures({ sections }, { possible: possible('Stop') }).candidate).toBe('0/1');
  });
});

test('a figure falls short below what is asked, not at it', () => {
  const run = (count: number) => ({
    name: 'Site',
    figures: { recall: { share: count / 10 }, precision: { count, total: 10 } },
    asked: { recall: 0.9, wrong: 1 },
  });
  expect(shortfalls(run(9))).toEqual([]);
  expect(shortfalls(run(8))).toEqual([
    'Site: recall is 0.800, expected 0.900',
    'Site: 2 false alarms, at most 1 expected',
  ]);
});

test('confidence is tried on one site by what held on the others', () => {
  const gaps = (confidence: number, held: number, total: number) =>
    Array.from({ length: total }, (_, index) => ({ confidence, holds: index < held }));
  const others = [...gaps(0.95, 9, 10), ...gaps(0.7, 1, 2)];
  expect(byBand(others).slice(0, 3)).toEqual([
    { count: 9, total: 10 },
    { count: 0, total: 0 },
    { count: 1, total: 2 },
  ]);
  expect(leaveOneOut(gaps(0.9, 1, 2), others)).toEqual({
    count: 1,
    total: 2,
    expected: 2 * (10 / 12),
    cut: 0.95,
    above: { count: 0, total: 0 },
  });
});
