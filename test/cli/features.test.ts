import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { parity, site } from './run.js';

const fixture = fileURLToPath(new URL('../../fixtures/evidence', import.meta.url));

/** A copy of the fixture, with other files. */
function copyWith(files: Record<string, string> = {}): string {
  const folder = site({});
  cpSync(fixture, folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    cpSync(join(site({ file: text }), 'file'), join(folder, path));
  }
  return folder;
}

// Loads all that the command needs, which takes a while on a busy machine.
beforeAll(async () => {
  await parity(fixture, ['features']);
}, 60_000);

describe('parity features', () => {
  test('says of each feature where it is shown, and what follows', async () => {
    const { status, stdout, stderr } = await parity(fixture, ['features']);
    expect(stderr).toBe('');
    expect(stdout.split('\n')).toEqual([
      'Feature                JavaScript  Go     Python    Samples                                        SDK',
      'answers.mdx',
      '  Ask                  ✓ L8 +1     ✓ L20  ✓ L31 +1  ✓ 3, 1 blocked: story-hello, weather-hello, …  ✓    In parity',
      '  System text          ✓ L8        –      ✓ L31     ✓ story-hello                                  ✓    In parity',
      '  Streaming            ✓ L10       ✓ L21  ✗         ✓ weather-hello                                ✓    Write docs',
      '  Typed output         ✓ L9        –      ✓ L32     ✗                                              ✓    Write a sample',
      '  Retry                ✓ L11       –      –         –                                              ✗    SDK gap                           the SDK has no `Kit.retry`',
      '  Sessions             ✓ L12       –      ✓ L33     ✗                                              ✗    Not in the SDK, correct the docs  the SDK has no `session()`',
      '  Many at once         ✗           –      ✓ L34     ✗                                              ✓    Write a sample                    shown for Python only',
      'tools.mdx',
      '  Tools                ✓ L8        –      ✓ L17     ! tools-demo                                   ✓    In parity, fix the sample         shown only by `tools-demo`, but blocked by `The tool is never called`',
      '  Tools that remember  ✓ L8        –      ✓ L17     ✗ cache-demo                                   ✓    Write a sample                    there is no sample `cache-demo`',
      '  Inspector            ✓ L9        –      –         –                                              –    Unknown, correct the pattern      Python has no pattern',
      'tool.mdx',
      '  Teleport             ✗           –      ✗         ✗                                              ✗    Not found, correct the pattern    neither docs nor samples show it in any language: correct `features[10].code`',
      'all pages',
      '  Agents               ✗           –      ✗         ✗                                              ✗    Excluded                          not before next year',
      '',
      '✓ shown   ✗ not there   ! blocked by a known bug   – nothing to look for',
      '',
      'To mend in the configuration',
      '  Unexpected `tool.mdx` at `features[10].page`, expected a page of the site, did you mean `tools.mdx`?',
      '  Unexpected patterns of `Teleport` at `features[10].code`, expected some that docs or samples show, correct them',
      '  Samples: not looked at, there is no folder `code-in-go`',
      '',
      'Looked at 3 samples of Python in `code` (5 files) and the SDK of Python in `code` (2 files)',
      '',
      'Python   33 %  3 of 9 features in parity, 1 write docs, 1 not in the SDK, 3 write a sample, 1 SDK gap, 1 unknown, 1 not',
      '               found, 1 excluded',
      '',
    ]);
    expect(status).toBe(0);
  });

  test('lists features by verdict and page, with counts of all or of the page', async () => {
    const { stdout } = await parity(fixture, ['features', '--verdict', 'write-docs,sdk-gap']);
    expect(stdout).toMatch(/Streaming.*\n.*Retry/);
    expect(stdout).not.toContain('Typed output');
    expect(stdout).toContain('3 of 9 features in parity');
    const { stdout: page } = await parity(fixture, ['features', 'docs/tools.mdx']);
    expect(page).not.toContain('Streaming');
    expect(page).not.toContain('To mend');
    expect(page).toContain('1 of 2 features in parity, 1 write a sample, 1 unknown');
  });

  test('is about another language where that is asked for', async () => {
    const { stdout } = await parity(fixture, ['features', '-l', 'go', '-f', 'json']);
    const { languages, features } = JSON.parse(stdout);
    expect(languages).toMatchObject([{ language: 'go', total: 12 }]);
    const results = Object.fromEntries(
      features.map((one: { name: string; results: { verdict: string }[] }) => [
        one.name,
        one.results[0]?.verdict,
      ]),
    );
    // No samples and no SDK of Go were looked at: nothing is missing there.
    expect(results).toMatchObject({ Ask: 'in-parity', Streaming: 'in-parity', Tools: 'unknown' });
  });

  test('fails where that is asked for', async () => {
    const run = async (...args: string[]) => (await parity(fixture, ['features', ...args])).status;
    expect(await run('--fail-on', 'not-in-sdk,target-only')).toBe(1);
    expect(await run('--fail-on', 'target-only')).toBe(0);
    // What is not listed counts all the same.
    expect(await run('--fail-on', 'not-in-sdk', '--verdict', 'write-docs')).toBe(1);
  });

  test('writes Markdown with links to pages and code', async () => {
    const folder = copyWith();
    await parity(folder, ['features', '-o', 'out/features.md']);
    const text = readFileSync(join(folder, 'out/features.md'), 'utf8');
    expect(text).toContain('[✓ L10](../docs/answers.mdx#L10)');
    expect(text).toContain('(https://example.com/kit/samples/weather-hello/main.py#L13)');
    expect(text).toContain('(../code/packages/kit/src/kit/ai.py#L');
    expect(text).toMatch(/^\| Python \| 33 % of 9 \| 12 \|/m);
  });

  test('writes CSV, and tells orders beside it', async () => {
    const { stdout, stderr } = await parity(fixture, ['features', '-f', 'csv']);
    const rows = stdout.split('\r\n');
    expect(rows[0]).toMatch(/^pages,feature,id,language,verdict,actions,why/);
    expect(rows.find((row) => row.includes('Streaming'))).toContain(
      'answers.mdx,Streaming,Streaming,python,write-docs,write-docs,',
    );
    expect(stderr).toContain('did you mean `tools.mdx`?');
  });

  test('says less in a narrow terminal, and remarks in lines of their own', async () => {
    const { stdout } = await parity(fixture, ['features'], { columns: 80 });
    const lines = stdout.split('\n');
    expect(lines.slice(0, 9)).toEqual([
      'Feature                js     go     python  Samples  SDK',
      'answers.mdx',
      '  Ask                  ✓ L8   ✓ L20  ✓ L31   ✓ 3      ✓    In parity',
      '  System text          ✓ L8   –      ✓ L31   ✓ 1      ✓    In parity',
      '  Streaming            ✓ L10  ✓ L21  ✗       ✓ 1      ✓    Write docs',
      '  Typed output         ✓ L9   –      ✓ L32   ✗        ✓    Write a sample',
      '  Retry                ✓ L11  –      –       –        ✗    SDK gap',
      '      the SDK has no `Kit.retry`',
      '  Sessions             ✓ L12  –      ✓ L33   ✗        ✗    Not in the SDK, corr…',
    ]);
    for (const columns of [80, 100, 140]) {
      const { stdout: text } = await parity(fixture, ['features'], { columns });
      expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns);
    }
  });

  test('says what to write where nothing is configured', async () => {
    const folder = site({ 'package.json': '{}', 'docs/a.md': '# A\n' });
    const { status, stdout, stderr } = await parity(folder, ['features']);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Cannot find features in `parity.roadmap.yaml`');
    const example = /\n\n(features:\n.*?)\n\n/s.exec(stderr)?.[1] ?? '';
    const written = copyWith({ 'parity.roadmap.yaml': example });
    const { stdout: works } = await parity(written, ['features']);
    expect(works).toContain('Streaming');
  });

  test('does not accept what is not known', async () => {
    const run = async (...args: string[]) => (await parity(fixture, ['features', ...args])).stderr;
    expect(await run('--verdict', 'write-doc')).toContain('did you mean `write-docs`?');
    expect(await run('docs/nothing.mdx')).toContain('Cannot find `docs/nothing.mdx`');
  });

  test('names the pattern that cannot be parsed', async () => {
    const roadmap = 'features:\n  - name: Broken\n    code:\n      python: "ai.ask("\n';
    const { status, stderr } = await parity(copyWith({ 'parity.roadmap.yaml': roadmap }), [
      'features',
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain('features[0].code.python');
    expect(stderr).toContain('Broken');
  });

  test('compares a document as a whole', async () => {
    const { status, stderr } = await parity(fixture, [
      ...['features', '--compare', 'ROADMAP.md', '--verdict', 'write-docs'],
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain('Unexpected `--verdict` beside `--compare`');
  });
});

test('names a wrong pattern although nothing has its words', async () => {
  const folder = site({
    'docs/mail.mdx': '# Mail\n\n```python\nmail.send()\n```\n',
    'parity.roadmap.yaml':
      'features:\n  - name: Archive\n    code:\n      js: $MAIL.archive()\n      python: archive(\n',
  });
  const { status, stdout, stderr } = await parity(folder, ['features']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('Archive');
  expect(stderr).toContain('features[0].code.python');
});
