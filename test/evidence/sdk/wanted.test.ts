/** What a pattern asks of the SDK. */
import { describe, expect, it } from 'vitest';
import { wantedOf } from '../../../src/evidence/sdk/wanted.js';
import { processorTime } from '../../support/processor-time.js';

describe('wantedOf', () => {
  it.each([
    ['python', '$AI.generate_stream($$$, output=$O, $$$)', 'generate_stream(output)'],
    ['python', '@$AI.tool($$$)', 'tool()'],
    ['python', 'Output(schema=$S)', 'Output(schema)'],
    ['python', 'Queue.push($JOB)', 'Queue.push()'],
    ['python', '$R = await $AI.generate(tools=[$T($$$)], x=(1, 2))', 'generate(tools, x)'],
    ['python', '$A, $B = $AI.generate_stream($$$)', 'generate_stream()'],
    ['python', '$AI.run(x="a, b=(c", y=1)', 'run(x, y)'],
    ['python', 'asyncio.gather($$$)', undefined],
    ['python', '$F($$$)', undefined],
    ['python', '$AI.a($X).b($Y)', undefined],
    ['python', 'f($X)\ng($Y)', undefined],
    ['python', 'async for $C in $S: $$$', undefined],
    ['python', '$AI.name', undefined],
    ['python', 'f(', undefined],
    ['python', '', undefined],
    ['js', '$AI.generateStream({ $$$, output: $O, $$$ })', 'generateStream(output)'],
    ['js', 'const { $$$ } = await $AI.run<$T>({ tools, x: { y: 1 } })', 'run(tools, x)'],
    ['js', 'new Queue($$$)', 'Queue()'],
    ['js', 'console.log($X)', undefined],
    ['go', 'queue.Push($$$)', 'Push()'],
    ['go', 'queue.Push($$$, queue.WithDelay($$$), $$$)', 'WithDelay()'],
    ['dart', '$Q.push($$$, delay: $D)', 'push(delay)'],
  ])('reads %s: %s', (language, pattern, wanted) => {
    expect(wantedOf(pattern, language)).toBe(wanted);
  });

  it('knows nothing of rules and text', () => {
    expect(wantedOf({ rule: { kind: 'call' } }, 'python')).toBeUndefined();
    expect(wantedOf({ text: 'x' }, 'python')).toBeUndefined();
    expect(wantedOf({ pattern: 'x.y(z=$A)' }, 'python')).toBe('y(z)');
  });

  it('is done soon with patterns that lead nowhere', () => {
    const time = processorTime(() => {
      for (const part of ['$A, = ', 'await ', 'a.', '(', 'a = ', 'async for x in ', '{[, ']) {
        wantedOf(part.repeat(2000 / part.length), 'python');
        wantedOf(part.repeat(2000 / part.length), 'js');
      }
    });
    expect(time).toBeLessThan(1000);
  });
});
