/**
 * What commands that look at the site share: finding it, its pages, and surveying them.
 */
import type { Config } from '../config/schema.js';
import type { LanguageId } from '../page/types.js';
import { findPages } from '../survey/find-pages.js';
import { finishSurvey, type SurveyScope } from '../survey/finish.js';
import { occurringLanguages } from '../survey/occurring.js';
import { findSite, type Site } from '../survey/site.js';
import { surveySite } from '../survey/survey.js';
import type { Survey } from '../survey/types.js';
import { UsageError } from './errors.js';
import type { SiteOptions } from './options.js';
import type { Io } from './types.js';

/** A site with its survey. */
export interface Surveyed {
  site: Site;
  survey: Survey;
  scope: SurveyScope;
}

/** Finds the site that a command is about. */
export function siteOf(io: Io, options: SiteOptions, paths: readonly string[] = []): Site {
  return findSite({ cwd: io.cwd, paths, configFile: options.config, options: noSettings });
}

const noSettings: Config = {};

/**
 * Surveys what a command is about.
 *
 * @throws {UsageError} If a path is not there, a language is not known, or there are no pages.
 */
export async function survey(
  io: Io,
  options: SiteOptions,
  paths: readonly string[] = [],
): Promise<Surveyed> {
  if (options.all && options.language) {
    throw new UsageError('Unexpected `--language` beside `--all`, expected one of them');
  }
  const { site, files, targets } = pagesFor(io, options, paths);
  let found = await surveySite(site, files, { targets });
  if (options.all) found = await surveySite(site, files, { targets: occurringLanguages(found) });
  const scope = { whole: paths.length === 0, ci: isCi(io) };
  return { site, survey: finishSurvey(found, site, scope), scope };
}

/** What a command is about, before it is looked at. */
export interface Asked {
  site: Site;
  /** Absolute paths of pages. */
  files: string[];
  targets: LanguageId[];
}

/**
 * Finds the pages that a command is about.
 *
 * @throws {UsageError} If a path is not there, a language is not known, or there are no pages.
 */
export function pagesFor(io: Io, options: SiteOptions, paths: readonly string[] = []): Asked {
  const site = siteOf(io, options, paths);
  const targets = targetsOf(site, options.language);
  const { files, absent } = findPages(site, paths, io.cwd);
  if (absent.length > 0) {
    throw new UsageError(
      `Cannot find ${absent.map((path) => `\`${path}\``).join(', ')}, expected a page or a folder`,
    );
  }
  if (files.length === 0) {
    throw new UsageError(
      `Cannot find pages in ${site.docs.map((path) => `\`${path}\``).join(', ')}, expected files ` +
        'that end in `.md` or `.mdx`, name a folder or set `docs` in the configuration',
    );
  }
  return { site, files, targets };
}

/** Whether nobody watches, as all services for continuous integration say. */
export function isCi({ env }: Pick<Io, 'env'>): boolean {
  return !['', '0', 'false', undefined].includes(env.CI?.toLowerCase());
}

/** The languages by id, alias or label. */
export function targetsOf(site: Site, languages?: readonly string[]): LanguageId[] {
  const { registry, target } = site.config;
  const ids = (languages ?? [target]).map((name) => {
    const [id] = registry.resolve(name);
    if (id !== undefined) return id;
    const [near] = registry.nearest(name);
    throw new UsageError(
      `Unexpected language \`${name}\`, expected a language of the registry` +
        `${near === undefined ? '' : `, did you mean \`${near}\`?`}`,
    );
  });
  return [...new Set(ids)];
}
