/** What commands that look at the site share: finding it, its pages, and surveying them. */
import { finishSurvey } from '../check/finish.js';
import { occurringLanguages } from '../check/occurring.js';
import type { StagedPages } from '../check/staged-pages.js';
import { type SurveyOptions, surveySite } from '../check/survey.js';
import type { Survey, SurveyProblem, SurveyScope } from '../check/survey-result.js';
import type { EvidencePlan } from '../config/read-features.js';
import type { LanguageId } from '../page/page-model.js';
import { findPages } from '../site/find-pages.js';
import { findSite, type Site } from '../site/site.js';
import { didYouMean } from '../text/nearest.js';
import { cacheTask, endCache } from './cache-task.js';
import type { Io } from './command.js';
import { UsageError } from './errors.js';
import type { SiteOptions } from './options.js';
import { createProgress } from './progress.js';

export interface Surveyed {
  site: Site;
  survey: Survey;
  scope: SurveyScope;
  /** What is staged, where only that was asked for. */
  staged?: StagedPages | undefined;
}

export function siteOf(io: Io, options: SiteOptions, paths: readonly string[] = []): Site {
  return findSite({ cwd: io.cwd, paths, configFile: options.config, options: {} });
}

/** With what only the whole site can tell, and what is accepted. Throws as `pagesFor`. */
export async function survey(
  io: Io,
  options: SiteOptions,
  paths: readonly string[] = [],
  wishes: SurveyWishes = {},
): Promise<Surveyed> {
  const surveyed = await surveyPages(io, options, paths, undefined, wishes);
  const { survey: found, site, scope } = surveyed;
  return { ...surveyed, survey: finishSurvey(found, site, scope) };
}

export interface SurveyWishes {
  /** Features that the code of pages shows, where the roadmap has any; samples and SDKs, too. */
  features?: boolean;
  /** These in place of those of the roadmap. */
  evidence?: EvidencePlan;
  /** What this thread does first, while others look at pages. */
  meanwhile?: () => Promise<unknown>;
}

export type ChoosePages = (files: readonly string[]) => readonly string[];

/** The pages alone: those of `choose`, or all. Throws as `pagesFor`. */
export async function surveyPages(
  io: Io,
  options: SiteOptions,
  paths: readonly string[] = [],
  choose: ChoosePages = (files) => files,
  wishes: SurveyWishes = {},
): Promise<Surveyed> {
  if (options.all && options.language) {
    throw new UsageError('Unexpected `--language` beside `--all`, expected one of them');
  }
  if (options.staged) return surveyStaged(io, options, paths);
  const { site, files, targets, problems } = pagesFor(io, options, paths);
  const scope = { whole: paths.length === 0, rules: options.rule, ci: isCi(io) };
  const chosen = choose(files);
  const given = wishes.features ? await featuresOf(site) : wishes;
  const run = (languages: readonly LanguageId[]) =>
    runSurvey(io, options, { site, files: chosen, targets: languages, scope }, given);
  let found = await run(targets);
  if (options.all) {
    const languages = occurringLanguages(found);
    if (languages.join() !== targets.join()) found = await run(languages);
  }
  return { site, survey: withProblems(found, problems), scope };
}

/** Pages are only looked through for features if there are any. */
async function featuresOf(site: Site): Promise<Pick<SurveyOptions, 'evidence' | 'meanwhile'>> {
  const { planOf } = await import('../evidence/plan-of.js');
  const plan = planOf(site.config);
  const evidence = plan.features.length > 0 ? plan : undefined;
  // Measured once: who wishes for features asks for it afterwards.
  const meanwhile = async () => (await import('./evidence.js')).measureSite(site);
  return { evidence, meanwhile };
}

interface Run {
  site: Site;
  files: readonly string[];
  targets: readonly LanguageId[];
  scope: SurveyScope;
}

async function runSurvey(
  io: Io,
  options: SiteOptions,
  { site, files, targets, scope }: Run,
  given: SurveyOptions = {},
): Promise<Survey> {
  const { whole, rules } = scope;
  const cache = cacheTask(io, options, {
    site,
    pages: files.length,
    whole,
    targets,
    rules,
    features: given.evidence !== undefined,
  });
  const progress = createProgress(io);
  const { onPage } = progress;
  const { threads } = io;
  try {
    return await surveySite(site, files, { targets, rules, threads, cache, onPage, ...given });
  } finally {
    progress.end();
    if (cache) endCache(cache);
  }
}

async function surveyStaged(
  io: Io,
  options: SiteOptions,
  paths: readonly string[],
): Promise<Surveyed> {
  if (paths.length > 0) {
    throw new UsageError('Unexpected paths beside `--staged`, expected one of them');
  }
  const { stagedPages } = await import('../check/staged-pages.js');
  const site = siteOf(io, options);
  const targets = targetsOf(site, options.language);
  const scope = { whole: false, rules: options.rule, ci: isCi(io) };
  const staged = await stagedPages(site, io.env);
  const { files, readText, givenPartial, isConcerned, problems } = staged;
  const run = { site, files, targets, scope };
  const all = await runSurvey(io, { ...options, cache: false }, run, { readText, givenPartial });
  const found = { ...all, pages: all.pages.filter(isConcerned) };
  return { site, survey: withProblems(found, problems), scope, staged };
}

function withProblems(found: Survey, problems: readonly SurveyProblem[]): Survey {
  return { ...found, problems: [...problems, ...found.problems] };
}

export interface Asked {
  site: Site;
  /** Absolute paths of pages. */
  files: string[];
  targets: LanguageId[];
  problems: SurveyProblem[];
}

/** @throws {UsageError} If a path or a language is not known, or there are no pages. */
export function pagesFor(io: Io, options: SiteOptions, paths: readonly string[] = []): Asked {
  const site = siteOf(io, options, paths);
  const targets = targetsOf(site, options.language);
  const { files, absent, problems } = findPages(site, paths, io.cwd);
  if (absent.length > 0) {
    throw new UsageError(
      `Cannot find ${absent.map((path) => `\`${path}\``).join(', ')}, expected a page or a folder`,
    );
  }
  if (files.length === 0 && problems.length === 0) {
    const places = paths.length > 0 ? paths : site.docs;
    throw new UsageError(
      `Cannot find pages in ${places.map((path) => `\`${path}\``).join(', ')}, expected files ` +
        'that end in `.md` or `.mdx`, name a folder or set `docs` in the configuration',
    );
  }
  return { site, files, targets, problems };
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
      `Unexpected language \`${name}\`, expected a language of the registry${didYouMean(near)}`,
    );
  });
  return [...new Set(ids)];
}

/** Names what could not be looked at on standard error; whether there is anything. */
export function reportUnread(
  { pages, problems }: Pick<Survey, 'pages' | 'problems'>,
  io: Io,
): boolean {
  const unread = pages.filter(({ results }) => results.length === 0);
  for (const { message } of problems) io.err(`${message}\n`);
  for (const { path } of unread) {
    io.err(`Cannot read \`${path}\`, run \`parity check\` on it to see why\n`);
  }
  return problems.length + unread.length > 0;
}
