import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CodePattern } from '../../../src/config/evidence-schema.js';
import { compilePatterns } from '../../../src/evidence/code/compile.js';
import { type CodeText, searchCode, searchCodes } from '../../../src/evidence/code/search.js';

const patterns: Record<string, CodePattern[]> = {
  python: [
    '$A.send($$$)',
    '$A.send($$$, to=$T, $$$)',
    '@$A.tool($$$)',
    { pattern: '$A.send($B)', constraints: { B: { kind: 'string' } } },
    { pattern: '$A.send($B)', constraints: { B: { nthChild: 1 } } },
    { rule: { pattern: '$A.send($$$)', inside: { kind: 'block', stopBy: 'end' } } },
    { rule: { kind: 'call', follows: { kind: 'call', stopBy: 'end' } } },
    { rule: { kind: 'expression_statement', follows: { regex: 'send', stopBy: 'end' } } },
    { rule: { kind: 'expression_statement', nthChild: 2 } },
    { rule: { regex: 'send', not: { inside: { regex: 'tool', stopBy: 'end' } } } },
    { rule: { kind: 'module', has: { pattern: '$A.tool', stopBy: 'end' } } },
    { rule: { matches: 'it' }, utils: { it: { pattern: '$X.tool' } } },
  ],
  js: [
    '$A.send($$$)',
    '$A.send({ $$$, to: $T, $$$ })',
    'to: $T',
    '({ $$$, to: $T, $$$ })',
    { pattern: '$A.send($B)', constraints: { B: { kind: 'object' } } },
    { rule: { kind: 'pair', inside: { pattern: '$A.send($$$)', stopBy: 'end' } } },
    { rule: { pattern: '$A.send($$$)', precedes: { regex: 'send', stopBy: 'end' } } },
    { rule: { pattern: '$X', regex: '^to' } },
  ],
  go: [
    'k.Send($$$)',
    'k.Send[$T]($A, $$$)',
    { rule: { pattern: 'k.Send($$$)', inside: { kind: 'block', stopBy: 'end' } } },
    { rule: { pattern: 'k.Send($$$)', inside: { kind: 'source_file', stopBy: 'end' } } },
  ],
};

const lines: Record<string, string[]> = {
  python: [
    'a.send("x", to=b)\n',
    'a.send(b)',
    '    a.send(to=1)\n',
    '@a.tool()\n',
    'def f(x):\n',
    '  return a.tool\n',
    'if a:\n',
    '# a\n',
    '"""',
    '(',
    ')',
    '\n',
    '...',
    'x = ',
  ],
  js: [
    'a.send({ to: b })\n',
    'a.send(b);',
    '({ to: 1 })\n',
    'to: 1,\n',
    '...',
    '{',
    '}',
    '`',
    '(b)\n',
    '// a\n',
    '/* ',
    ' */',
    'const x = ',
    '\n',
    '<a>b</a>',
    'if (a) ',
    'else ',
  ],
  go: [
    'k.Send(a)\n',
    'k.Send[T](a, b)\n',
    'k.Send[T](a)\n',
    'x := ',
    'func f() {\n',
    '}\n',
    'package a\n',
    '`',
    '// a\n',
    '(',
    ')',
    '\n',
  ],
};

/** Codes of one language, so many that most are searched together. */
const codes = fc.constantFrom(...Object.keys(lines)).chain((language) => {
  const text = fc
    .array(fc.constantFrom(...(lines[language] ?? [])), { maxLength: 6 })
    .map((parts) => parts.join(''));
  const code = fc.record({ text, fragment: fc.boolean() });
  return fc.array(
    code.map((one): CodeText => ({ ...one, language, scope: 'docs' })),
    { minLength: 2, maxLength: 12 },
  );
});

const sets = Object.fromEntries(
  Object.entries(patterns).map(([language, own]) => {
    const items = own.map((pattern, index) => ({
      key: String(index),
      language,
      pattern,
      label: 'A feature',
      at: `features[${index}].code.${language}`,
    }));
    return [language, compilePatterns(items, { from: import.meta.dirname, file: 'roadmap.yaml' })];
  }),
);

it('finds in codes together what it finds in each', () => {
  fc.assert(
    fc.property(codes, (given) => {
      const set = sets[given[0]?.language ?? ''];
      if (!set) throw new Error('Unexpected language');
      const each = given.map((code) => searchCode(set, code));
      expect(searchCodes(given.map((code) => ({ set, code })))).toEqual(each);
    }),
    { numRuns: Number(process.env.RUNS ?? 100) },
  );
}, 600_000);
