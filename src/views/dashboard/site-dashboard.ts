/** The dashboard as a page of a site. */
import { join } from 'node:path';
import { occurringLanguages } from '../../check/occurring.js';
import { surveySite } from '../../check/survey.js';
import type { Config } from '../../config/schema.js';
import type { Registry } from '../../page/languages/languages.js';
import type { LanguageId } from '../../page/page-model.js';
import { findPages } from '../../site/find-pages.js';
import { findSite } from '../../site/site.js';
import { didYouMean } from '../../text/nearest.js';
import { quote } from '../../text/words.js';
import { sourceLinks } from '../source-link.js';
import { dashboardAssets } from './assets.js';
import type { DashboardOptions } from './options.js';
import { renderDashboard } from './render.js';

/** A site whose plugin makes the dashboard. */
export interface MountedSite {
  root: string;
  /** Absolute path of its pages, unless the configuration names folders. */
  folder?: string | undefined;
  /** Configuration that wins over the file; always the same object. */
  config: Config;
  options: DashboardOptions;
  /** Address of a page, by its absolute path. */
  urlOf(path: string): string | undefined;
}

/** Sources are linked only by the configuration: there are no files beside the pages of a site. */
export async function siteDashboard(mounted: MountedSite): Promise<string> {
  const { root, folder, options, urlOf } = mounted;
  const found = findSite({ cwd: root, options: mounted.config });
  const own = found.config.docs === undefined && folder !== undefined;
  const site = own ? { ...found, docs: [folder] } : found;
  const { files } = findPages(site, [], root);
  const { badge, target } = site.config;
  const wanted = options.languages ?? badge?.languages ?? [target];
  const survey = await surveySite(site, files, {
    targets:
      wanted === 'all'
        ? occurringLanguages(await surveySite(site, files, { targets: [target] }))
        : wanted.map((name) => languageOf(name, site.config.registry)),
  });
  return renderDashboard(
    {
      title: options.title ?? 'SDK language parity',
      survey,
      commit: undefined,
      trend: [],
      source: survey.source === undefined ? undefined : sourceLinks(survey, root),
      page: ({ path }) => urlOf(join(survey.root, path)),
    },
    dashboardAssets(),
  );
}

function languageOf(name: string, registry: Registry): LanguageId {
  const [id] = registry.resolve(name);
  if (id !== undefined) return id;
  const [near] = registry.nearest(name);
  throw new TypeError(
    `Unexpected language ${quote(name)} in the option \`dashboard.languages\`, expected a language of ` +
      `the registry${didYouMean(near)}`,
  );
}
