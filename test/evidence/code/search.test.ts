import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodePattern } from '../../../src/config/evidence-schema.js';
import { compilePatterns, type PatternSet } from '../../../src/evidence/code/compile.js';
import type { FunctionPattern } from '../../../src/evidence/code/compile-function.js';
import { type CodeText, searchCode } from '../../../src/evidence/code/search.js';

const from = import.meta.dirname;

function setOf(language: string, ...patterns: (CodePattern | FunctionPattern)[]): PatternSet {
  const items = patterns.map((pattern, index) => ({
    key: String(index),
    language,
    pattern,
    label: 'A feature',
    at: `features[${index}].code.${language}`,
  }));
  return compilePatterns(items, { from, file: 'roadmap.yaml' });
}

function found(
  language: string,
  pattern: CodePattern | FunctionPattern,
  text: string,
  more: Partial<CodeText> = {},
): string[] {
  const code: CodeText = { text, language, scope: 'docs', fragment: true, ...more };
  return searchCode(setOf(language, pattern), code).map(
    ({ line, column, text }) => `${line}:${column} ${text}`,
  );
}

describe('patterns as people write them', () => {
  it.each([
    [
      'python',
      '$A.send($$$, to=$T, $$$)',
      'x = bot.send("hi", to=me)',
      '1:5 bot.send("hi", to=me)',
    ],
    ['python', '$A.send($$$, to=$T, $$$)', 'bot.send(to=me)', '1:1 bot.send(to=me)'],
    [
      'python',
      '$A.send($$$, to=$T, $$$)',
      'bot.send(to=me, **rest)',
      '1:1 bot.send(to=me, **rest)',
    ],
    ['python', "$A.send('hi')", 'bot.send("hi")', '1:1 bot.send("hi")'],
    ['js', '$A.send({ $$$, to: $T, $$$ })', 'bot.send({ to })', '1:1 bot.send({ to })'],
    [
      'js',
      '$A.send({ $$$, to: $T, $$$ })',
      'bot.send({ a, to: x, b })',
      '1:1 bot.send({ a, to: x, b })',
    ],
    ['js', 'to: $T', 'f({ to: me })', '1:5 to: me'],
    ['js', '<Bot $$$ />', 'const x = <Bot a={1} />;', '1:11 <Bot a={1} />'],
    ['js', '<Bot>$X', 'const x = <Bot>y;', '1:11 <Bot>y'],
    ['js', 'async $F($$$) { $$$ }', 'class A { async b() {} }', '1:11 async b() {}'],
    ['go', 'bot.Send($X)', 'bot.Send(ctx)', '1:1 bot.Send(ctx)'],
    [
      'go',
      'bot.Send($$$, bot.To($$$), $$$)',
      'x, err := bot.Send(a, bot.To(b))',
      '1:11 bot.Send(a, bot.To(b))',
    ],
    ['java', '$A.send($$$)', 'var x = bot.send(a);', '1:9 bot.send(a)'],
    ['csharp', '$A.Send($$$)', 'var x = bot.Send(a);', '1:9 bot.Send(a)'],
    ['python', '@$A.on($$$)', '@bot.on("x")', '1:1 @bot.on("x")'],
    ['js', '@$D($$$)', '@On() b() {}', '1:1 @On()'],
  ])('%s: %s', (language, pattern, text, expected) => {
    expect(found(language, pattern, text)).toEqual([expected]);
  });

  it('leaves text in quotes alone that looks like a list', () => {
    expect(found('js', 'f("a, $$$)")', 'f("a)"); f("a, $$$)")')).toEqual(['1:10 f("a, $$$)")']);
  });

  it('takes what other code does not have', () => {
    expect(found('python', '$A.send($$$, to=$T, $$$)', 'bot.send("hi"); send(to=me)')).toEqual([]);
    expect(found('js', '$A.send({ $$$, to: $T, $$$ })', 'bot.send({ from: to })')).toEqual([]);
  });

  it('takes rules, contexts, and text', () => {
    const kind = { rule: { kind: 'call', has: { field: 'function', regex: '^s' } } };
    expect(found('python', kind, 'send(a); take(b)')).toEqual(['1:1 send(a)']);
    const argument = { context: 'f(to=$T)', selector: 'keyword_argument' };
    expect(found('python', argument, 'g(to=1)')).toEqual(['1:3 to=1']);
    const constrained = { rule: { pattern: 'f($A)' }, constraints: { A: { regex: '^1' } } };
    expect(found('python', constrained, 'f(2); f(1)')).toEqual(['1:7 f(1)']);
    expect(found('python', { text: '^to: (.*)$' }, 'a\nto: me\n to: x')).toEqual(['2:1 to: me']);
  });

  it('finds functions by name and decorator', () => {
    const python = '@bot.on("x")\n@other\nasync def say_hi(a):\n  pass\n\ndef say_ho(): pass\n';
    const decorated = { functions: ['say_*'], decorators: ['@$B.on($$$)'] };
    expect(found('python', decorated, python)).toEqual(['3:1 async def say_hi(a):']);
    expect(found('python', { functions: ['*_ho'], decorators: [] }, python)).toEqual([
      '6:1 def say_ho(): pass',
    ]);
    const js =
      'const aHi = async () => 1;\nlet bHi = bot.on("x", () => 1);\nfunction cHi() {}\n' +
      'class X { dHi() {} }\nx = { eHi: () => 1 };\nconst fHi = 1;\n';
    const names = found('js', { functions: ['*Hi'], decorators: [] }, js);
    expect(names.map((one) => /\wHi/.exec(one)?.[0])).toEqual(['aHi', 'bHi', 'cHi', 'dHi', 'eHi']);
  });
});

describe('places', () => {
  it('counts lines and columns in UTF-16 units, with any line ends', () => {
    const set = setOf('python', 'f($$$)');
    const code = { language: 'python', scope: 'docs' } as const;
    const text = 'x = "😀"; f(\r\n  "😀")\r\n';
    expect(searchCode(set, { ...code, text })).toEqual([
      { key: '0', line: 1, column: 11, endLine: 2, endColumn: 8, text: 'f(' },
    ]);
  });

  it('tells each key once at a place, in order', () => {
    const items = ['a', 'b', 'a'].map((key) => ({
      key,
      language: 'python',
      pattern: 'f($$$)',
      label: key,
      at: key,
    }));
    const set = compilePatterns(items, { from, file: undefined });
    const matches = searchCode(set, { text: 'f(f(1))', language: 'python', scope: 'docs' });
    expect(matches.map(({ key, column }) => key + column)).toEqual(['a1', 'b1', 'a3', 'b3']);
  });

  it('stays within the code where a fragment is completed', () => {
    const set = setOf('python', 'f($$$)', { functions: [], decorators: [] });
    const matches = searchCode(set, {
      text: '@x\nf(a',
      language: 'python',
      scope: 'docs',
      fragment: true,
    });
    expect(matches.map(({ endLine, endColumn }) => [endLine, endColumn])).toEqual([[2, 4]]);
  });
});

describe('fragments', () => {
  it.each([
    ['python', 'class A:\n  def b(self, ...):\n    f(1)\n    return {"a": 1, ...}'],
    ['python', '>>> f(1)\n2\n>>> for x in y:\n...     f(x)\n'],
    ['python', '    async def b(self):\n        return await f(1)\n'],
    ['python', '$ pip install x\n\nf(1)\n'],
    ['python', 'f(1, {"a": 1,'],
    ['js', 'b({\n  a,\n  ...\n  c: f(1),\n  ...\n})'],
    ['js', 'async b(...) {\n  ...\n  return f(1);\n}\n\nget c() { return 1; }'],
    ['js', 'a: f(1),\nb: [...],'],
    ['js', '... more of it ...\nif (...) { f(1) }\nconst x = …;'],
    ['js', '> f(1)\n{ a: [Object] }'],
    ['js', '  f(1);\n});\n'],
    ['go', 'x := f(1)\n...\nreturn x, nil'],
    ['go', 'x := T{\n  A: f(1),\n  ...\n}'],
    ['dart', 'final x = await f(1);'],
    ['java', 'int x = f(1);\n...'],
  ])('%s: %s', (language, text) => {
    const at = text.indexOf('f(1');
    const line = text.slice(0, at).split('\n').length;
    const column = at - text.lastIndexOf('\n', at);
    const pattern = language === 'dart' ? '$F($$$)' : 'f($$$)';
    expect(found(language, pattern, text)[0]).toMatch(new RegExp(`^${line}:${column} `));
  });

  it('does not take spread for an elision', () => {
    expect(found('js', 'f({ ...$A })', 'f({ ...a }); g(a, ...)')).toEqual(['1:1 f({ ...a })']);
  });
});

describe('where to look', () => {
  const code = { language: 'python', scope: 'docs' } as const;

  it('keeps to scopes, files, and fences', () => {
    const set = setOf(
      'python',
      { pattern: 'f($$$)', in: 'sdk' },
      { pattern: 'f($$$)', files: '*.special.py' },
      { pattern: 'f($$$)', fences: 'Py' },
      { text: 'f\\(', files: '*.prompt' },
    );
    const keys = (more: Partial<CodeText>) =>
      searchCode(set, { ...code, text: 'f(1)', ...more }).map(({ key }) => key);
    expect(keys({})).toEqual([]);
    expect(keys({ fence: 'py', title: 'a.special.py' })).toEqual(['1', '2']);
    expect(keys({ scope: 'sdk', file: 'a.py' })).toEqual(['0']);
    expect(keys({ scope: 'samples', file: 'x/a.prompt' })).toEqual(['3']);
  });

  it('does not read files of other languages as code', () => {
    const code = { text: 'f(1)', language: 'python', scope: 'samples' } as const;
    expect(searchCode(setOf('python', 'f($$$)'), { ...code, file: 'a.prompt' })).toEqual([]);
  });
});

/** Code of few words, so that patterns often match, and often nearly do. */
const word = fc.constantFrom('a', 'b', 'send', 'sender', 'to', 'tool', '😀', '"x"', "'x'");
const piece = fc.constantFrom(
  ' ',
  '\n',
  '\r\n',
  '.',
  '(',
  ')',
  '=',
  ',',
  ' # c\n',
  '@',
  '...',
  '{',
  '}',
);
const codeText = fc
  .array(fc.oneof(word, piece, fc.constant('b.send(a, to=a)\n'), fc.constant('a.\\\n send(1)\n')))
  .map((parts) => parts.join(''));

const patterns: CodePattern[] = [
  '$A.send($$$)',
  '$A.send($$$, to=$T, $$$)',
  "send('x')",
  '@$A.tool',
  { rule: { any: [{ pattern: 'a.send' }, { kind: 'call', has: { pattern: 'to' } }] } },
  { rule: { all: [{ pattern: '$X($$$)' }, { not: { pattern: 'send($$$)' } }] } },
  { pattern: '$A.send($B)', strictness: 'signature' },
  { pattern: '$A.send($B)', strictness: 'relaxed' },
  { text: 'to=a' },
  {
    rule: {
      pattern: '$A.send($$$)',
      inside: {
        stopBy: 'end',
        kind: 'expression_statement',
        follows: { stopBy: 'end', has: { pattern: '$B.send($$$)' } },
      },
    },
  },
  {
    rule: {
      pattern: 'a',
      any: [
        { precedes: { stopBy: 'end', regex: 'a', precedes: { stopBy: 'end', pattern: 'a' } } },
        { inside: { kind: 'argument_list', follows: { regex: 'send', has: { regex: 'a' } } } },
        { follows: { stopBy: 'end', pattern: 'to=a', inside: { has: { pattern: 'a' } } } },
      ],
    },
  },
];

describe('calls with type arguments in Go', () => {
  it.each([
    ['k.Make[$T]($$$)', ['1:6', '2:6', '3:6', '4:6']],
    ['k.Make[$T]($A, $$$)', ['2:6', '3:6', '4:6']],
    ['k.Make[$T]($A, $B, $$$)', ['3:6', '4:6']],
    ['k.Make[$T]($A)', ['2:6']],
  ])('are found by %s', (pattern, places) => {
    const text =
      'a := k.Make[T]()\nb := k.Make[T](x)\nc := k.Make[T](x, y)\nd := k.Make[T](x, y, z)';
    expect(found('go', pattern, text).map((one) => one.split(' ')[0])).toEqual(places);
  });
});

it('takes brackets around an object of JavaScript for what makes it parse', () => {
  const text = 'f({ b: 2, a: 1 });\nconst x = { a: 3 };\n({ b: 4 });';
  expect(found('js', '({ $$$, a: $A, $$$ })', text)).toEqual([
    '1:3 { b: 2, a: 1 }',
    '2:11 { a: 3 }',
  ]);
});

it('finds files of a name and fences of a name where both are given', () => {
  const pattern = { text: 'a', files: '*.prompt', fences: 'dotprompt' };
  expect(found('js', pattern, 'a', { fence: 'dotprompt' })).toHaveLength(1);
  expect(found('js', pattern, 'a', { fence: 'yaml', title: 'b.prompt' })).toHaveLength(1);
  expect(found('js', pattern, 'a', { fence: 'yaml', title: 'b.yaml' })).toEqual([]);
});

describe('words', () => {
  it('rule nothing out that matches', () => {
    const set = setOf('python', ...patterns, { functions: ['*send*'], decorators: ['@$A.tool'] });
    const all = [...(set.byLanguage.get('python') ?? [])].map((one) => ({
      ...one,
      words: [[]],
    }));
    const whole: PatternSet = { ...set, byLanguage: new Map([['python', all]]) };
    fc.assert(
      fc.property(codeText, fc.boolean(), (text, fragment) => {
        const code: CodeText = { text, language: 'python', scope: 'docs', fragment };
        expect(searchCode(set, code)).toEqual(searchCode(whole, code));
      }),
      { numRuns: Number(process.env.RUNS ?? 100) },
    );
  }, 30_000);
});

describe('hostile text', () => {
  it('never throws, and gives places within the text', () => {
    const sets = ['python', 'js', 'go'].map((language) => ({
      language,
      set: setOf(language, 'f($$$)', '$A.b'),
    }));
    const text = fc.oneof(fc.string({ unit: 'binary' }), codeText).map((one) => `${one} f(a.b)`);
    fc.assert(
      fc.property(text, fc.constantFrom(...sets), (text, { language, set }) => {
        const lines = text.split('\n');
        for (const one of searchCode(set, { text, language, scope: 'docs', fragment: true })) {
          expect(one.column).toBeLessThanOrEqual((lines[one.line - 1] ?? '').length + 1);
          expect(one.endColumn).toBeLessThanOrEqual((lines[one.endLine - 1] ?? '').length + 1);
        }
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  it('survives deep nesting, and leaves text of more than a megabyte alone', () => {
    const set = setOf('python', 'f($$$)');
    const code = { language: 'python', scope: 'docs', fragment: true } as const;
    expect(() => searchCode(set, { ...code, text: 'f('.repeat(50_000) })).not.toThrow();
    expect(searchCode(set, { ...code, text: `f(1)\0${' '.repeat(1_000_000)}` })).toEqual([]);
    expect(searchCode(set, { ...code, text: 'f(1)\0\nf(2)' })).toHaveLength(2);
  });
});
