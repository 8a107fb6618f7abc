import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { parity } from './run.js';

const fixture = fileURLToPath(new URL('../../fixtures/evidence', import.meta.url));

// Loads all that the command needs, which takes a while on a busy machine.
beforeAll(async () => {
  await parity(fixture, ['evidence', 'Ask']);
}, 60_000);

describe('parity evidence', () => {
  test('shows every place as compilers tell places, and what follows', async () => {
    const { status, stdout, stderr } = await parity(fixture, ['evidence', 'system TEXT']);
    expect(stdout.split('\n')).toEqual([
      'System text  answers.mdx',
      '',
      'Docs, JavaScript: 1',
      "docs/answers.mdx:8:22: ai.ask({ prompt: 'Why?', system: 'Be kind' })",
      '',
      'Docs, Python: 1',
      "docs/answers.mdx:31:16: ai.ask('Why?', system='Be kind')",
      '',
      'Samples, Python: 1 sample',
      "code/samples/shared/flows.py:5:18: ai.ask(prompt, system='Be kind')",
      '  in a helper of story-hello',
      '',
      'SDK, Python, `ask(system)`: 1',
      'code/packages/kit/src/kit/ai.py:5:5: async def ask(',
      '',
      'Python: In parity, shown for Python and JavaScript; the SDK has it',
      '',
    ]);
    expect(stderr).toBe('Samples: not looked at, there is no folder `code-in-go`\n');
    expect(status).toBe(0);
  });

  test('tells the bug below the sample that it blocks', async () => {
    const { stdout } = await parity(fixture, ['evidence', 'Tools']);
    expect(stdout).toContain(
      'code/samples/tools-demo/main.py:6:1: @ai.tool()\n' +
        '  ! shown, but tools-demo is blocked by: The tool is never called\n',
    );
  });

  test('tries a pattern that stands in no file', async () => {
    const args = ['evidence', '--pattern', '$AI.stream($$$)', '--in', 'py'];
    const { status, stdout } = await parity(fixture, args);
    expect(status).toBe(0);
    expect(stdout).toContain('Docs, Python: not shown');
    expect(stdout).toContain('code/samples/weather-hello/main.py:13:23: ai.stream(topic)');
    expect(stdout).toContain('0 places in docs, 1 sample, and 1 definition in the SDK');
    expect(stdout).not.toContain('In parity');
    const { status: nothing } = await parity(fixture, ['evidence', '-p', 'nowhere()']);
    expect(nothing).toBe(1);
    const { status: broken, stderr } = await parity(fixture, ['evidence', '-p', 'ask(']);
    expect([broken, stderr]).toEqual([2, expect.stringContaining('`(`')]);
  });

  test('gives places to programs', async () => {
    const { stdout } = await parity(fixture, ['evidence', 'Streaming', '-f', 'json']);
    const { features } = JSON.parse(stdout);
    expect(features).toMatchObject([
      {
        name: 'Streaming',
        docs: { js: [{ file: 'docs/answers.mdx', line: 10 }], python: [] },
        results: [{ language: 'python', verdict: 'write-docs' }],
      },
    ]);
  });

  test('finds the feature that is meant, or says which there are', async () => {
    const run = async (...args: string[]) => await parity(fixture, ['evidence', ...args]);
    expect((await run('typed')).stdout).toContain('Typed output');
    expect((await run('ool')).stderr).toContain(
      'expected one of these features:\n  Tools\n  Tools that remember\n',
    );
    expect((await run('Streeming')).stderr).toContain('did you mean one of these?\n  Streaming\n');
    expect((await run('Output of a type')).stderr).toContain('\n  Typed output\n');
    expect((await run('zzz')).stderr).toContain('`parity features` lists them');
    expect((await run()).stderr).toContain('expected its name, or `--pattern`');
    expect((await run('Ask', '-p', 'x')).stderr).toContain('expected one of them');
    expect((await run('Ask', '--in', 'go')).stderr).toContain('Unexpected `--in`');
  });
});
