/**
 * Surveys a site: every page, for one or several targets.
 */
import { readFileSync } from 'node:fs';
import { ConfigError } from '../config/problem.js';
import { resolveConfig } from '../config/resolve.js';
import type { LanguageId } from '../page/types.js';
import type { GivenPartial } from '../site/given-partials.js';
import { isInside, relativePath } from '../site/inside.js';
import { checkPage } from './check-page.js';
import type { Site } from './site.js';
import type { PageRecord, PageSurvey, Survey, SurveyProblem } from './types.js';

/** How to survey. */
export interface SurveyOptions {
  /** Languages to check; that of the configuration if left out. */
  targets?: readonly LanguageId[] | undefined;
  /** Told after each page, for progress. */
  onPage?: ((done: number, total: number) => void) | undefined;
  /** Text of a page, where it is not what the file holds. */
  readText?: ((file: string) => string) | undefined;
  /** Partials that are not as on disk. */
  givenPartial?: GivenPartial | undefined;
}

/**
 * Surveys pages. One page that cannot be read hides no other.
 *
 * @param files Absolute paths.
 */
export async function surveySite(
  site: Site,
  files: readonly string[],
  options: SurveyOptions = {},
): Promise<Survey> {
  const { root, config } = site;
  const { givenPartial } = options;
  const targets = [...(options.targets ?? [config.target])];
  const readText = options.readText ?? ((file) => readFileSync(file, 'utf8'));
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
  for (const [index, file] of files.entries()) {
    const path = relativePath(root, file);
    const result = attempt(path, () => {
      const own = resolveConfig(file, site.options, { cwd: root, file: site.configFile });
      return checkPage(readText(file), file, own, targets, { givenPartial });
    });
    if ('message' in result) {
      if (!known.has(result.message)) survey.problems.push(result);
      known.add(result.message);
    } else {
      survey.pages.push({ ...result, path, page: pageName(site, file) });
    }
    options.onPage?.(index + 1, files.length);
  }
  survey.labels = labelsOf(survey, site);
  return survey;
}

/** A configuration that cannot be used is told once, however many pages it is for. */
function attempt(path: string, make: () => PageRecord): PageRecord | SurveyProblem {
  try {
    return make();
  } catch (error) {
    if (error instanceof ConfigError) return { path: undefined, message: error.message };
    if (!(error instanceof Error)) throw error;
    return { path, message: `Cannot check the page: ${error.message}` };
  }
}

function pageName({ docs, root }: Site, file: string): string {
  const folder = docs.find((one) => isInside(one, file)) ?? root;
  return relativePath(folder, file);
}

function labelsOf({ targets, pages }: Survey, { config }: Site): Survey['labels'] {
  const ids = new Set([
    ...targets,
    ...pages.flatMap((page: PageSurvey) => [...page.languages, ...(page.declared ?? [])]),
  ]);
  return Object.fromEntries([...ids].map((id) => [id, config.registry.label(id)]));
}
