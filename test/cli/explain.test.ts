import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { widthOf } from '../../src/text/terminal.js';
import { parity, site } from './run.js';

const queues = `---
title: Queues
---

<Lang lang="js">

## Before you begin

Have an account.

## Retry

Again and again, with a growing pause.

\`\`\`js
retry();
\`\`\`

### Limits of a retry

It ends after five times.

</Lang>

<Lang lang="python">

## Retry

Again and again, with a growing pause.

## Coroutines

Only here.

</Lang>
`;

const files = {
  'package.json': '{}',
  'parity.config.json': JSON.stringify({
    exclusions: [{ topic: 'Accounts', reason: 'They are gone', sections: 'Before you begin' }],
  }),
  'docs/guides/queues.mdx': queues,
  'docs/guides/overview.md': '# Overview\n',
  'docs/start/overview.md': '# Overview\n',
};

describe('parity explain', () => {
  test('shows both outlines, verdicts, and what rules and people say', async () => {
    const { status, stdout } = await parity(site(files), ['explain', 'queues']);
    expect(status).toBe(0);
    expect(stdout.split('\n')).toEqual([
      'docs/guides/queues.mdx – Queues',
      'Python: ◐ Partial, 0 of 2 sections',
      '  Lacks 1 section and code in 1 place.',
      '  JavaScript and Python have content of their own. Python is measured against JavaScript.',
      '',
      'JavaScript                    Python',
      ' 7 Before you begin        ×',
      '      excluded: They are gone',
      '11 Retry                   ≠  27 Retry',
      '      no code there; code-parity at 27:1',
      '19   Limits of a retry     ✗',
      '      missing, 82 % sure: no section of the target has a like heading or like content;',
      '      section-parity at 19:1',
      '                           +  31 Coroutines',
      '',
      '≠ 1 there, with findings   ✗ 1 missing   + 1 only in Python   × 1 excluded',
      '',
      '1 group of tabs or blocks, 0 of them without Python',
      '',
      'Annotations and exclusions',
      '  7: exclusion “Accounts” of “Before you begin”, excluded: They are gone',
      '',
    ]);
  });

  test('shows one section with findings in full', async () => {
    const args = ['explain', 'queues', '--section', 'retry'];
    const { stdout } = await parity(site(files), args);
    expect(stdout).toContain('section-parity at 19:1: Unexpected section `Limits of a retry`');
    expect(stdout).not.toContain('Coroutines');
    const wrong = await parity(site(files), ['explain', 'queues', '--section', 'Retyr']);
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('did you mean `Retry`?');
  });

  test('gives JSON, for several languages', async () => {
    const args = ['explain', 'queues', '--language', 'python,js', '--format', 'json'];
    const { stdout } = await parity(site(files), args);
    const { version, explanations } = JSON.parse(stdout);
    expect(version).toBe(1);
    expect(explanations.map((one: { language: string }) => one.language)).toEqual(['python', 'js']);
    expect(explanations[0].rows[1]).toMatchObject({
      verdict: 'same',
      codeMissing: true,
      reference: { line: 11 },
      target: { line: 27 },
      findings: [{ rule: 'code-parity', line: 27 }],
    });
  });

  test('measures against one language only', async () => {
    const folder = site({
      ...files,
      'docs/guides/queues.mdx': `${queues}\n<Lang lang="go">\n\n## Retry\n\nAgain.\n\n</Lang>\n`,
    });
    const { stdout } = await parity(folder, ['explain', 'queues', '-r', 'golang']);
    expect(stdout).toContain('Python is measured against Go.');
    expect(stdout).toContain('● Complete');
    const itself = await parity(folder, ['explain', 'queues', '-r', 'python']);
    expect(itself.status).toBe(2);
    const absent = await parity(folder, ['explain', 'queues', '-r', 'dart']);
    expect(absent.stderr).toContain('Unexpected reference `dart`, expected a language of the page');
    expect(absent.status).toBe(2);
  });

  test('finds the page from any folder, lists those that are meant, or the nearest', async () => {
    const folder = site(files);
    const { stdout } = await parity(join(folder, 'docs/start'), ['explain', 'guides/queues.mdx']);
    expect(stdout).toContain('docs/guides/queues.mdx – Queues');
    const several = await parity(folder, ['explain', 'overview']);
    expect(several.status).toBe(2);
    expect(several.stderr).toContain('\n  docs/guides/overview.md\n  docs/start/overview.md');
    const none = await parity(folder, ['explain', 'queus']);
    expect(none.status).toBe(2);
    expect(none.stderr).toContain('did you mean one of these?\n  docs/guides/queues.mdx');
  });

  test('stacks the outlines in a narrow terminal, and fits any', async () => {
    const folder = site(files);
    for (const columns of [30, 40, 64, 65, 80]) {
      const { stdout } = await parity(folder, ['explain', 'queues'], { columns });
      for (const line of stdout.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns);
      expect(stdout.includes('11 Retry\n≠ 27 Retry')).toBe(columns < 65);
    }
  });

  test('keeps hostile headings harmless', async () => {
    const heading = '## \u001b[31mRed\u202e `x`\u0007';
    const page = queues.replace('## Coroutines', heading);
    const { stdout } = await parity(site({ 'docs/a.mdx': page }), ['explain', 'a']);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there.
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e]/);
    expect(stdout).toContain('Red x');
  });

  test('says where a page cannot be read', async () => {
    const folder = site({ 'docs/broken.mdx': 'One\n\n<Lang lang="js">\n\nno end\n' });
    const { status, stderr } = await parity(folder, ['explain', 'broken']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Cannot read docs\/broken\.mdx:3:1: /);
  });
});
