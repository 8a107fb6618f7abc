/** The pages of `fixtures/judgement`, as `npm run accuracy` and as a real run sees them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from './remark.js';

/** What holds; a change that falls below has made the judgement worse. */
const least = { status: 0.84, recall: 0.9, 'recall + possible': 0.94, precision: 0.9 };

interface Page {
  page: string;
  target: string;
  measured: string;
}

interface Label {
  page: string;
  target?: string;
  sections: { ref: string; rule?: string }[];
}

interface Site {
  name: string;
  figures: Record<string, { count: number; total: number; share: number }>;
  pages: Page[];
}

function run(cwd: string, ...args: string[]) {
  return spawnSync(process.execPath, args, { cwd, encoding: 'utf8' }).stdout;
}

let measured: { sites: Site[]; sum: Site[] };
beforeAll(() => {
  measured = JSON.parse(run(root, 'script/accuracy.mjs', 'no-corpus', '--json'));
});

test('all pages are there, of many kinds of site', () => {
  expect(measured.sites.length).toBeGreaterThanOrEqual(8);
  const pages = measured.sites.flatMap(({ name, pages }) => pages.map(({ page }) => name + page));
  expect(new Set(pages).size).toBeGreaterThanOrEqual(60);
  expect(measured.sites.flatMap(({ pages }) => pages.filter((page) => 'absent' in page))).toEqual(
    [],
  );
});

test.each(Object.entries(least))('%s is at least %d', (name, share) => {
  expect(measured.sum[0]?.figures[name]?.share).toBeGreaterThanOrEqual(share);
});

describe('a run on a site', () => {
  const main = join(root, 'dist/src/cli/main.js');

  test('gives every page the status that was measured', () => {
    for (const { name, pages } of measured.sites) {
      const cwd = join(root, 'fixtures/judgement', name.replace('fixtures: ', ''));
      for (const target of new Set(pages.map((page) => page.target))) {
        const args = ['status', '--no-cache', '--format', 'json', '--language', target];
        const shown = JSON.parse(run(cwd, main, ...args)) as {
          pages: { path: string; languages: { status: string }[] }[];
        };
        const statuses = new Map(shown.pages.map((page) => [page.path, page.languages[0]?.status]));
        for (const page of pages.filter((one) => one.target === target)) {
          expect(statuses.get(page.page), `${name}: ${page.page}`).toBe(page.measured);
        }
      }
    }
  });

  // What no gap of the page model is, a rule reports.
  const rule = 'shared-code-parity';
  test.skipIf(!existsSync(join(root, `rules/${rule}.ts`)))(
    `${rule} is where verdicts name it`,
    () => {
      for (const { name, pages } of measured.sites) {
        const cwd = join(root, 'fixtures/judgement', name.replace('fixtures: ', ''));
        const labels: Label[] = parse(readFileSync(join(cwd, 'verdicts.yaml'), 'utf8'));
        for (const target of new Set(pages.map((page) => page.target))) {
          const args = [
            'check',
            '--no-cache',
            '--format',
            'json',
            '--rule',
            rule,
            '--language',
            target,
          ];
          const found: { path: string; findings: { rule: string; path: string[] }[] }[] =
            JSON.parse(run(cwd, main, ...args)).pages;
          for (const label of labels.filter((one) => (one.target ?? 'python') === target)) {
            const { findings = [] } = found.find(({ path }) => path === label.page) ?? {};
            const own = findings.filter((one) => one.rule === rule);
            const headings = new Set(own.map(({ path }) => path.at(-1)));
            const named = label.sections.filter((section) => section.rule === rule);
            expect([...headings].sort(), `${name}: ${label.page}`).toEqual(
              named.map(({ ref }) => ref).sort(),
            );
          }
        }
      }
    },
  );
});
