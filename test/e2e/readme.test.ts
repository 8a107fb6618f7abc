import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './remark.js';

it('quotes findings in the README as the command prints them', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const excerpt = /<!-- excerpt -->\s+```text\n(.*?)\n```/s.exec(readme)?.[1];
  const { stdout } = spawnSync(process.execPath, [join(root, 'dist/src/cli/main.js')], {
    cwd: join(root, 'fixtures/site'),
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  const printed = new Set(stdout.split('\n'));
  const quoted = (excerpt ?? '').split('\n');
  expect(quoted.length).toBeGreaterThan(5);
  expect(quoted.filter((line) => !printed.has(line))).toEqual([]);
});

it('quotes features in the README as the command prints them', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const excerpt = /<!-- features -->\s+```text\n(.*?)\n```/s.exec(readme)?.[1];
  const { stdout } = spawnSync(process.execPath, [join(root, 'dist/src/cli/main.js'), 'features'], {
    cwd: join(root, 'fixtures/evidence'),
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  const printed = new Set(stdout.split('\n'));
  const quoted = (excerpt ?? '').split('\n');
  expect(quoted.length).toBeGreaterThan(5);
  expect(quoted.filter((line) => !printed.has(line))).toEqual([]);
});

it('has a row for every command', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const index = readFileSync(join(root, 'docs/commands/README.md'), 'utf8');
  const rows = [...index.matchAll(/^\| \[`(parity \w+)`\]\((\S+)\) \| (.+) \|$/gm)];
  expect(rows.length).toBeGreaterThan(9);
  for (const [, name, page, does] of rows) {
    expect(readme).toContain(`| [\`${name}\`](docs/commands/${page}) | ${does} |`);
  }
});
