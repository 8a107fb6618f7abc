/**
 * A dashboard to show: of the Starlight example, with a history made up for it.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './pack.mjs';

/** What came when: a page a commit, its Python some commits later. */
const start = Date.UTC(2025, 0, 8, 9);
const between = 12 * 24 * 3600_000;
const later = 6;

/**
 * Writes the dashboard into a folder that `remove` takes away.
 *
 * @returns {{file: string, remove(): void}}
 */
export function makeDashboard() {
  const folder = mkdtempSync(join(tmpdir(), 'parity-picture-'));
  const site = join(folder, 'site');
  const example = join(root, 'examples/starlight');
  const git = (...args) => execFileSync('git', args, { cwd: site, stdio: 'pipe', env: env(0) });
  const tracked = execFileSync('git', ['ls-files', '-z', 'src', 'parity.config.yaml'], {
    cwd: example,
    encoding: 'utf8',
  });
  const files = tracked.split('\0').filter(Boolean);
  for (const file of files) cpSync(join(example, file), join(site, file));
  const pages = files.filter((file) => /^src\/content\/docs\/.*\.mdx?$/.test(file));
  const texts = new Map(pages.map((page) => [page, readFileSync(join(site, page), 'utf8')]));
  for (const page of pages) rmSync(join(site, page));
  git('init', '--quiet', '--initial-branch=main');
  for (let step = 0; step < pages.length + later; step++) {
    save(site, pages[step], (text) => text.replace(/<Lang lang="python">.*?<\/Lang>\n/gs, ''));
    save(site, pages[step - later], (text) => text);
    git('add', '--all');
    execFileSync('git', ['commit', '--quiet', '--allow-empty', '--message', `Step ${step}`], {
      cwd: site,
      env: env(start + step * between),
    });
  }
  const file = join(folder, 'parity.html');
  const source = 'source: https://github.com/sandpiper/docs/blob/main/{path}#L{line}\n';
  const config = join(site, 'parity.config.yaml');
  writeFileSync(config, source + readFileSync(config, 'utf8'));
  const bin = join(root, 'dist/src/cli/main.js');
  const args = ['dashboard', '--language', 'js,python,go', '--history', '--output', file];
  execFileSync(process.execPath, [bin, ...args, '--title', 'Sandpiper docs by language'], {
    cwd: site,
    stdio: 'pipe',
  });
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };

  function save(at, page, change) {
    if (page === undefined) return;
    mkdirSync(dirname(join(at, page)), { recursive: true });
    writeFileSync(join(at, page), change(texts.get(page)));
  }
}

function env(time) {
  const date = new Date(time).toISOString();
  const person = { NAME: 'Sandpiper', EMAIL: 'docs@sandpiper.example', DATE: date };
  const entries = Object.entries(person).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]);
  const own = { PATH: process.env.PATH, HOME: tmpdir(), GIT_CONFIG_NOSYSTEM: '1' };
  return { ...own, ...Object.fromEntries(entries) };
}
