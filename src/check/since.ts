/** What is new since a revision: so that who did not make a gap is not stopped by it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChangedFile } from '../site/git/changes.js';
import { openRepository, type Repository } from '../site/git/git.js';
import { commitOf, mergeBase, mergeHeads } from '../site/git/revision.js';
import type { Env } from '../site/git/run-git.js';
import { changesSince, oldTexts, stagedFiles } from '../site/git/working-tree.js';
import { givenPartials } from '../site/read-partial.js';
import type { Site } from '../site/site.js';
import type { TextSource } from './check-file.js';
import { newFindings } from './new-findings.js';
import type { Finding, PageSurvey, Survey } from './survey-result.js';

export interface Since {
  /** All files that differ from the revision. */
  changes: readonly ChangedFile[];
  /** Text of a page that does not differ, where it is not what the file holds. */
  readText?: ((file: string) => string) | undefined;
  /** Surveys pages as `after` was surveyed. */
  surveyPages: SurveyPages;
}

/** Surveys files by their absolute paths, with texts that are not those on disk. */
export type SurveyPages = (files: readonly string[], texts: TextSource) => Promise<Survey>;

export interface NewOnly {
  survey: Survey;
  /** Findings that are left out, of those that count. */
  known: number;
}

/**
 * Leaves out findings that pages had at a revision already. Only pages that have findings are looked
 * at there. The configuration is that of today for both.
 *
 * @throws {GitError} If the repository lacks a text.
 */
export async function onlyNew(
  repository: Repository,
  site: Site,
  after: Survey,
  { changes, readText, surveyPages }: Since,
): Promise<NewOnly> {
  const texts = await oldTexts(repository, changes);
  const moved = new Map(changes.map(({ file, oldFile }) => [file, oldFile]));
  /** Absolute paths before; `undefined` for a page that is as it was. */
  const former = new Map<PageSurvey, string | undefined>();
  for (const page of after.pages) {
    if (!page.findings.some(({ accepted }) => !accepted)) continue;
    const file = join(site.root, page.path);
    const differs = moved.has(file) || page.files.some((one) => texts.has(one));
    former.set(page, differs ? (moved.get(file) ?? file) : undefined);
  }
  const there = [...former.values()].filter(
    (file): file is string =>
      file !== undefined && !(texts.has(file) && texts.get(file) === undefined),
  );
  const before = await surveyPages(there, {
    readText: (file) => texts.get(file) ?? readText?.(file) ?? readFileSync(file, 'utf8'),
    givenPartial: givenPartials(texts),
  });
  const byFile = new Map(before.pages.map((page) => [join(site.root, page.path), page]));
  let known = 0;
  const pages = after.pages.map((page) => {
    if (!former.has(page)) return page;
    const file = former.get(page);
    const found: Finding[] = file === undefined ? [] : newFindings(byFile.get(file), page);
    const findings = page.findings.filter((one) => one.accepted || found.includes(one));
    known += page.findings.length - findings.length;
    return { ...page, findings };
  });
  return { survey: { ...after, pages }, known };
}

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
