import { expect, it } from 'vitest';
import type { Gap } from '../../../src/page/page-model.js';
import { writeParts } from '../../../src/views/roadmap/compose.js';
import { planRoadmap } from '../../../src/views/roadmap/plan.js';
import { gapAt, pageWith, roadmapWith, surveyOf } from './surveys.js';

/** The region that lists gaps, links without their targets. */
function gapsOf(page: ReturnType<typeof pageWith>): string {
  const plan = planRoadmap(surveyOf([page]), {
    roadmap: roadmapWith(),
    language: 'python',
    target: 'python',
    exclusions: [],
    date: undefined,
    link: () => 'x',
  });
  return (writeParts(plan, 'md').get('gaps') ?? '').replaceAll('](x)', ']');
}

const partial = (gaps: Gap[]) => gapsOf(pageWith('a.mdx', 'partial', { gaps }));

it('names the tabs that a language lacks beside its own, and tells a line once', () => {
  const tab = (heading: string, line = 10): Gap => ({ ...gapAt(['Send'], 'tab', line), heading });
  expect(partial([tab('Disk'), tab('Cloud'), tab('Disk')])).toContain(
    '\n- tabs `Disk`, `Cloud` in [Send], line 10\n',
  );
  expect(
    partial([tab('Disk'), tab('Send', 12), { ...tab('Console', 14), reason: 'empty' }]),
  ).toContain('\n- 2 Python tabs and tab `Disk` in [Send], lines 10, 12, 14\n');
  expect(partial([tab('Send')])).toContain('\n- a Python tab in [Send], line 10\n');
});

it('tells sections of one name apart by what they lie in', () => {
  const gaps = [gapAt(['Text', 'Models']), gapAt(['Images', 'Models']), gapAt(['Images', 'Sizes'])];
  expect(partial(gaps).match(/\[[^\]]+\]/g)).toEqual([
    '[Text > Models]',
    '[Images > Models]',
    '[Sizes]',
  ]);
});

it('lists every section of a missing page with its line', () => {
  const wanted = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
  const text = gapsOf(pageWith('b.mdx', 'missing', { wanted }));
  expect(text).toContain('<summary><code>b.mdx</code>: whole page, 6 sections</summary>');
  for (const [index, heading] of wanted.entries()) {
    expect(text).toContain(`\n- [${heading}], line ${index + 1}\n`);
  }
});
