import { join } from 'node:path';
import { occurringLanguages } from '../../check/occurring.js';
import { surveySite } from '../../check/survey.js';
import type { Survey } from '../../check/survey-result.js';
import type { LanguageId } from '../../page/page-model.js';
import { findPages } from '../../site/find-pages.js';
import { findSite } from '../../site/site.js';
import { type SiteLanguage, siteLanguages } from './languages.js';

export interface FirstLook {
  pages: number;
  languages: SiteLanguage[];
  /** How variants are written, in words, the most usual first. */
  dialects: string[];
}

/** @param docs Folder of pages, relative to `root`, which is absolute. */
export async function firstLook(root: string, docs: string): Promise<FirstLook> {
  const site = findSite({ cwd: root, options: { docs: join(root, docs) } });
  const { files } = findPages(site, [], root);
  const targets: LanguageId[] = occurringLanguages(await surveySite(site, files));
  const survey = await surveySite(site, files, { targets });
  const present = siteLanguages(survey).filter(({ pages }) => pages > 0);
  return {
    pages: survey.pages.filter(({ partial }) => !partial).length,
    languages: present,
    dialects: dialectsOf(survey),
  };
}

const dialectNames: Readonly<Record<string, string>> = {
  'code-group': 'code groups',
  component: 'language components',
  directive: 'directives',
  tabs: 'tabs',
};

function dialectsOf({ pages }: Survey): string[] {
  const counts = new Map<string, number>();
  for (const { traits } of pages) {
    for (const id of traits.dialects) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, first], [, second]) => second - first);
  return sorted.map(([id]) => dialectNames[id] ?? id);
}
