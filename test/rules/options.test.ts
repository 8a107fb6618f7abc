import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import fenceLanguage from '../../rules/fence-language.js';
import linkRule from '../../rules/no-language-pinned-link.js';
import scopeExclusions from '../../rules/scope-exclusions.js';
import sectionParity from '../../rules/section-parity.js';
import tabParity from '../../rules/tab-parity.js';

describe('options of rules', () => {
  it.each([
    [undefined],
    [null],
    [{}],
    [{ boilerplate: false }],
    [['error', { boilerplate: true }]],
    ['off'],
    [2],
    [['warn']],
    [[true, undefined]],
  ])('accepts %j', (config) => {
    expect(() => use(sectionParity, config)).not.toThrow();
  });

  it.each([
    [sectionParity, { boilerplates: 1 }, 'option `boilerplates` of rule `section-parity`'],
    [sectionParity, { boilerplate: 1 }, '`boilerplate` of rule `section-parity`, expected `true`'],
    [sectionParity, { toString: 1 }, 'option `toString`'],
    [sectionParity, ['error', 'x'], 'options of rule `section-parity`, expected an object'],
    [sectionParity, ['error', []], 'options of rule `section-parity`, expected an object'],
    [sectionParity, ['eror'], 'severity `eror` of rule `section-parity`'],
    [sectionParity, [3, {}], 'severity `3`'],
    [
      fenceLanguage,
      { allow: 'ts' },
      '`allow` of rule `fence-language`, expected a list of strings',
    ],
    [fenceLanguage, { allow: [1] }, 'expected a list of strings'],
    [linkRule, { hosts: { 'a.example': 1 } }, 'expected an object of strings'],
    [scopeExclusions, { today: '2026-02-30' }, 'expected a date such as `2026-02-06`'],
    [tabParity, { x: 1 }, 'option `x` of rule `tab-parity`, expected no options'],
  ])('refuses wrong settings %#', (rule, config, message) => {
    expect(() => use(rule, config)).toThrow(message);
    expect(() => use(rule, config)).toThrow(TypeError);
  });
});

function use(rule: unknown, config: unknown): void {
  unified()
    .use(rule as () => undefined, ...([config] as unknown as []))
    .freeze();
}
