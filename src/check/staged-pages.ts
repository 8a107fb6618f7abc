/** Pages that the next commit changes, as the index has them, not the working tree. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPages } from '../site/find-pages.js';
import type { ChangedFile } from '../site/git/changes.js';
import { type GitFiles, indexFiles } from '../site/git/files.js';
import { openRepository, type Repository } from '../site/git/git.js';
import { stagedFiles, unstagedFiles } from '../site/git/working-tree.js';
import { importersOf } from '../site/importers.js';
import { type GivenPartial, givenPartials } from '../site/read-partial.js';
import type { Site } from '../site/site.js';
import { relativePath } from '../text/inside.js';
import { isMarkdown } from '../text/markdown-file.js';
import type { PageSurvey, SurveyProblem } from './survey-result.js';

export interface StagedPages {
  repository: Repository;
  /** All staged Markdown, deleted files too. */
  changes: ChangedFile[];
  /** Absolute paths of staged pages, and of those that may show a staged partial. */
  files: string[];
  readText(file: string): string;
  givenPartial: GivenPartial;
  /** Whether a page that was checked has to do with the commit. */
  isConcerned(page: PageSurvey): boolean;
  problems: SurveyProblem[];
}

/** Texts by absolute path; `undefined` for a file that is not there. */
type Texts = Map<string, string | undefined>;

/** @throws {GitError} If there is no repository, or git cannot tell. */
export async function stagedPages(
  site: Site,
  env: Readonly<Record<string, string | undefined>>,
): Promise<StagedPages> {
  const repository = await openRepository(site.root, env);
  const folders = [...site.docs, site.root];
  const all = await stagedFiles(repository, folders);
  const changes = all.filter(({ file, oldFile }) => isMarkdown(file) || isMarkdown(oldFile));
  const index = changes.length === 0 ? undefined : await indexFiles(repository, folders);
  const pages = index ? findPages(site, [], site.root, index).files : [];
  const unstaged = index ? await unstagedFiles(repository, folders) : [];
  const texts: Texts = index ? await textsOf(changes, unstaged, index) : new Map();
  const readText = (file: string) => texts.get(file) ?? readFileSync(file, 'utf8');
  const changed = new Set(changes.flatMap(({ file, oldFile }) => [file, oldFile]));
  const staged = new Set(pages.filter((file) => changed.has(file)));
  const others = pages.filter((file) => !changed.has(file));
  return {
    repository,
    changes,
    files: [...staged, ...importersOf(changed, others, readText)].sort(),
    readText,
    givenPartial: givenPartials(texts),
    isConcerned: ({ path, files }) =>
      staged.has(join(site.root, path)) || files.some((file) => changed.has(file)),
    problems: changes.flatMap((change) => conflictOf(change, site)),
  };
}

/** What the index has of each file that differs from `HEAD`, or on disk from the index. */
async function textsOf(
  changes: readonly ChangedFile[],
  unstaged: readonly ChangedFile[],
  index: GitFiles,
): Promise<Texts> {
  const staged = changes
    .filter(({ kind }) => kind !== 'unmerged')
    .flatMap(({ file, oldFile }) => [file, oldFile]);
  const there = await index.textsOf([...staged, ...unstaged.map(({ oldFile }) => oldFile)]);
  return new Map<string, string | undefined>([
    ...staged.map((file) => [file, undefined] as const),
    ...there,
  ]);
}

function conflictOf({ file, kind }: ChangedFile, { root }: Site): SurveyProblem[] {
  if (kind !== 'unmerged') return [];
  const path = relativePath(root, file);
  const message = `Cannot check \`${path}\` with a conflict of a merge, resolve it and stage the page`;
  return [{ path, message }];
}
