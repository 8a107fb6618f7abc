import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/command.js';
import { show } from '../../src/cli/output.js';
import { asJson, defineView, formatOf } from '../../src/views/view.js';
import { parity, site } from './run.js';

const view = defineView<string>()({
  formats: {
    text: async () => ({
      default: (value, { colour, columns, folder }) => `${value} ${colour} ${columns} ${folder}\n`,
    }),
    json: asJson((value) => ({ value })),
    markdown: async () => ({ default: async (value) => `# ${value}\n` }),
  },
  followsFile: true,
});

describe('the format', () => {
  test.each([
    [{}, 'text'],
    [{ format: 'json', output: 'a.md' }, 'json'],
    [{ output: 'a.b/c.MD' }, 'markdown'],
    // A view without a table for spreadsheets, and a name that every object has.
    [{ output: 'a.csv' }, 'text'],
    [{ output: 'a.constructor' }, 'text'],
  ])('of %o is %s', (options, format) => {
    expect(formatOf(view, options)).toBe(format);
  });

  test('does not follow the file where a view does not say so', () => {
    expect(formatOf({ formats: view.formats }, { output: 'a.md' })).toBe('text');
  });

  test('is refused with a suggestion if it is unknown', async () => {
    const { status, stderr } = await parity(site({}), ['stale', '--format', 'jsno']);
    expect(status).toBe(2);
    expect(stderr).toBe(
      'Unexpected format `jsno`, expected `text`, `json`, or `markdown`, did you mean `json`?\n',
    );
  });
});

describe('a view', () => {
  const run = async (options: object): Promise<[string, string]> => {
    const cwd = site({});
    const out: string[] = [];
    const io = { cwd, out: (text: string) => out.push(text), colour: { out: true }, columns: 70 };
    await show(view, 'Hello', options, io as unknown as Io);
    return [cwd, out.join('')];
  };

  test('is shown as the terminal can', async () => {
    const [cwd, out] = await run({});
    expect(out).toBe(`Hello true 70 ${cwd}\n`);
  });

  test('has nothing of the terminal in a file, and links that start there', async () => {
    const [cwd, out] = await run({ output: 'folder/a.txt' });
    expect(out).toBe('');
    const text = readFileSync(join(cwd, 'folder/a.txt'), 'utf8');
    expect(text).toBe(`Hello false undefined ${join(cwd, 'folder')}\n`);
  });

  test('has a version for programs', async () => {
    const [, out] = await run({ format: 'json' });
    expect(JSON.parse(out)).toEqual({ version: 1, value: 'Hello' });
  });
});
