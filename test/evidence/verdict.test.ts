import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { featureResults } from '../../src/evidence/verdict.js';
import { evidenceOf, type Shown } from './evidence.js';

const both = ['js', 'python'];
const nobody = { js: ['retry($$$)'] };

/** Verdict, actions, and why, for Python. */
function judge(shown: Shown): [string, string[], string] {
  const [result] = featureResults(evidenceOf(shown), 'python');
  if (!result) throw new Error('Expected a result');
  return [result.verdict, result.actions, result.why];
}

describe('what follows for a feature', () => {
  const cases: [string, Shown, string, string[], string][] = [
    [
      'all three have it',
      { docs: both, samples: ['a'], sdk: true },
      'in-parity',
      [],
      'shown for Python and JavaScript; the SDK has it',
    ],
    [
      'docs lack it',
      { docs: ['js'], samples: ['a'], sdk: true },
      'write-docs',
      ['write-docs'],
      'shown for JavaScript; the SDK has it',
    ],
    [
      'docs and samples lack it',
      { docs: ['js'], samples: [], sdk: true },
      'write-docs',
      ['write-docs', 'write-sample'],
      'shown for JavaScript; the SDK has it; no sample shows it',
    ],
    [
      'samples lack it',
      { docs: both, samples: [], sdk: true },
      'write-sample',
      ['write-sample'],
      'shown for Python and JavaScript; the SDK has it; no sample shows it',
    ],
    [
      'the SDK lacks it, and docs do, too',
      { docs: ['js'], samples: [], sdk: false },
      'sdk-gap',
      ['wait-for-sdk'],
      'shown for JavaScript; the SDK has no `retry`; no sample shows it',
    ],
    [
      'docs show what the SDK lacks',
      { docs: both, samples: [], sdk: false },
      'not-in-sdk',
      ['fix-docs'],
      'shown for Python and JavaScript; the SDK has no `retry`; no sample shows it',
    ],
    [
      'a sample uses what the SDK seems to lack',
      { docs: ['js'], samples: ['a'], sdk: false },
      'sdk-gap',
      ['wait-for-sdk', 'fix-pattern'],
      'shown for JavaScript; the SDK has no `retry`; yet `a` has it: correct `sdk`',
    ],
    [
      'only the target shows it',
      { docs: ['python'], samples: ['a'], sdk: true },
      'target-only',
      [],
      'shown for Python only; the SDK has it',
    ],
    [
      'only samples show it',
      { docs: [], samples: ['a'], sdk: true },
      'target-only',
      [],
      'not in the docs of any language; the SDK has it',
    ],
    [
      'nothing shows it',
      { docs: [], samples: [], sdk: false },
      'not-found',
      ['fix-pattern'],
      'neither docs nor samples show it in any language: correct `features[0].code`',
    ],
    [
      'nothing shows it, and some samples are absent',
      { docs: [], samples: [], sdk: false, state: 'absent' },
      'unknown',
      [],
      'not in the docs of any language; not all samples were looked at',
    ],
    [
      'only samples of another language show it',
      { docs: [], samples: [], jsSamples: ['a'], sdk: true },
      'unknown',
      [],
      'not in the docs of any language; the SDK has it; no sample shows it; samples of JavaScript show it',
    ],
    [
      'it is on other pages for the target',
      { docs: ['js'], elsewhere: ['python'], samples: ['a'], sdk: true },
      'write-docs',
      ['write-docs'],
      'shown for JavaScript, and for Python in `docs/other.mdx`; the SDK has it',
    ],
    [
      'it is on other pages for all',
      { docs: [], elsewhere: both, samples: ['a'], sdk: true },
      'in-parity',
      [],
      'shown on other pages for JavaScript, and for Python in `docs/other.mdx`; the SDK has it',
    ],
    [
      'it is out of scope',
      { feature: { excluded: 'deprecated' }, docs: ['js'], samples: [], sdk: false },
      'excluded',
      [],
      'deprecated',
    ],
    [
      'the target has no pattern, and the SDK has it',
      { feature: { code: nobody }, docs: ['js'], sdk: true },
      'write-docs',
      ['write-docs', 'fix-pattern'],
      'shown for JavaScript, Python has no pattern; the SDK has it',
    ],
    [
      'the target has no pattern, and the SDK lacks it',
      { feature: { code: nobody }, docs: ['js'], sdk: false },
      'sdk-gap',
      ['wait-for-sdk'],
      'shown for JavaScript, Python has no pattern; the SDK has no `retry`',
    ],
    [
      'the target has no pattern, and nothing else is known',
      { feature: { code: nobody }, docs: ['js'] },
      'unknown',
      ['fix-pattern'],
      'shown for JavaScript, Python has no pattern',
    ],
    [
      'only the target has a pattern',
      { feature: { code: { python: ['retry($$$)'] } }, docs: ['python'], samples: ['a'] },
      'target-only',
      [],
      'shown for Python; other languages have no pattern',
    ],
    [
      'nobody looked at samples and SDK',
      { docs: both },
      'in-parity',
      [],
      'shown for Python and JavaScript',
    ],
    [
      'a place of samples or of the SDK is absent',
      { docs: both, samples: [], sdk: false, state: 'absent' },
      'in-parity',
      [],
      'shown for Python and JavaScript',
    ],
    [
      'samples need not show it',
      { feature: { only: 'docs' }, docs: both, samples: [], sdk: true },
      'in-parity',
      [],
      'shown for Python and JavaScript; the SDK has it',
    ],
    [
      'docs need not show it',
      { feature: { only: 'sdk' }, docs: [], samples: [], sdk: true },
      'in-parity',
      [],
      'not in the docs of any language; the SDK has it',
    ],
    [
      'it needs nothing of the SDK',
      { feature: { sdk: { python: false } }, docs: ['js'], samples: ['a'] },
      'write-docs',
      ['write-docs'],
      'shown for JavaScript',
    ],
    [
      'all samples that show it are blocked',
      { docs: both, samples: ['a!it hangs', 'b!it hangs'], sdk: true },
      'in-parity',
      ['fix-sample'],
      'shown for Python and JavaScript; the SDK has it; shown only by `a` and `b`, but blocked by `it hangs`',
    ],
    [
      'one of two samples is blocked',
      { docs: both, samples: ['a!it hangs', 'b'], sdk: true },
      'in-parity',
      [],
      'shown for Python and JavaScript; the SDK has it',
    ],
    [
      'other samples than the one that must show it',
      { feature: { samples: ['b'] }, docs: both, samples: ['a'], all: ['a', 'b'], sdk: true },
      'write-sample',
      ['write-sample'],
      'shown for Python and JavaScript; the SDK has it; not shown by `b`; shown by `a`',
    ],
    [
      'the sample that must show it is not there',
      { feature: { samples: ['{a,new}'] }, docs: both, samples: ['a'], sdk: true },
      'write-sample',
      ['write-sample'],
      'shown for Python and JavaScript; the SDK has it; there is no sample `new`',
    ],
    [
      'one of the samples of a glob shows it',
      {
        feature: { samples: ['*-hello'] },
        docs: both,
        samples: ['b-hello'],
        all: ['a-hello', 'b-hello'],
      },
      'in-parity',
      [],
      'shown for Python and JavaScript',
    ],
  ];
  test.each(cases)('%s', (_, shown, verdict, actions, why) => {
    expect(judge(shown)).toEqual([verdict, actions, why]);
  });

  test('nothing that was not looked at is counted as missing', () => {
    const some = fc.subarray(both);
    fc.assert(
      fc.property(
        fc.record({
          docs: some,
          elsewhere: some,
          samples: fc.subarray(['a', 'b!bug']),
          sdk: fc.constantFrom(true, false),
          feature: fc.record({
            only: fc.constantFrom(undefined, 'docs' as const, 'sdk' as const),
            samples: fc.subarray(['a', 'c', '*']),
          }),
        }),
        (shown) => {
          const [verdict, actions] = judge({ ...shown, state: 'absent' });
          expect(['sdk-gap', 'not-in-sdk', 'write-sample']).not.toContain(verdict);
          expect(actions).not.toContain('write-sample');
          expect(actions).not.toContain('wait-for-sdk');
        },
      ),
    );
  });

  test('whatever has to be done has an action, and parity has none but samples to repair', () => {
    fc.assert(
      fc.property(
        fc.record({
          docs: fc.subarray(both),
          elsewhere: fc.subarray(both),
          samples: fc.option(fc.subarray(['a', 'b!bug']), { nil: undefined }),
          sdk: fc.option(fc.boolean(), { nil: undefined }),
        }),
        (shown) => {
          const [verdict, actions, why] = judge(shown);
          const isDone = verdict === 'in-parity' || verdict === 'target-only';
          expect(actions.filter((one) => one !== 'fix-sample').length > 0).toBe(!isDone);
          expect(why).not.toBe('');
        },
      ),
    );
  });
});
