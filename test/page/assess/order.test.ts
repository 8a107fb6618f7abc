import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestRise } from '../../../src/page/assess/order.js';
import { articles, modelOf } from '../pages.js';

const texts: Record<string, string> = {
  A: 'Enqueue a job by name and payload.',
  B: 'Retry what fails after a pause.',
  C: 'Drain workers before the end of a day.',
  D: 'Encrypt payloads with keys from the vault.',
};

function section(name: string): string {
  return `## ${name}${name}${name}\n\n${texts[name]}`;
}

/** Order changes between sections, as `heading after heading`. */
function changes(js: string, python: string): string[] {
  const page = articles({
    js: [...js].map(section).join('\n\n'),
    python: [...python].map(section).join('\n\n'),
  });
  return modelOf(page).order.map(({ heading, after }) => `${heading[0]} after ${after[0]}`);
}

describe('order', () => {
  it.each([
    ['ABCD', 'ABCD', []],
    ['ABCD', 'BACD', ['B after A']],
    ['ABCD', 'DABC', ['D after C']],
    ['ABCD', 'BCDA', ['B after A']],
    ['ABCD', 'AD', []],
    ['AD', 'ABCD', []],
    ['ABBB', 'AB', []],
    ['BABB', 'BAB', []],
    ['AB', 'ABBB', []],
  ])('%s, for Python %s', (js, python, expected) => {
    expect(changes(js, python)).toEqual(expected);
  });

  it('that authors share is nobody’s', () => {
    const page = `## A\n\n${articles({ js: 'Text.', python: 'Text.' })}\n## B\n\nText.\n`;
    expect(modelOf(page).order).toEqual([]);
  });
});

describe('the longest rise', () => {
  it('rises, and none is longer', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 9 }), (values) => {
        const rise = longestRise(values).map((index) => values[index] as number);
        expect(rise).toEqual([...new Set(rise)].sort((a, b) => a - b));
        let longest = 0;
        for (let bits = 0; bits < 2 ** values.length; bits++) {
          const some = values.filter((_, index) => bits & (1 << index));
          if (some.every((value, at) => at === 0 || value > (some[at - 1] as number))) {
            longest = Math.max(longest, some.length);
          }
        }
        expect(rise).toHaveLength(longest);
      }),
    );
  });
});
