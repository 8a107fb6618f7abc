/** Real commits in real repositories, with the recipes of the docs. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from './remark.js';

const main = join(root, 'dist/src/cli/main.js');
const top = realpathSync(mkdtempSync(join(tmpdir(), 'parity-hooks-')));
const tools = join(top, 'tools');
const env: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  HOME: top,
  npm_config_update_notifier: 'false',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
};
const preCommit = spawnSync('pre-commit', ['--version'], { env }).status === 0;

afterAll(() => rmSync(top, { recursive: true, force: true }));

/** What users would have in `node_modules`. */
beforeAll(() => {
  mkdirSync(tools);
  writeFileSync(join(tools, 'package.json'), '{ "private": true }');
  const packages = ['husky@9', 'lint-staged@16', 'lefthook@2'];
  // Scripts are not run: that of lefthook looks for a repository. The registry is that of whoever
  // runs the tests, with its proxies and certificates.
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages], {
    cwd: tools,
    stdio: 'pipe',
    timeout: 110_000,
  });
  symlinkSync(root, join(tools, 'node_modules/remark-parity'));
  symlinkSync(main, join(tools, 'node_modules/.bin/parity'));
  chmodSync(main, 0o755);
});

const js = (text: string) => `<Lang lang="js">\n\n${text}\n\n</Lang>\n`;
const python = (text: string) => `<Lang lang="python">\n\n${text}\n\n</Lang>\n`;
const section = (name: string) => `## ${name}\n\nAll there is to say of ${name.toLowerCase()}.\n`;
const both = (name: string) => js(section(name)) + python(section(name));

const recipes: Record<string, string> = Object.fromEntries(
  [
    ...readFileSync(join(root, 'docs/hooks.md'), 'utf8').matchAll(
      /^```\w+ title="(.+)"\n([\s\S]*?)^```$/gm,
    ),
  ].map(([, title = '', text = '']) => [title, text]),
);

function recipe(title: string): string {
  const text = recipes[title];
  if (text === undefined) throw new Error(`docs/hooks.md has no recipe \`${title}\``);
  return text;
}

function run(folder: string, command: string, args: string[]): string {
  return execFileSync(command, args, { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' });
}

function write(folder: string, files: Record<string, string>, mode?: number): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, { mode });
  }
}

/** A repository with a page that has a gap and one that has none, and the folder of its site. */
function repository(place = '') {
  const folder = mkdtempSync(join(top, 'répo '));
  const site = join(folder, place);
  run(folder, 'git', ['init', '--quiet', '--initial-branch=main']);
  write(site, {
    'package.json': '{ "private": true }',
    'docs/gap.mdx': both('Retry') + js(section('Cache')),
    'docs/whole.mdx': both('Retry') + both('Batch'),
  });
  write(folder, { '.gitignore': 'node_modules\n' });
  symlinkSync(join(tools, 'node_modules'), join(site, 'node_modules'));
  run(folder, 'git', ['add', '--all']);
  run(folder, 'git', ['commit', '--quiet', '--message', 'first']);
  return { folder, site };
}

function commit(folder: string, subject: string) {
  const args = ['commit', '--quiet', '--message', subject];
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, env, encoding: 'utf8' });
  return { passed: status === 0, said: `${stdout}${stderr}` };
}

/** A commit that drops a section is refused with the finding; one that does not passes. */
function expectHook({ folder, site }: { folder: string; site: string }): void {
  run(folder, 'git', ['add', '--all']);
  run(folder, 'git', ['commit', '--quiet', '--no-verify', '--allow-empty', '--message', 'hook']);
  const whole = both('Retry') + both('Batch');
  write(site, {
    'docs/gap.mdx': `A word more.\n\n${both('Retry')}${js(section('Cache'))}`,
    // Not staged: no part of the commit.
    'docs/whole.mdx': both('Retry') + js(section('Batch')),
  });
  run(site, 'git', ['add', 'docs/gap.mdx']);
  expect(commit(folder, 'passes')).toMatchObject({ passed: true });

  run(site, 'git', ['add', 'docs/whole.mdx']);
  write(site, { 'docs/whole.mdx': whole });
  const { passed, said } = commit(folder, 'drops a section');
  expect(said).toContain('Unexpected section `Batch` for JavaScript only');
  expect(said).not.toContain('Cache');
  expect(passed).toBe(false);
  expect(run(folder, 'git', ['log', '--format=%s', '--max-count=1'])).toBe('passes\n');

  run(site, 'git', ['add', 'docs/whole.mdx']);
  write(site, { 'notes.txt': 'No page.\n' });
  run(site, 'git', ['add', 'notes.txt']);
  expect(commit(folder, 'has no page')).toMatchObject({ passed: true });
}

describe('hooks', () => {
  test('plain git', () => {
    const repo = repository();
    write(repo.folder, { '.git/hooks/pre-commit': recipe('.git/hooks/pre-commit') }, 0o755);
    expectHook(repo);
  });

  test('what parity init writes, in a folder of the repository', () => {
    const repo = repository("the team's site");
    run(repo.site, process.execPath, [main, 'init', '--yes', '--target', 'python']);
    expectHook(repo);
  });

  test('husky', () => {
    const repo = repository();
    run(repo.folder, 'npx', ['--no-install', 'husky']);
    write(repo.folder, { '.husky/pre-commit': recipe('.husky/pre-commit') });
    expectHook(repo);
  });

  test('husky with lint-staged', () => {
    const repo = repository();
    run(repo.folder, 'npx', ['--no-install', 'husky']);
    write(repo.folder, {
      '.husky/pre-commit': recipe('.husky/pre-commit (lint-staged)'),
      'lint-staged.config.mjs': recipe('lint-staged.config.mjs'),
    });
    expectHook(repo);
  });

  test('lefthook', () => {
    const repo = repository();
    write(repo.folder, { 'lefthook.yml': recipe('lefthook.yml') });
    run(repo.folder, 'npx', ['--no-install', 'lefthook', 'install']);
    expectHook(repo);
  });
});

describe.skipIf(!preCommit)('pre-commit', () => {
  test('with the package of the site', () => {
    const repo = repository();
    write(repo.folder, { '.pre-commit-config.yaml': recipe('.pre-commit-config.yaml') });
    run(repo.folder, 'pre-commit', ['install']);
    expectHook(repo);
  });

  test('with the hooks of the repository', () => {
    const hooks = hookRepository();
    const repo = repository();
    const config = recipe('.pre-commit-config.yaml (all pages)')
      .replace('https://github.com/remark-parity/remark-parity', hooks)
      .replace('v0.1.0', run(hooks, 'git', ['rev-parse', 'HEAD']).trim());
    write(repo.folder, { '.pre-commit-config.yaml': config });
    run(repo.folder, 'pre-commit', ['install']);
    expectHook(repo);
    const args = ['run', 'parity-site', '--all-files', '--hook-stage', 'manual'];
    const all = spawnSync('pre-commit', args, { cwd: repo.folder, env, encoding: 'utf8' });
    expect(all.stdout).toContain('Cache');
    expect(all.status).toBe(1);
  });
});

/** A repository with our definitions of hooks, whose package only leads to the built one. */
function hookRepository(): string {
  const folder = mkdtempSync(join(top, 'hooks-'));
  cpSync(join(root, '.pre-commit-hooks.yaml'), join(folder, '.pre-commit-hooks.yaml'));
  const bin = { parity: './parity.mjs' };
  write(folder, {
    'package.json': JSON.stringify({ name: 'hooks-of-parity', version: '1.0.0', bin }),
    'parity.mjs': `#!/usr/bin/env node\nimport ${JSON.stringify(main)};\n`,
  });
  run(folder, 'git', ['init', '--quiet', '--initial-branch=main']);
  run(folder, 'git', ['add', '--all']);
  run(folder, 'git', ['commit', '--quiet', '--message', 'hooks']);
  return folder;
}
