/** The `parity` command as users have it, beside remark. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lint, type Report, report, root, use } from './remark.js';
import { workspace } from './workspace.js';

const main = join(root, 'dist/src/cli/main.js');
const corpus = process.env.PARITY_CORPUS ?? join(root, '../shared/corpus');
const env = { ...process.env, CI: undefined, HOME: undefined, XDG_CACHE_HOME: undefined };

function parity(cwd: string, ...args: string[]) {
  const options = { cwd, env, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], options);
  return { status, stdout, stderr };
}

interface Found {
  rule: string;
  message: string;
  place?: { start: { line: number; column: number } };
}

/** Findings by page, as lines to compare. */
function findings(cwd: string, ...args: string[]): Map<string, string[]> {
  const { stdout, stderr } = parity(cwd, 'check', '--no-cache', '--format', 'json', ...args);
  expect(stderr).toBe('');
  const pages: { path: string; findings: Found[] }[] = JSON.parse(stdout).pages;
  return new Map(
    pages.map(({ path, findings: found }) => [
      path,
      found
        .map(({ rule, message, place }) =>
          [place?.start.line, place?.start.column, rule, message].join(' '),
        )
        .sort(),
    ]),
  );
}

/** The same of remark, which sorts by place only for people; paths are cut at the folder. */
function remarkFindings(files: Report['files'], folder: string) {
  return new Map(
    files
      .map(({ path, messages }): [string, string[]] => [
        path.slice(path.indexOf(folder) + folder.length),
        messages
          .map(({ line, column, rule, reason }) => [line, column, rule, reason].join(' '))
          .sort(),
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

describe('the same findings at the same places as remark', () => {
  test('on pages that cannot be read', () => {
    const broken = { expression: 'A {b', tag: '<Lang lang="js">\n\n<b', closing: '</Lang>' };
    const files = Object.entries(broken).map(([name, text]) => [`${name}.mdx`, `A\n\n${text}\n`]);
    const cwd = workspace(Object.fromEntries(files));
    const theirs = remarkFindings(report(cwd, [...use(), '.']).files, '');
    expect(theirs.size).toBe(3);
    expect(findings(cwd)).toEqual(theirs);
  });

  test('on the fixtures', () => {
    const { files } = lint(['fixtures/site']);
    const ours = findings(join(root, 'fixtures/site'));
    const theirs = remarkFindings(files, 'fixtures/site/');
    for (const path of theirs.keys()) if (!ours.has(path)) theirs.delete(path);
    expect(ours.size).toBeGreaterThan(20);
    expect(ours).toEqual(theirs);
  });

  test.skipIf(!existsSync(corpus))('on the corpus', () => {
    const name = 'docs-2026-02-06/';
    const folder = join(corpus, 'genkit', name);
    const ours = findings(folder, '.');
    expect(ours.size).toBeGreaterThan(50);
    expect([...ours.values()].flat().length).toBeGreaterThan(100);
    const cut = [...ours].map(([path, lines]) => [path.split(name).at(-1), lines]);
    expect(new Map(cut as [string, string[]][])).toEqual(
      remarkFindings(lint([folder]).files, name),
    );
  });
});

const section = (at: number) => `## Section ${at}\n\nAll there is to say of it.\n`;
const lacking = (at: number) => `<Lang lang="js">\n\n${section(at)}\n</Lang>\n`;

/** A site of many pages, most with a finding. */
function large(count: number, folder = 'docs'): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `${folder}/part ${at % 7}/é ${at}.mdx`,
      at % 10 === 0 ? section(at) : lacking(at),
    ]),
  );
}

describe('a large site', () => {
  const folder = () => workspace({ 'package.json': '{}', ...large(400) });

  test('gives the same with and without a cache, and keeps it in node_modules', () => {
    const cwd = folder();
    const plain = parity(cwd, 'check', '--no-cache', '--format', 'json');
    expect(plain.status).toBe(1);
    const kept = join(cwd, 'node_modules/.cache/remark-parity');
    expect(existsSync(kept)).toBe(false);
    expect(parity(cwd, 'check', '--format', 'json')).toEqual(plain);
    expect(existsSync(kept)).toBe(true);
    expect(parity(cwd, 'check', '--format', 'json')).toEqual(plain);
    writeFileSync(join(cwd, 'docs/part 0/é 0.mdx'), lacking(0));
    const changed = parity(cwd, 'check', '--format', 'json');
    expect(changed.stdout).not.toBe(plain.stdout);
    expect(changed).toEqual(parity(cwd, 'check', '--no-cache', '--format', 'json'));
  });

  test('may be checked twice at a time, and be stopped', async () => {
    const cwd = folder();
    const plain = parity(cwd, 'check', '--no-cache', '--format', 'json');
    const run = () => {
      const child = spawn(process.execPath, [main, '-f', 'json'], { cwd, env });
      let stdout = '';
      // Else a letter of two bytes may be cut where a chunk ends.
      child.stdout.setEncoding('utf8');
      child.stdout.on('data', (chunk) => {
        stdout += chunk;
      });
      const ended = new Promise<string>((resolve) => child.on('close', () => resolve(stdout)));
      return { child, ended };
    };
    const stopped = run();
    setTimeout(() => stopped.child.kill('SIGKILL'), 350);
    const [first, second] = await Promise.all([run().ended, run().ended, stopped.ended]);
    expect(first).toBe(plain.stdout);
    expect(second).toBe(plain.stdout);
    expect(parity(cwd, 'check', '--format', 'json')).toEqual(plain);
  });

  test('is written whole to a pipe, and ends well when nobody reads on', async () => {
    const cwd = folder();
    const { stdout } = parity(cwd, '--no-cache', '--format', 'json');
    const shell = (command: string) =>
      spawnSync('sh', ['-c', command, process.execPath, main], { cwd, env, encoding: 'utf8' });
    expect(shell('"$0" "$1" -f json | cat').stdout).toBe(stdout);
    const cut = shell('{ "$0" "$1" -f json; echo "status $?" >&2; } | head -c 10');
    expect(cut.stdout).toBe(stdout.slice(0, 10));
    expect(cut.stderr).toBe('status 1\n');
  });
});

// The second one goes on working after it has written.
test.runIf(existsSync('/dev/full')).each(['status', 'roadmap --stdout'])(
  'says that output of `%s` was lost on a full disk',
  (words) => {
    const cwd = workspace(large(2));
    const command = `"${process.execPath}" "${main}" ${words} > /dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', command], { cwd, env, encoding: 'utf8' });
    expect(stderr).toMatch(/^Cannot write all of the output: ENOSPC[^\n]*\n$/);
    expect(status).toBe(2);
  },
);

test('works on a path with spaces and other letters, through a link, without a home', () => {
  const cwd = workspace({ 'ein Örtchen/package.json': '{}', ...large(12, 'ein Örtchen/docs') });
  symlinkSync(join(cwd, 'ein Örtchen'), join(cwd, 'link'));
  const direct = parity(join(cwd, 'ein Örtchen/docs'), '-f', 'json');
  expect(direct.status).toBe(1);
  expect(parity(join(cwd, 'link'), '-f', 'json')).toEqual(direct);
});

test('has stack traces only with --debug, and errors on standard error', () => {
  const cwd = workspace({ 'parity.config.mjs': 'throw new Error("no such thing");', 'a.md': '' });
  const { status, stdout, stderr } = parity(cwd);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('parity.config.mjs');
  expect(stderr).not.toMatch(/^ {4}at /m);
  expect(parity(cwd, '--debug').stderr).toMatch(/^ {4}at /m);
});

test('passes over folders that may not be read, and says so', () => {
  if (process.getuid?.() === 0) return;
  const cwd = workspace({ 'package.json': '{}', 'docs/a.md': '' });
  mkdirSync(join(cwd, 'docs/locked'), { mode: 0 });
  const { status, stderr } = parity(cwd);
  expect(status).toBe(2);
  expect(stderr).toContain('Cannot look into `docs/locked`');
});

test('prints its version, which is that of the package', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(parity(dirname(main), '--version')).toEqual({
    status: 0,
    stdout: `${version}\n`,
    stderr: '',
  });
});
