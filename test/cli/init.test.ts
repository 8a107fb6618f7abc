import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parity, site } from './run.js';

const both =
  '<Lang lang="js">\n\n## Retry\n\nCall it again after a while.\n\n</Lang>\n\n' +
  '<Lang lang="go">\n\n## Retry\n\nCall it again after a while.\n\n</Lang>\n';
const lacking = '<Lang lang="js">\n\n## Retry\n\nCall it again after a while.\n\n</Lang>\n';
const pages = { 'docs/a.mdx': both, 'docs/b.mdx': lacking };

function git(folder: string): string {
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  return folder;
}

describe('parity init', () => {
  test('writes what makes `parity` work, and leaves the rest of package.json alone', async () => {
    const before = '{\n\t"name": "x",\n\t"files": ["a", "b"],\n\t"scripts": { "test": "t" }\n}\n';
    const folder = git(site({ ...pages, 'package.json': before }));
    const { status, stderr, stdout } = await parity(folder, ['init', '--yes']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toContain('Markdown, 2 pages in docs, with language components\n');
    expect(stderr).toContain('Go: on 1 of them; 1 complete, 0 partial, 1 missing; 1 gap');
    const text = readFileSync(join(folder, 'parity.config.yaml'), 'utf8');
    expect(text).toContain('target: go\n');
    const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
    expect(manifest).toContain('"files": ["a", "b"]');
    expect(JSON.parse(manifest).scripts).toEqual({ test: 't', parity: 'parity' });
    const hook = join(folder, '.git/hooks/pre-commit');
    expect(statSync(hook).mode & 0o111).toBe(0o111);
    expect((await parity(folder)).status).toBe(1);
  });

  test('names a roadmap that is there as one to compare with the pages', async () => {
    const roadmap = '| Page | Status |\n| - | - |\n| a.mdx | ❌ |\n| b.mdx | ❌ |\n';
    const folder = git(site({ ...pages, 'ROADMAP.md': roadmap }));
    const { stderr } = await parity(folder, ['init', '--yes']);
    expect(stderr).toContain('  claims: ROADMAP.md\n');
    expect((await parity(folder)).stdout).toContain('Unexpected status `missing` of `a.mdx`');
  });

  test('overwrites nothing, and says what to add', async () => {
    const config = '# ours\ntarget: go\n';
    const own = { scripts: { parity: 'ours' } };
    const folder = git(
      site({ ...pages, 'parity.config.yaml': config, 'package.json': JSON.stringify(own) }),
    );
    const hook = join(folder, '.git/hooks/pre-commit');
    mkdirSync(join(folder, '.git/hooks'), { recursive: true });
    writeFileSync(hook, '#!/bin/sh\nexit 0\n');
    const { status, stderr } = await parity(folder, ['init', '--yes']);
    expect(status).toBe(0);
    expect(readFileSync(join(folder, 'parity.config.yaml'), 'utf8')).toBe(config);
    expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).toEqual(own);
    expect(readFileSync(hook, 'utf8')).toBe('#!/bin/sh\nexit 0\n');
    expect(stderr).toContain('npx --no-install parity check --staged');
  });

  test.each([
    ['lefthook.yml', 'glob: "*.{md,mdx}"'],
    ['.pre-commit-config.yaml', 'files: \\.mdx?$'],
  ])('tells what to add to %s', async (name, add) => {
    const folder = git(site({ ...pages, [name]: '# ours\n' }));
    const { stderr } = await parity(folder, ['init', '--yes']);
    expect(stderr).toContain(add);
    expect(readFileSync(join(folder, name), 'utf8')).toBe('# ours\n');
    expect(existsSync(join(folder, '.git/hooks/pre-commit'))).toBe(false);
  });

  test('writes into the folder of husky', async () => {
    const folder = git(site({ ...pages, '.husky/.gitignore': '_\n' }));
    await parity(folder, ['init', '--yes']);
    expect(readFileSync(join(folder, '.husky/pre-commit'), 'utf8')).toContain('--staged');
  });

  test('writes nothing without a terminal, in a dry run, and where there are no pages', async () => {
    const folder = site(pages);
    const alone = await parity(folder, ['init']);
    expect(alone.status).toBe(2);
    expect(alone.stderr).toContain('--yes');
    const dry = await parity(folder, ['init', '--yes', '--dry-run']);
    expect(dry.status).toBe(0);
    expect(dry.stderr).toContain('target: go');
    expect(existsSync(join(folder, 'parity.config.yaml'))).toBe(false);
    const empty = await parity(site({}), ['init', '--yes']);
    expect(empty.status).toBe(2);
    expect(empty.stderr).toContain('Cannot find pages');
  });

  test('says what to do where it sees no languages', async () => {
    const text =
      '<Sdk for="js">\n\n## A\n\nOf A.\n\n</Sdk>\n\n<Sdk for="python">\n\nB.\n\n</Sdk>\n';
    const { stderr } = await parity(site({ 'docs/a.mdx': text }), ['init', '--yes']);
    expect(stderr).toContain('name them as `components`');
  });

  test('puts back what it wrote if a file cannot be written', async () => {
    const folder = site({ ...pages, 'package.json': '{}' });
    mkdirSync(join(folder, '.git'));
    const bare = git(folder);
    // A file where the folder of hooks should be.
    execFileSync('rm', ['-rf', join(bare, '.git/hooks')]);
    writeFileSync(join(bare, '.git/hooks'), '');
    const { status, stderr } = await parity(bare, ['init', '--yes']);
    expect(status).toBe(2);
    expect(stderr).toContain('Cannot write');
    expect(existsSync(join(bare, 'parity.config.yaml'))).toBe(false);
    expect(readFileSync(join(bare, 'package.json'), 'utf8')).toBe('{}');
  });

  test('finds the site of a monorepo, from any folder of it', async () => {
    const inside = 'packages/the site/src/content/docs';
    const folder = site({
      'package.json': '{}',
      'packages/the site/astro.config.mjs': '',
      [`${inside}/a.mdx`]: both,
      [`${inside}/b.mdx`]: lacking,
    });
    await parity(join(folder, 'packages'), ['init', '--yes']);
    const text = readFileSync(join(folder, 'parity.config.yaml'), 'utf8');
    expect(text).toContain(`docs: ${inside}\n`);
    const { status, stdout } = await parity(join(folder, 'packages'));
    expect(status).toBe(1);
    expect(stdout).toContain('b.mdx');
  });
});
