/**
 * Installs the packed package with remark-cli into an empty folder outside the repository, as a
 * user would, and lints there: the corpus where it is present, else the fixture site.
 *
 * Usage: node script/packed-package.mjs [folder of pages]
 *
 * Passes if remark loads the plugin by its name, reports findings, and `--frail` makes it exit 1; and if
 * every command of `parity` works there and on the example sites.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { corpusPages } from './corpus.mjs';
import { pack, root } from './pack.mjs';
import { exampleSites, runCommands } from './packed-commands.mjs';
import { runEvidence } from './packed-evidence.mjs';

const argument = process.argv[2];
let pages = argument ? resolve(argument) : corpusPages();
if (!existsSync(pages)) {
  console.log(`SKIPPED on the corpus: ${pages} is not there. Linting fixtures/site instead.`);
  pages = join(root, 'fixtures/site');
}

const folder = mkdtempSync(join(tmpdir(), 'parity-packed-'));
try {
  const tarball = pack(folder);
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', 'remark-cli@12', tarball], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  cpSync(pages, join(folder, 'pages'), { recursive: true });
  const { status, stderr } = spawnSync(
    'npx',
    ['remark', '--use', 'parity', '--ext', 'md,mdx', '--frail', '--no-color', 'pages'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const tail = stderr.trimEnd().split('\n');
  console.log(tail.slice(0, 12).join('\n'));
  console.log(`… ${Math.max(0, tail.length - 13)} more lines\n${tail.at(-1)}`);
  const findings = tail.filter((line) => /^\S+ +(?:warning|error) /.test(line)).length;
  if (status !== 1 || findings === 0) {
    throw new Error(`Expected findings and exit status 1, got ${findings} and ${status}`);
  }
  for (const { name, pages: site } of [{ name: 'site', pages }, ...exampleSites]) {
    console.log(`\n${name}`);
    console.log(`${runCommands(folder, site, name)} commands work`);
  }
  console.log('\nfeatures');
  console.log(`${runEvidence(folder)} commands work`);
  console.log(`\nThe packed package gives ${findings} findings on ${pages}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
