/** Findings and pages of sites without labels that people have judged. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../pack.mjs';

const file = join(root, 'script/accuracy/judged.yaml');

/** Counts by site and in sum: of findings, and of pages called partial or missing. */
export function judgedCounts() {
  const entries = existsSync(file) ? parse(readFileSync(file, 'utf8')) : [];
  const judged = entries.filter(({ holds }) => holds !== null && holds !== undefined);
  const sites = [...new Set(judged.map(({ site }) => site))];
  return [...sites, undefined].map((site) => {
    const own = judged.filter((entry) => site === undefined || entry.site === site);
    return {
      site: site ?? 'sum',
      findings: count(own.filter(({ rule }) => rule !== undefined)),
      pages: count(own.filter(({ rule }) => rule === undefined)),
    };
  });
}

function count(entries) {
  return {
    total: entries.length,
    holds: entries.filter(({ holds }) => holds === true).length,
    close: entries.filter(({ holds }) => holds === 'close').length,
  };
}
