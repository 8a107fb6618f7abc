import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { report, use } from './remark.js';
import { workspace } from './workspace.js';

/** A page with one finding, to see that no other file hides it. */
const good = `<Lang lang="js">

## Pause a queue

Workers finish the job at hand.

## Delete a queue

Its jobs go with it.

</Lang>

<Lang lang="python">

## Pause a queue

Workers finish the job at hand.

</Lang>
`;

const bad: Record<string, string | Uint8Array> = {
  'broken JSX': '# A\n\n<Lang lang="js">\n\nb\n',
  'a broken expression': '# A\n\n{a b c\n\nd\n',
  'broken ESM': 'import { from\n\n# A\n',
  'broken frontmatter': '---\ntitle: [a\nb: "c\n---\n\n# A\n',
  'a YAML bomb': `---\n${bomb()}\n---\n\n# A\n`,
  nothing: '',
  'only a BOM': '\uFEFF',
  'invalid UTF-8': Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x41, 0x0a, 0xc3, 0x28, 0x0a]),
  'nul characters': '# A\0\n\n\0\n',
  'many quotes': `${'> '.repeat(10_000)}a\n`,
  'a long line': `${'word '.repeat(1_000_000)}\n`,
};

describe.each(['satteri', 'micromark'])('read by %s', (engine) => {
  it.each(Object.keys(bad))('%s does not end the run nor hide another file', (name) => {
    const folder = workspace({ 'a.mdx': bad[name] ?? '', 'a.md': bad[name] ?? '', 'z.mdx': good });
    const { files } = report(folder, [...use({ engine }), '.']);
    expect(files.map((file) => file.path).sort()).toEqual(['a.md', 'a.mdx', 'z.mdx']);
    const last = files.find((file) => file.path === 'z.mdx');
    expect(last?.messages.map((message) => message.rule)).toEqual(['section-parity']);
  });

  it.each(['broken JSX', 'a broken expression'])('%s is a finding with its place', (name) => {
    const folder = workspace({ 'a.mdx': bad[name] ?? '' });
    const [file] = report(folder, [...use({ engine }), '.']).files;
    expect(file?.messages).toHaveLength(1);
    expect(file?.messages[0]?.line).toBeGreaterThan(0);
  });
});

it('passes over a folder with the name of a page', () => {
  const folder = workspace({ 'docs/z.mdx': good });
  mkdirSync(join(folder, 'docs/x.mdx'));
  const { files } = report(folder, [...use(), 'docs']);
  expect(files.map((file) => file.path)).toEqual(['docs/z.mdx']);
});

function bomb(): string {
  const levels = 'abcdefghi'.split('');
  const lines = levels.map((name, index) => {
    const before = levels[index - 1];
    const value = before ? Array(9).fill(`*${before}`).join(',') : '"x","x","x"';
    return `${name}: &${name} [${value}]`;
  });
  return lines.join('\n');
}
