/** Surveys a site: every page, for one or several targets. */
import type { EvidencePlan } from '../config/read-features.js';
import type { LanguageId } from '../page/page-model.js';
import type { Site } from '../site/site.js';
import { relativePath } from '../text/inside.js';
import type { CacheTask } from './cache/cached.js';
import { checkFile, type PageOutcome, type TextSource } from './check-file.js';
import { type Dealt, newCounts, pagesDone, type SiteTask, shareWork } from './share-work.js';
import type { PageSurvey, Survey } from './survey-result.js';
import type { Threads } from './threads.js';

export interface SurveyOptions extends TextSource {
  /** Languages to check; that of the configuration if left out. */
  targets?: readonly LanguageId[] | undefined;
  /** Names of the only rules to run; all that are on if left out. */
  rules?: readonly string[] | undefined;
  /** Features to look for in the code of the pages; nothing is looked for if left out. */
  evidence?: EvidencePlan | undefined;
  /** What this thread does first, while others look at pages. */
  meanwhile?: (() => Promise<unknown>) | undefined;
  onPage?: ((done: number, total: number) => void) | undefined;
  /** Threads to share the work with; not used where texts are given. */
  threads?: Threads | undefined;
  /** Where results are kept; not used where texts are given. */
  cache?: CacheTask | undefined;
}

/** Surveys pages, in the order of `files`. One page that cannot be read hides no other. */
export async function surveySite(
  site: Site,
  files: readonly string[],
  options: SurveyOptions = {},
): Promise<Survey> {
  const { root, config } = site;
  const targets = [...(options.targets ?? [config.target])];
  const survey: Survey = {
    root,
    docs: site.docs.map((folder) => relativePath(root, folder) || '.'),
    source: config.source,
    targets,
    labels: {},
    pages: [],
    findings: [],
    problems: [],
  };
  const known = new Set<string>();
  for (const outcome of await outcomesOf(site, files, targets, options)) {
    if ('page' in outcome) survey.pages.push(outcome.page);
    else if (!known.has(outcome.problem.message)) {
      known.add(outcome.problem.message);
      survey.problems.push(outcome.problem);
    }
  }
  survey.labels = labelsOf(survey, site);
  return survey;
}

async function outcomesOf(
  site: Site,
  files: readonly string[],
  targets: readonly LanguageId[],
  { rules, evidence, meanwhile, onPage, threads, cache, readText, givenPartial }: SurveyOptions,
): Promise<PageOutcome[]> {
  const { root, docs, configFile, options } = site;
  const given = readText || givenPartial ? { readText, givenPartial } : undefined;
  const page = { root, docs, configFile, options, targets, rules, evidence };
  const task: SiteTask = { ...page, files, cache: given ? undefined : cache, counts: newCounts() };
  const outcomes: (PageOutcome | undefined)[] = files.map(() => undefined);
  const place = (dealt: Dealt[]) => {
    for (const [index, outcome] of dealt) outcomes[index] = outcome;
    onPage?.(pagesDone(task), files.length);
  };
  const others = given ? undefined : threads?.share(task, place);
  await meanwhile?.();
  for await (const dealt of shareWork(task, given)) place(dealt);
  await others;
  // What a thread took and did not bring back, because it failed.
  return Promise.all(
    outcomes.map((outcome, index) => outcome ?? checkFile(files[index] as string, page)),
  );
}

function labelsOf({ targets, pages }: Survey, { config }: Site): Survey['labels'] {
  const ids = new Set([
    ...targets,
    ...pages.flatMap((page: PageSurvey) => [...page.languages, ...(page.declared ?? [])]),
  ]);
  return Object.fromEntries([...ids].map((id) => [id, config.registry.label(id)]));
}
