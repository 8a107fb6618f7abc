/** Pages as they are at a revision, beside those of the working tree. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { surveySite } from '../../check/survey.js';
import type { PageSurvey, Survey, SurveyProblem } from '../../check/survey-result.js';
import type { EvidencePlan } from '../../config/read-features.js';
import { findPages } from '../../site/find-pages.js';
import type { ChangedFile } from '../../site/git/changes.js';
import { commitFiles } from '../../site/git/files.js';
import type { Repository } from '../../site/git/git.js';
import { oldTexts } from '../../site/git/working-tree.js';
import { givenPartials } from '../../site/read-partial.js';
import type { Site } from '../../site/site.js';
import { relativePath } from '../../text/inside.js';
import { isFile } from '../../text/stat.js';
import type { PagePair } from './compare.js';

export interface BasePages {
  pairs: PagePair[];
  problems: SurveyProblem[];
}

/** Surveys the pages that may differ, with the configuration and partials of today. */
export async function surveyBase(
  repository: Repository,
  site: Site,
  commit: string,
  after: Survey,
  changes: readonly ChangedFile[],
  evidence?: EvidencePlan,
): Promise<BasePages> {
  const texts = await oldTexts(repository, changes);
  const now = new Map(after.pages.map((page) => [page.path, page]));
  const nowAt = (file: string) => now.get(relativePath(site.root, file));
  const tree = await commitFiles(repository, commit, [...site.docs, site.root]);
  const wasPage = new Set(findPages(site, [], site.root, tree).files);
  /** Absolute path before, with the page after. */
  const before = new Map<string, PageSurvey | undefined>();
  const added: PagePair[] = [];
  for (const { kind, file, oldFile } of changes) {
    const page = kind === 'deleted' ? undefined : nowAt(file);
    if (wasPage.has(oldFile)) before.set(oldFile, page);
    else if (page) added.push({ before: undefined, after: page });
  }
  const changed = new Set(changes.flatMap(({ file, oldFile }) => [file, oldFile]));
  for (const file of wasPage) {
    if (!changed.has(file) && !nowAt(file) && isFile(file)) before.set(file, undefined);
  }
  for (const page of after.pages) {
    const file = join(site.root, page.path);
    const isNew = !wasPage.has(file) && !changed.has(file) && tree.hashOf(file) !== undefined;
    if (isNew) added.push({ before: undefined, after: page });
  }
  for (const page of showing(after.pages, texts)) {
    const file = join(site.root, page.path);
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

function showing(
  pages: readonly PageSurvey[],
  texts: ReadonlyMap<string, string | undefined>,
): PageSurvey[] {
  return pages.filter(({ files }) => files.some((file) => texts.has(file)));
}
