import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { planHook } from '../../../src/cli/init/hook.js';
import { gitEnv } from '../../site/git/repository.js';
import { site } from '../run.js';

/** Names of folders that shells and YAML would read something into. */
const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((text) => text.replace(/[\p{C}\p{Zl}\p{Zp}/\\]/gu, ''))
  .filter((text) => text !== '' && text !== '.' && text !== '..')
  .map((text) => text.normalize());
const hostile = [
  'a b',
  "it's",
  '$(touch x)',
  '"; touch x #',
  '-n',
  'a\'b"c',
  '日本',
  '`x`',
  '!{}*',
];

/** Runs a command of a hook at the top, with an `npx` that says where it is and what it is given. */
function runAt(top: string, command: string[]): string {
  const bin = join(top, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'npx'), '#!/bin/sh\npwd -P\necho "$@"\n');
  chmodSync(join(bin, 'npx'), 0o755);
  const env = { ...gitEnv, PATH: `${bin}:${gitEnv.PATH}` };
  return execFileSync(command[0] as string, command.slice(1), { cwd: top, env, encoding: 'utf8' });
}

test('the hook runs in the folder of the site, whatever that is called', () => {
  const top = site({});
  const git = { top, hooks: join(top, '.git/hooks') };
  const check = (folder: string) => {
    const root = join(top, 'sites', folder);
    mkdirSync(root, { recursive: true });
    const plan = planHook(root, git);
    if (plan.kind !== 'write') throw new Error(plan.kind);
    expect(runAt(top, ['sh', '-c', plan.text])).toBe(
      `${root}\n--no-install parity check --staged\n`,
    );
  };
  for (const folder of hostile) check(folder);
  fc.assert(fc.property(name, check), { numRuns: 20 });
});

test('at the top of the repository there is nothing to change into', () => {
  const top = site({});
  const plan = planHook(top, { top, hooks: join(top, '.git/hooks') });
  expect(plan).toMatchObject({ text: '#!/bin/sh\nnpx --no-install parity check --staged\n' });
});

test('what is told for lefthook and pre-commit is YAML that leads to the same folder', () => {
  for (const folder of ['web', ...hostile]) {
    const lefthook = toldFor('lefthook.yml', folder);
    expect(lefthook['pre-commit'].commands.parity).toMatchObject({
      root: `${folder}/`,
      run: 'npx --no-install parity check --staged',
    });
    const top = site({ [`${folder}/page.md`]: '' });
    const [{ hooks }] = toldFor('.pre-commit-config.yaml', folder);
    expect(runAt(top, ['sh', '-c', hooks[0].entry])).toBe(
      `${top}/${folder}\n--no-install parity check --staged\n`,
    );
  }
});

test('the docs have the same recipes', () => {
  const docs = readFileSync(new URL('../../../docs/hooks.md', import.meta.url), 'utf8');
  for (const file of ['lefthook.yml', '.pre-commit-config.yaml']) {
    const top = site({ [file]: '' });
    const plan = planHook(top, { top, hooks: join(top, '.git/hooks') });
    expect(docs).toContain(plan.kind === 'tell' ? plan.add : file);
  }
  const top = site({});
  const plan = planHook(top, { top, hooks: join(top, '.git/hooks') });
  expect(docs).toContain(plan.kind === 'write' ? plan.text : undefined);
});

function toldFor(file: string, folder: string) {
  const top = site({ [file]: '' });
  const plan = planHook(join(top, folder), { top, hooks: join(top, '.git/hooks') });
  if (plan.kind !== 'tell') throw new Error(plan.kind);
  return parse(plan.add);
}
