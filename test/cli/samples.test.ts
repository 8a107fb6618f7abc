import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { parity, site } from './run.js';

const fixture = fileURLToPath(new URL('../../fixtures/evidence', import.meta.url));

// Loads all that the command needs, which takes a while on a busy machine.
beforeAll(async () => {
  await parity(fixture, ['samples']);
}, 60_000);

describe('parity samples', () => {
  test('shows what samples of each set have, and what stands in the way', async () => {
    const { status, stdout, stderr } = await parity(fixture, ['samples']);
    expect(stderr).toBe('');
    expect(stdout.split('\n')).toEqual([
      'Hello samples  0 of 2 samples have all',
      '1 Ask   2 Says hello   3 System text',
      '                 1  2  3',
      '  story-hello    h  ✗  h  lacks Says hello',
      '  weather-hello  ✓  ✓  ✗  lacks System text',
      '1 also in tools-demo',
      '',
      'Demos  1 of 2 samples has all',
      '1 Tools',
      '              1',
      '  cache-demo  –  to be written',
      '  tools-demo  ✓  blocked by The tool is never called',
      '',
      '✓ in its own code   h in a helper   ✗ missing',
      '',
      'Sample         Features  Sets',
      'story-hello           2  Hello samples',
      'tools-demo            2  Demos          ! The tool is never called',
      'weather-hello         2  Hello samples',
      '',
      'To mend in the configuration',
      '  Samples: not looked at, there is no folder `code-in-go`',
      '',
      '3 samples, 5 of 8 requirements met, 1 sample to be written',
      '',
    ]);
    expect(status).toBe(0);
  });

  test('tells all of a sample, with places', async () => {
    const { stdout } = await parity(fixture, ['samples', 'weather-*']);
    expect(stdout.split('\n')).toEqual([
      'weather-hello  samples/weather-hello',
      '',
      '  Hello samples',
      '    ✓ Ask  code/samples/weather-hello/main.py:8:18',
      '    ✓ Says hello  code/samples/weather-hello/main.py:7:1',
      '    ✗ System text',
      '',
      '  2 of 11 features of Python',
      '    ✓ Ask  code/samples/weather-hello/main.py:8:18',
      '    ✓ Streaming  code/samples/weather-hello/main.py:13:23',
      '',
    ]);
  });

  test('tells nothing of sets, samples and SDKs that were not asked for', async () => {
    const root = await site({
      'parity.roadmap.yaml': `
evidence:
  samples:
    - { root: py, folders: '*' }
    - { root: ts, folders: '*', language: js }
    - { root: absent, folders: '*' }
  sdk: [{ root: absent, folders: src }]
samples: [{ name: Hello, folders: '*-hello', requires: [{ function: run }] }]
`,
      'py/a-hello/main.py': 'def run(): ...',
      'ts/a-hello/main.ts': 'function run() {}',
    });
    const all = await parity(root, ['samples']);
    expect(all.stdout).toMatch(/^a-hello +Python +Hello$/m);
    expect(all.stdout).toMatch(/^a-hello +JavaScript$/m);
    expect(all.stdout.match(/not looked at/g)).toHaveLength(1);
    const { stdout } = await parity(root, ['samples', '--language', 'js']);
    expect(stdout.split('\n')).toEqual(['Sample   Features  Sets', 'a-hello', '', '1 sample', '']);
  });

  test('fails where that is asked for, and something is missing', async () => {
    expect((await parity(fixture, ['samples', '--check'])).status).toBe(1);
    expect((await parity(fixture, ['samples', 'tools-demo', '--check'])).status).toBe(0);
  });

  test('has all formats', async () => {
    const { stdout: json } = await parity(fixture, ['samples', '-f', 'json']);
    const { sets, samples, sources } = JSON.parse(json);
    expect(sets[0].rows[0].cells[0].helpers[0]).toMatchObject({
      file: 'samples/shared/flows.py',
      line: 5,
      source: 0,
    });
    expect(samples.map(({ name }: { name: string }) => name)).toEqual([
      'story-hello',
      'tools-demo',
      'weather-hello',
    ]);
    expect(sources[1]).toMatchObject({ language: 'go', state: 'absent' });
    const { stdout: csv } = await parity(fixture, ['samples', '-f', 'csv']);
    expect(csv).toContain('Demos,python,cache-demo,Tools,no sample,,\r\n');
    const { stdout: markdown } = await parity(fixture, ['samples', '-f', 'markdown']);
    expect(markdown).toContain(
      '| [✓ (helper)](https://example.com/kit/samples/shared/flows.py#L5) |',
    );
  });

  test('knows the names of samples, also of those to be written', async () => {
    const { status, stderr } = await parity(fixture, ['samples', 'tool-demo']);
    expect(status).toBe(2);
    expect(stderr).toContain('did you mean `tools-demo`?');
    expect((await parity(fixture, ['samples', 'cache-demo'])).stdout).toBe(
      'cache-demo  to be written, with\n    – Tools\n',
    );
  });

  test('needs no parser of a language without samples', async () => {
    const folder = site({
      'package.json': '{}',
      'a/main.py': 'ask()\n',
      'parity.roadmap.yaml':
        'evidence: { samples: [{ folders: a }] }\n' +
        'features: [{ name: Ask, code: { python: ask(), elixir: ask() } }]\n',
    });
    const { status, stdout } = await parity(folder, ['samples']);
    expect([status, stdout]).toEqual([0, 'Sample  Features  Sets\na              1\n\n1 sample\n']);
  });
});
