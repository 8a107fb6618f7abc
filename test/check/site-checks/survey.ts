/** Findings about sites that tests write. */
import { finishSurvey } from '../../../src/check/finish.js';
import { surveySite } from '../../../src/check/survey.js';
import type { SurveyScope } from '../../../src/check/survey-result.js';
import { clearConfigCache } from '../../../src/config/load.js';
import { findPages } from '../../../src/site/find-pages.js';
import { findSite } from '../../../src/site/site.js';
import { site } from '../../cli/run.js';

/**
 * What is found about the site as a whole: `file:line rule message`.
 *
 * @param files Contents by path; pages stand in `docs`.
 */
export async function siteMessages(
  files: Readonly<Record<string, string>>,
  { paths = [], targets, ...scope }: Partial<SurveyScope> & Query = {},
): Promise<string[]> {
  clearConfigCache();
  const root = site({ 'package.json': '{}', ...files });
  const found = findSite({ cwd: root });
  const pages = findPages(found, paths, root).files;
  const survey = await surveySite(found, pages, { targets });
  const { findings } = finishSurvey(survey, found, { whole: paths.length === 0, ...scope });
  return findings.map(
    ({ file, place, rule, message }) => `${file}:${place?.start.line ?? ''} ${rule} ${message}`,
  );
}

interface Query {
  paths?: string[];
  targets?: string[];
}

/** A set of tabs, by label. */
export function tabs(labels: readonly string[], attributes = ''): string {
  const items = labels.map((label) => `<TabItem label="${label}">\n\nCall it.\n\n</TabItem>\n`);
  return `<Tabs${attributes && ` ${attributes}`}>\n${items.join('')}</Tabs>\n\n`;
}
