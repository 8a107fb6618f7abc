/** Documents beside pages that tests write. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configOf } from '../../../src/check/check-file.js';
import { checkPage } from '../../../src/check/check-page.js';
import { type ClaimOptions, checkDocument } from '../../../src/check/claims/check-document.js';
import type { Fault } from '../../../src/check/claims/comparison.js';
import type { Survey } from '../../../src/check/survey-result.js';
import type { Config } from '../../../src/config/schema.js';
import { findPages } from '../../../src/site/find-pages.js';
import { namesOf } from '../../../src/site/page-names.js';
import { findSite, type Site } from '../../../src/site/site.js';

const both = (heading: string) =>
  `## ${heading}\nCall \`${heading}\` to get it done on the server.\n`;

/** A page with these sections for JavaScript and these for Python. */
export function page(js: readonly string[], python: readonly string[] | undefined): string {
  const block = (name: string, headings: readonly string[]) =>
    `:::${name}\nRead this first, it is short.\n\n${headings.map(both).join('\n')}:::\n`;
  return python ? `${block('js', js)}\n${block('python', python)}` : block('js', js);
}

/** Pages with every status. */
export const pages: Readonly<Record<string, string>> = {
  'docs/queues.md': page(['Push jobs', 'Pull jobs'], ['Push jobs', 'Pull jobs']),
  'docs/workers.md': page(['Start', 'Stop'], ['Start']),
  'docs/limits.md': page(['Set a limit'], undefined),
  'docs/terms.md': 'These are the terms, the same for all.\n',
  'docs/guides/mail.md': page(['Send'], ['Send']),
  'docs/guides/fax.md': page(['Send'], undefined),
};

/** What is known of a site, without a thread, cache, or rule. */
export function surveyOf(site: Site): Survey {
  const { root, docs, config } = site;
  const task = { ...site, targets: [config.target], rules: [] };
  const pages = findPages(site, [], root).files.map((file) => ({
    ...checkPage(readFileSync(file, 'utf8'), file, configOf(file, task), [config.target]),
    ...namesOf(site, file),
  }));
  const nothing = { labels: {}, findings: [], problems: [], source: undefined };
  return { root, docs, targets: [config.target], pages, ...nothing };
}

const surveys = new Map<string, { site: Site; survey: Survey }>();

/** Faults of a document in a folder whose pages do not change. */
export function faultsOf(
  folder: string,
  text: string,
  name = 'ROADMAP.md',
  options: Config = {},
  claims: ClaimOptions = {},
): Fault[] {
  const key = `${folder} ${JSON.stringify(options)}`;
  let known = surveys.get(key);
  if (!known) {
    const site = findSite({ cwd: folder, options });
    known = { site, survey: surveyOf(site) };
    surveys.set(key, known);
  }
  return checkDocument({ text, file: join(folder, name) }, known.survey, known.site, claims);
}

/** Line and words of each fault. */
export function told(faults: readonly Fault[]): string[] {
  return faults.map(({ place, message }) => `${place?.start.line} ${message}`);
}
