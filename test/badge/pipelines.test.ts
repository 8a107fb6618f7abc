import { describe, expect, it } from 'vitest';
import { pagesByStatus } from './pages.js';
import { elements, pipelines, textOf } from './pipelines.js';

const expected: Record<keyof typeof pagesByStatus, string> = {
  complete: 'Python: complete',
  partial: 'Python: partial 1 of 3 sections',
  parts: 'Python: partial some content is missing',
  missing: 'Python: missing available in JavaScript and Go',
  'not-applicable': 'Python: not applicable',
  stated: 'Python: out of scope',
  none: '',
};

describe.each(Object.entries(pagesByStatus))('a page that is %s', (name, text) => {
  it('has the same badge in every pipeline', async () => {
    const shown = await Promise.all(Object.values(pipelines).map((run) => run(text)));
    const [first, ...others] = shown.map(({ badge }) => badge);
    for (const other of others) expect(other).toEqual(first);
    const [line] = [...elements(first, 'summary'), ...elements(first, 'div')].filter(
      ({ attributes }) => attributes.class === 'parity-badge__summary',
    );
    expect(textOf(line)).toBe(expected[name as keyof typeof pagesByStatus]);
  });
});
