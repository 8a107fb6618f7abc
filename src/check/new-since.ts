/** What a commit, or a branch, brings that was not there. */
import type { ChangedFile } from '../site/git/changes.js';
import { openRepository, type Repository } from '../site/git/git.js';
import { commitOf, mergeBase, mergeHeads } from '../site/git/revision.js';
import type { Env } from '../site/git/run-git.js';
import { stagedFiles } from '../site/git/staged.js';
import { changesSince } from '../site/git/working-tree.js';
import type { Site } from '../site/site.js';
import { type NewOnly, onlyNew, type SurveyPages } from './since.js';
import type { Survey } from './types.js';

/** What is staged, as far as it matters. */
export interface Staged {
  repository: Repository;
  changes: readonly ChangedFile[];
  readText(file: string): string;
}

/**
 * Findings that the next commit brings. While a merge is under way, what one of its sides has already is
 * not brought by it.
 *
 * @param after Of the staged pages.
 * @param surveyPages Surveys pages as `after` was surveyed.
 * @throws {GitError} If git cannot tell.
 */
export async function newInCommit(
  { repository, changes, readText }: Staged,
  site: Site,
  after: Survey,
  surveyPages: SurveyPages,
): Promise<NewOnly> {
  const ways = { readText, surveyPages };
  let { survey, known } = await onlyNew(repository, site, after, { changes, ...ways });
  for (const commit of await mergeHeads(repository)) {
    const own = await stagedFiles(repository, [...site.docs, site.root], commit);
    const found = await onlyNew(repository, site, survey, { changes: own, ...ways });
    survey = found.survey;
    known += found.known;
  }
  return { survey, known };
}

/**
 * Findings that the working tree has more than a revision, or than the commit where the branch left it.
 *
 * @param revision A branch, tag, or commit.
 * @throws {GitError} If there is no repository, or no such revision.
 */
export async function newSince(
  revision: string,
  site: Site,
  after: Survey,
  { env, surveyPages }: { env: Env; surveyPages: SurveyPages },
): Promise<NewOnly> {
  const repository = await openRepository(site.docs[0] ?? site.root, env);
  const commit = await mergeBase(repository, await commitOf(repository, revision), 'HEAD');
  const changes = await changesSince(repository, commit, [...site.docs, site.root]);
  const found = await onlyNew(repository, site, after, { changes, surveyPages });
  // Of the whole site nobody knows what could be told then.
  const findings = after.findings.filter(({ rule }) => rule === 'stale-baseline');
  return { ...found, survey: { ...found.survey, findings } };
}
