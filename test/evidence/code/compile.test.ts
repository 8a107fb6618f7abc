import { describe, expect, it } from 'vitest';
import type { PatternItem } from '../../../src/evidence/code/compile.js';
import { compilePatterns } from '../../../src/evidence/code/compile.js';
import { loadEngine } from '../../../src/evidence/code/engine.js';

const settings = { from: import.meta.dirname, file: 'roadmap.yaml' };

function item(language: string, pattern: PatternItem['pattern']): PatternItem {
  return { key: 'k', language, pattern, label: 'Sending', at: `features[3].code.${language}[0]` };
}

/** The message about one pattern, without what all of them begin with. */
function problem(language: string, pattern: PatternItem['pattern']): string {
  try {
    compilePatterns([item(language, pattern)], settings);
  } catch (error) {
    return (error as Error).message.replace('Cannot use the configuration `roadmap.yaml`: ', '');
  }
  return 'none';
}

describe('patterns that cannot be used', () => {
  const at = 'for "Sending" (`features[3].code.python[0]';

  it.each<[PatternItem['pattern'], string]>([
    ['send(', `Unexpected \`(\` at 1:5 of pattern "send(" ${at}\`), expected \`)\` after it`],
    [
      'f(a))',
      `Unexpected \`)\` at 1:5 of pattern "f(a))" ${at}\`), expected its partner before it`,
    ],
    [
      'f(\na b)',
      `Unexpected \`b\` at 2:3 of pattern "f(\\na b)" ${at}\`), expected code that parses`,
    ],
    [' ', `Unexpected an empty pattern at 1:1 of pattern " " ${at}\`), expected code`],
    [
      { pattern: '$A' },
      `Unexpected pattern that matches everything at 1:1 of pattern "$A" ${at}.pattern\`), expected a variable with code around it`,
    ],
    [
      'a\nb',
      `Unexpected several statements or expressions at 1:1 of pattern "a\\nb" ${at}\`), expected one`,
    ],
    [
      { rule: { any: [{ has: { pattern: 'f(' } }] } },
      `Unexpected \`(\` at 1:2 of pattern "f(" ${at}.rule.any[0].has.pattern\`), expected \`)\` after it`,
    ],
    [
      { rule: { kind: 'nope' } },
      `Unexpected rule (Kind 'nope' is invalid.) ${at}.rule\`), expected what ast-grep knows`,
    ],
    [
      { text: '(' },
      `Unexpected regular expression (Unterminated group) at 1:1 of pattern "(" ${at}.text\`), expected one of JavaScript, with flag \`u\``,
    ],
  ])('%j', (pattern, expected) => {
    expect(problem('python', pattern)).toBe(expected);
  });

  it('are told of all at once', () => {
    const items = [item('python', 'f('), item('js', 'f({'), item('cobol', 'x'), item('go', 'f()')];
    expect(() => compilePatterns(items, settings)).toThrow(
      expect.objectContaining({
        name: 'ConfigError',
        problems: [
          expect.objectContaining({ path: 'features[3].code.cobol[0]' }),
          expect.objectContaining({ path: 'features[3].code.python[0]' }),
          expect.objectContaining({ path: 'features[3].code.js[0]' }),
        ],
      }),
    );
  });

  it('are those of languages without a parser', () => {
    expect(problem('scala', 'f()')).toBe(
      'Unexpected pattern for code of `scala` of "Sending" at `features[3].code.scala[0]`, ' +
        'expected parsers installed for it, run `npm install --save-dev @ast-grep/lang-scala`',
    );
    expect(problem('cobol', 'x')).toContain('use a pattern with `text` for `cobol`');
    expect(problem('cobol', { text: 'x' })).toBe('none');
  });
});

describe('loadEngine', () => {
  it('parses what is asked for, casts and tags too', () => {
    const engine = loadEngine(['python', 'js'], import.meta.dirname);
    const faults = (text: string) =>
      engine
        .parse('js', text)
        .root()
        .findAll({ rule: { kind: 'ERROR' } }).length;
    expect(faults('const a = <T>b;')).toBe(0);
    expect(faults('const a = <b>c</b>;')).toBe(0);
    expect(faults('const a = <T>b; const c = "</p>";')).toBe(0);
    expect(() => engine.parse('scala', 'x')).toThrow('@ast-grep/lang-scala');
  });

  it('says what to install', () => {
    expect(() => loadEngine(['scala', 'haskell'], import.meta.dirname)).toThrow(
      /lang-scala[\s\S]*lang-haskell/,
    );
  });
});
