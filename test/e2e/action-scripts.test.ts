/** The scripts of the action in real repositories, with a `gh` that only remembers. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
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
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from './remark.js';

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
const top = realpathSync(mkdtempSync(join(tmpdir(), 'parity-action-')));

afterAll(() => rmSync(top, { recursive: true, force: true }));

const js = (words: string) => `<Lang lang="js">\n\n${words}\n\n</Lang>\n`;
const python = (words: string) => `<Lang lang="python">\n\n${words}\n\n</Lang>\n`;
const section = (name: string) => `## ${name}\n\nAll there is to say of ${name.toLowerCase()}.\n`;
const both = (name: string) => js(section(name)) + python(section(name));

/** Keeps comments in a file, and who may not write is refused. */
const gh = `#!/usr/bin/env node
const fs = require('fs');
const args = process.argv.slice(2);
const file = process.env.GH_COMMENTS;
const comments = JSON.parse(fs.readFileSync(file, 'utf8'));
const value = (flag) => args[args.indexOf(flag) + 1];
if (args[1] === 'graphql') console.log('parity-app[bot]');
else if (args.includes('--method')) {
  if (process.env.GH_REFUSES) {
    console.error('HTTP 403: Resource not accessible by integration');
    process.exit(1);
  }
  const path = args.find((arg) => arg.startsWith('repos/'));
  const body = fs.readFileSync(value('--field').replace('body=@', ''), 'utf8');
  const id = Number(/comments\\/(\\d+)$/.exec(path)?.[1]);
  if (value('--method') === 'PATCH') comments.find((one) => one.id === id).body = body;
  else comments.push({ id: comments.length + 1, user: { login: 'parity-app[bot]' }, body });
  fs.writeFileSync(file, JSON.stringify(comments));
} else {
  const { spawnSync } = require('child_process');
  const jq = spawnSync('jq', ['-r', value('--jq')], { input: JSON.stringify(comments) });
  process.stdout.write(jq.stdout);
  process.stderr.write(jq.stderr);
  process.exit(jq.status);
}
`;

interface Comment {
  id: number;
  user: { login: string };
  body: string;
}

let work = '';

/** A checkout as the workflow has it: shallow, of the pull request merged into its base. */
function pullRequest(pages: Record<string, string>, depth = '1'): string {
  const origin = join(work, 'origin');
  const git = (...args: string[]) => run(origin, 'git', args);
  mkdirSync(origin);
  git('init', '--quiet', '--initial-branch=main');
  write(origin, { 'docs/gap.mdx': both('Retry') + js(section('Cache')) });
  write(origin, { 'docs/whole.mdx': both('Retry') + both('Batch') });
  const commit = (subject: string) => {
    git('add', '--all');
    git('commit', '--quiet', '--message', subject);
  };
  commit('first');
  git('checkout', '-q', '-b', 'topic');
  write(origin, pages);
  commit('topic');
  git('checkout', '-q', 'main');
  write(origin, { 'docs/other.mdx': both('Retry') + js(section('Elsewhere')) });
  commit('other');
  git('checkout', '-q', '--detach');
  git('merge', '--quiet', '--no-ff', '--message', 'merge', 'topic');
  git('update-ref', 'refs/pull/7/merge', 'HEAD');
  git('checkout', '-q', 'main');
  const folder = join(work, 'check out');
  mkdirSync(folder);
  run(folder, 'git', ['init', '--quiet']);
  run(folder, 'git', ['remote', 'add', 'origin', `file://${origin}`]);
  const fetch = ['fetch', '--quiet', '--no-tags', ...(depth ? [`--depth=${depth}`] : []), 'origin'];
  run(folder, 'git', [...fetch, '+refs/pull/7/merge:refs/remotes/pull/7/merge']);
  run(folder, 'git', ['checkout', '-q', '--detach', 'refs/remotes/pull/7/merge']);
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  const bin = join(root, 'dist/src/cli/main.js');
  chmodSync(bin, 0o755);
  symlinkSync(bin, join(folder, 'node_modules/.bin/parity'));
  return folder;
}

const identity = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
};

function environment(): NodeJS.ProcessEnv {
  return { PATH: `${join(work, 'bin')}:${process.env.PATH}`, HOME: work, ...identity };
}

function run(folder: string, command: string, args: string[]): string {
  return execFileSync(command, args, { cwd: folder, env: environment(), encoding: 'utf8' });
}

function write(folder: string, files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Runs the steps as GitHub does, with what stands in `action.yml`. */
function runAction(
  folder: string,
  inputs: Record<string, string> = {},
  extra: Record<string, string> = {},
) {
  const defaults = Object.entries<{ default?: string }>(action.inputs);
  const context: Record<string, unknown> = {
    'github.event.pull_request.number': '7',
    'github.token': 'secret',
  };
  for (const [name, { default: value = '' }] of defaults) {
    context[`inputs.${name}`] = inputs[name] ?? value;
  }
  const said: string[] = [];
  const summary = join(work, 'summary.md');
  writeFileSync(summary, '');
  for (const { id, run: script, env = {}, uses, if: condition } of action.runs.steps) {
    if (uses !== undefined) continue;
    if (condition && context['inputs.comment'] !== 'true') continue;
    const output = join(work, 'output');
    writeFileSync(output, '');
    const values = Object.entries<string>(env).map(([name, value]) => [
      name,
      value.replace(/\$\{\{ (.*?) \}\}/g, (_, key: string) => String(context[key] ?? '')),
    ]);
    const step = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
      cwd: join(folder, inputs['working-directory'] ?? '.'),
      encoding: 'utf8',
      env: {
        ...environment(),
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_PATH: root,
        GITHUB_WORKSPACE: folder,
        GITHUB_REPOSITORY: 'ada/docs',
        GITHUB_REF: 'refs/pull/7/merge',
        GITHUB_SHA: run(folder, 'git', ['rev-parse', 'HEAD']).trim(),
        GITHUB_BASE_REF: 'main',
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        RUNNER_TEMP: join(work, 'temp'),
        GH_COMMENTS: join(work, 'comments.json'),
        ...extra,
        ...Object.fromEntries(values),
      },
    });
    said.push(step.stdout, step.stderr);
    for (const line of readFileSync(output, 'utf8').split('\n').filter(Boolean)) {
      const at = line.indexOf('=');
      context[`steps.${id}.outputs.${line.slice(0, at)}`] = line.slice(at + 1);
    }
    if (step.status !== 0) return result(step.status);
  }
  return result(0);

  function result(status: number | null) {
    return {
      status,
      said: said.join(''),
      summary: readFileSync(summary, 'utf8'),
      comments: comments(),
      outputs: context,
    };
  }
}

function comments(): Comment[] {
  return JSON.parse(readFileSync(join(work, 'comments.json'), 'utf8'));
}

const worse = { 'docs/whole.mdx': both('Retry') + js(section('Batch')) };
const harmless = { 'docs/whole.mdx': `A word more.\n\n${both('Retry')}${both('Batch')}` };

/** `gh` has it built in; the one of the tests has not. */
const jq = spawnSync('jq', ['--version']).status === 0;

describe.skipIf(!jq)('the scripts of the action', () => {
  beforeEach(() => {
    work = mkdtempSync(join(top, 'job '));
    write(work, { 'bin/gh': gh, 'comments.json': '[]', 'temp/.keep': '' });
    chmodSync(join(work, 'bin/gh'), 0o755);
  });

  test('annotate, sum up, and keep one comment about what the pull request changes', () => {
    const folder = pullRequest(worse);
    const first = runAction(folder);
    expect(first.status).toBe(1);
    expect(first.said).toMatch(/^::warning file=docs\/whole\.mdx,.*Batch/m);
    expect(first.summary).toContain('Batch');
    expect(first.comments).toHaveLength(1);
    const body = first.comments[0]?.body ?? '';
    expect(body.startsWith('<!-- remark-parity -->')).toBe(true);
    expect(body).toContain('Batch');
    // What others did on the base is not the doing of the pull request.
    expect(body).not.toContain('Elsewhere');

    const forged = { id: 1, user: { login: 'mallory' }, body: '<!-- remark-parity -->\nMine' };
    const own = { ...(first.comments[0] as Comment), id: 2, body: `${body}\nOld` };
    writeFileSync(join(work, 'comments.json'), JSON.stringify([forged, own]));
    expect(runAction(folder).comments).toEqual([forged, { ...own, body }]);
  });

  test('fail only on what is new where that is asked for', () => {
    const folder = pullRequest(worse);
    const found = runAction(folder, { 'fail-on': 'new' });
    expect(found.status).toBe(1);
    expect(found.said).toContain('Batch');
    expect(found.said).not.toMatch(/^::warning.*Cache/m);
    expect(runAction(folder, { 'fail-on': 'never' }).status).toBe(0);
  });

  test('pass, and say nothing, where a pull request changes nothing', () => {
    const folder = pullRequest(harmless);
    const { status, comments: written } = runAction(folder, { 'fail-on': 'new' });
    expect({ status, written }).toEqual({ status: 0, written: [] });
  });

  test('tell it in the summary where the token may not write', () => {
    const {
      status,
      said,
      summary,
      comments: written,
    } = runAction(pullRequest(worse), { 'fail-on': 'never' }, { GH_REFUSES: '1' });
    expect({ status, written }).toEqual({ status: 0, written: [] });
    expect(said).toContain('::notice title=parity::No comment');
    expect(summary).toContain('<!-- remark-parity -->');
  });

  test('find the base in a full clone of the branch itself', () => {
    const folder = pullRequest(worse, '');
    run(folder, 'git', ['checkout', '-q', 'HEAD^2']);
    const { comments: written } = runAction(folder, {}, { GITHUB_SHA: 'another' });
    expect(written[0]?.body).toContain('Batch');
    expect(written[0]?.body).not.toContain('Elsewhere');
  });

  test('write SARIF, and take paths with spaces and hostile inputs as text', () => {
    const folder = pullRequest({ 'docs/a b/page.mdx': both('Retry') + js(section('Spaces')) });
    const bad = join(work, 'pwned');
    const inputs = { paths: 'docs/a b\n', sarif: 'true', comment: 'false' };
    const found = runAction(folder, inputs);
    expect(found.said).toContain('Spaces');
    expect(found.said).not.toContain('Cache');
    const sarif = String(found.outputs['steps.check.outputs.sarif']);
    expect(JSON.parse(readFileSync(sarif, 'utf8')).version).toBe('2.1.0');
    for (const name of ['paths', 'language', 'config', 'version', 'sarif', 'fail-on']) {
      const hostile = `$(touch '${bad}'); touch '${bad}' #`;
      expect(runAction(folder, { ...inputs, [name]: hostile }).status).toBe(2);
      expect(existsSync(bad)).toBe(false);
    }
  });

  test('install the version that is asked for, else that of the action', () => {
    const folder = pullRequest(harmless);
    const npm =
      '#!/bin/sh\necho "$@" >"$HOME/npm.txt"\nmkdir -p "$3/node_modules/.bin"\n' +
      `ln -sf '${join(root, 'dist/src/cli/main.js')}' "$3/node_modules/.bin/parity"\n`;
    write(work, { 'bin/npm': npm });
    chmodSync(join(work, 'bin/npm'), 0o755);
    const asked = () => readFileSync(join(work, 'npm.txt'), 'utf8').trim().split(' ').at(-1);
    runAction(folder, { version: '^0.1.0', comment: 'false' });
    expect(asked()).toBe('remark-parity@^0.1.0');
    rmSync(join(folder, 'node_modules'), { recursive: true });
    const { status } = runAction(folder, { 'fail-on': 'new', comment: 'false' });
    expect(status).toBe(0);
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(asked()).toBe(`remark-parity@${version}`);
  });
});
