/**
 * Installs the packed package under Yarn's Plug'n'Play into a copy of `fixtures/site`, and checks that
 * every page is read there as it is here.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack, root } from './pack.mjs';

const folder = mkdtempSync(join(tmpdir(), 'parity-pnp-'));
const site = join(folder, 'site');
const yarn = join(folder, 'node_modules/@yarnpkg/cli-dist/bin/yarn.js');

try {
  cpSync(join(root, 'fixtures/site'), site, { recursive: true });
  run('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, '@yarnpkg/cli-dist@4']);
  const tarball = pack(folder);
  write(
    'package.json',
    JSON.stringify({ private: true, dependencies: { 'remark-parity': tarball } }),
  );
  write('.yarnrc.yml', settings());
  write('yarn.lock', '');
  run(process.execPath, [yarn, 'install', '--no-immutable']);
  for (const args of [['status'], ['check', '--no-cache']]) {
    const here = run(process.execPath, [join(root, 'dist/src/cli/main.js'), ...args]);
    const there = run(process.execPath, [yarn, 'parity', ...args]);
    if (there !== here)
      throw new Error(`Expected of \`parity ${args[0]}\`:\n${here}\nGot:\n${there}`);
    console.log(`${here.trimEnd().split('\n').at(-1)}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Yarn's settings; where packages come from is what npm was told. */
function settings() {
  const ofNpm = (key) => run('npm', ['config', 'get', key]).trim();
  const lines = ['nodeLinker: pnp', 'enableGlobalCache: false', 'enableTelemetry: false'];
  lines.push(`npmRegistryServer: ${JSON.stringify(ofNpm('registry').replace(/\/$/, ''))}`);
  const certificates = ofNpm('cafile');
  if (certificates !== 'null') lines.push(`httpsCaFilePath: ${JSON.stringify(certificates)}`);
  return `${lines.join('\n')}\n`;
}

function write(name, text) {
  writeFileSync(join(site, name), text);
}

/** Findings are no failure. */
function run(command, args) {
  try {
    return execFileSync(command, args, {
      cwd: site,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    if (error.status === 1 && args.includes('check')) return error.stdout;
    throw new Error(`${command} ${args.join(' ')}\n${error.stdout}${error.stderr}`);
  }
}
