import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Message, remark, report, use } from './remark.js';
import { workspace } from './workspace.js';

const page = `# Queues

*   odd

<Lang lang="js">

## Create a queue

Give it a name of its own.

## Delete a queue

Its jobs go with it.

</Lang>

<Lang lang="python">

## Create a queue

Give it a name of its own.

</Lang>
`;

const badge = ['--use', 'parity/badge'];
const lint = ['--use', 'remark-preset-lint-recommended', ...use()];

describe('remark --use remark-parity/badge', () => {
  it('loads beside the rules, which say the same before it and after it', () => {
    const folder = workspace({ 'a.mdx': page, 'b.md': page });
    const messages = (args: string[]): Message[] =>
      report(folder, [...args, 'a.mdx', 'b.md']).files.flatMap((file) => file.messages);
    const without = messages(lint);
    expect(without.map(({ rule }) => rule)).toContain('section-parity');
    expect(messages([...lint, ...badge])).toEqual(without);
    expect(messages([...badge, ...lint])).toEqual(without);
  });

  it('writes the same bytes', () => {
    const folder = workspace({ 'a.md': page, 'b.md': page });
    remark(folder, ['--quiet', 'a.md', '--output']);
    remark(folder, [...badge, '--quiet', 'b.md', '--output']);
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    expect(read('b.md')).toBe(read('a.md'));
    expect(read('b.md')).not.toBe(page);
  });

  it('names what is wrong with options and configuration', () => {
    const folder = workspace({
      'a.md': page,
      'sub/b.md': page,
      'sub/parity.config.yaml': 'bagde: {}',
    });
    const options = ['--use', 'remark-parity/badge=placment:"top"'];
    const wrong = remark(folder, [...options, 'a.md']);
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toContain('did you mean `placement`?');
    const { files, status } = report(folder, [...badge, 'a.md', 'sub/b.md']);
    expect(status).toBe(1);
    expect(files.map(({ messages }) => messages.map(({ reason }) => reason))).toEqual([
      [],
      [expect.stringMatching(/parity\.config\.yaml.*did you mean `badge`\?/s)],
    ]);
  });
});
