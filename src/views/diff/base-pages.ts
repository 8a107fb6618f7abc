/**
 * Pages as they are at a revision, beside those of the working tree.
 */
import { readFileSync } from 'node:fs';
import { surveySite } from '../../check/survey.js';
import type { PageSurvey, Survey, SurveyProblem } from '../../check/types.js';
import type { EvidencePlan } from '../../config/read-features.js';
import type { Repository } from '../../site/git/git.js';
import { oldTexts } from '../../site/git/old-texts.js';
import type { ChangedFile } from '../../site/git/working-tree.js';
import { givenPartials } from '../../site/given-partials.js';
import type { Site } from '../../site/site.js';
import { isInside, relativePath } from '../../text/inside.js';
import { isMarkdown } from '../../text/markdown-file.js';
import { compileGlobs } from '../../text/path-pattern.js';
import type { PagePair } from './compare.js';

/** What was found at the revision. */
export interface BasePages {
  pairs: PagePair[];
  problems: SurveyProblem[];
}

/**
 * Surveys the pages at a revision that may differ from those of the working tree: what changed, and
 * what shows a partial that changed. The configuration is that of the working tree.
 *
 * @param after All pages of the working tree.
 * @param evidence Features to look for.
 */
export async function surveyBase(
  repository: Repository,
  site: Site,
  after: Survey,
  changes: readonly ChangedFile[],
  evidence?: EvidencePlan,
): Promise<BasePages> {
  const texts = await oldTexts(repository, changes);
  const now = new Map(after.pages.map((page) => [page.path, page]));
  const nowAt = (file: string) => now.get(relativePath(site.root, file));
  const isPage = pagesOf(site);
  /** Absolute path before, with the page after. */
  const before = new Map<string, PageSurvey | undefined>();
  const added: PagePair[] = [];
  for (const { kind, file, oldFile } of changes) {
    const page = kind === 'deleted' ? undefined : nowAt(file);
    // What was a page then: what is one now and has not moved, or what stands where pages stand.
    const was = texts.get(oldFile) !== undefined && (isPage(oldFile) || (page && file === oldFile));
    if (was) before.set(oldFile, page);
    else if (page) added.push({ before: undefined, after: page });
  }
  for (const page of showing(after.pages, texts)) {
    const file = `${site.root}/${page.path}`;
    if (!before.has(file) && !added.some((pair) => pair.after === page)) before.set(file, page);
  }
  const survey = await surveySite(site, [...before.keys()], {
    targets: after.targets,
    evidence,
    readText: (file) => texts.get(file) ?? readFileSync(file, 'utf8'),
    givenPartial: givenPartials(texts),
  });
  const old = new Map(survey.pages.map((page) => [page.path, page]));
  const pairs = [...before].map(([file, page]) => ({
    before: old.get(relativePath(site.root, file)),
    after: page,
  }));
  return { pairs: [...pairs, ...added], problems: survey.problems };
}

/** Whether a file that is not there any more would be a page of the site. */
function pagesOf({ root, docs, config }: Site): (file: string) => boolean {
  const ignores = compileGlobs(config.ignore);
  return (file) => {
    const folder = docs.find((one) => isInside(one, file));
    if (folder === undefined || !isMarkdown(file)) return false;
    if (
      relativePath(folder, file)
        .split('/')
        .some((name) => name.startsWith('.'))
    )
      return false;
    return config.ignore.length === 0 || !ignores(relativePath(root, file));
  };
}

/** Pages that show a partial that differs. */
function showing(
  pages: readonly PageSurvey[],
  texts: ReadonlyMap<string, string | undefined>,
): PageSurvey[] {
  return pages.filter(({ files }) => files.some((file) => texts.has(file)));
}
