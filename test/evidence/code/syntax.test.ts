import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../../src/evidence/code/engine.js';
import { syntaxFaults } from '../../../src/evidence/code/syntax.js';

const engine = loadEngine(['python', 'js', 'go'], import.meta.dirname);
const faults = (language: string, text: string) =>
  syntaxFaults(text, language, engine).map(({ line, column, text }) => `${line}:${column} ${text}`);

describe('code that does not parse', () => {
  it.each([
    ['python', 'a = 1\nprint(a b)\nc = 2', '2:9 b)'],
    ['python', 'def f()\n    return 1', '1:1 def f()'],
    ['python', 'x = f(1))', '1:9 )'],
    ['js', 'const a = {\n  b: { c: 1 }\n  d: { e: 2 },\n  g: 3,\n};', '3:3 d: { e: 2 },'],
    ['js', 'if (a {\n  b();\n}', '1:4 (a {'],
    ['js', 'f({\n  a: [1, 2]\n  b,\n});\ng();', '2:12 '],
    ['python', 'print(f("a")', '1:6 (f("a")'],
    ['go', 'x, err := f(a,\n  B("c")\n  D("e"))', '3:3 D("e"))'],
  ])('%s: %j', (language, text, expected) => {
    expect(faults(language, text)).toEqual([expected]);
  });
});

describe('code that docs may have', () => {
  it.each([
    ['python', 'def f(self, ..., *, a: int):\n    # ...\n\n@x\nclass A:\n    ...'],
    ['python', 'f(a, ..., b=1)\nx = {"a": 1, ...}\nfrom a import (b, ...)'],
    ['python', '... the rest of it\nf(1)'],
    ['python', '@bot.on("x")'],
    ['python', 'return await f(1)'],
    ['python', 'bot.send(text: str, to: str | None = None) -> Reply'],
    ['python', '%pip install x\nimport x'],
    ['python', 'except ValueError:\n    pass'],
    ['js', 'f(a, [, options])'],
    ['js', '.then(a => { ... not shown ... })'.replace('.then', 'x.then')],
    ['js', '{ a: 1, b: { ... }, ... }'],
    ['js', 'a: 1,\nb: 2,'],
    ['js', 'bot.send(text: string, to?: string): Promise<Reply>'],
    ['js', 'if (/* … */) {\n  // …\n}'],
    ['js', 'case 1:\n  f();\n  break;'],
    ['js', '  return x;\n  });\n}'],
    ['js', '@On()\nasync b() {}\n\nc = 1;'],
    ['go', 'type A struct {\n  ...\n  B int\n}\n\nx := f(ctx, ...)'],
    ['go', 'B int `json:"b"`'],
    ['python', 'f(1, {"a": 1,'],
    ['js', 'f(async () => {\n  g();'],
    ['kotlin', 'this ( is not looked at'],
  ])('%s: %j', (language, text) => {
    expect(faults(language, text)).toEqual([]);
  });

  it('never throws', () => {
    const language = fc.constantFrom('python', 'js', 'go');
    fc.assert(
      fc.property(language, fc.string({ unit: 'binary' }), (language, text) => {
        for (const { line, column } of syntaxFaults(text, language, engine)) {
          expect(column).toBeLessThanOrEqual((text.split('\n')[line - 1] ?? '').length + 1);
        }
      }),
      { numRuns: 100 },
    );
  }, 30_000);
});
