/** Pages of real sites, which are not part of the repository but beside it. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the pages are; the folder need not exist. */
export const corpusFolder =
  process.env.PARITY_CORPUS ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

/** Without the corpus, tests that need it are skipped. */
export const hasCorpus = existsSync(corpusFolder);

/** Pages of each site that a sample holds: about 150 in all, or every one if `PARITY_ALL` is set. */
const perSite = process.env.PARITY_ALL ? Number.POSITIVE_INFINITY : 12;
const seed = 9;

/**
 * Paths of pages in the corpus, some of every site: the same pages in every run, however the sites
 * are listed. With `PARITY_ALL=1` all pages.
 */
export function corpusPages(): string[] {
  if (!hasCorpus) return [];
  const bySite = new Map<string, string[]>();
  for (const file of readdirSync(corpusFolder, { recursive: true, encoding: 'utf8' })) {
    const path = file.replaceAll('\\', '/');
    if (!/\.mdx?$/.test(path)) continue;
    const site = /^(?:sites\/)?[^/]+\//.exec(path)?.[0] ?? '';
    bySite.set(site, [...(bySite.get(site) ?? []), path]);
  }
  return [...bySite.values()].flatMap((pages) => pages.sort(byDraw).slice(0, perSite)).sort();
}

/** Text of a page of the corpus. */
export function corpusText(path: string): string {
  return readFileSync(join(corpusFolder, path), 'utf8');
}

function byDraw(a: string, b: string): number {
  return draw(a) < draw(b) ? -1 : 1;
}

function draw(path: string): string {
  return createHash('sha1').update(`${seed} ${path}`).digest('hex');
}
