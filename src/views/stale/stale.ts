/** Finds sections whose reference changed after them, in one pass over the history. */
import { forLanguage } from '../../config/for-language.js';
import { type ResolvedConfig, resolveConfig } from '../../config/resolve.js';
import type { LanguageId } from '../../page/page-model.js';
import { type Blobs, openBlobs } from '../../site/git/blobs.js';
import {
  GitError,
  gitFolders,
  openRepository,
  pathInRepository,
  type Repository,
} from '../../site/git/git.js';
import { type Commit, commitsOf } from '../../site/git/history.js';
import type { Env } from '../../site/git/run-git.js';
import { createContext } from '../../site/model-of.js';
import { docsFolderOf, namesOf } from '../../site/page-names.js';
import type { Site } from '../../site/site.js';
import { readTree } from '../../syntax/read.js';
import { groupBy } from '../../text/group-by.js';
import { type Pair, pairsOf } from './pairs.js';
import type { CommitRef, Staleness, StaleSection } from './staleness.js';
import { readVersion, type Version } from './version.js';
import { type Step, staleOf, type Verdict } from './walk.js';

export interface StaleQuery {
  /** Absolute paths of pages. */
  files: readonly string[];
  targets: readonly LanguageId[];
  /** Older commits are not looked at. */
  since?: string | undefined;
  env: Env;
  readText(file: string): string;
}

/** @throws {GitError} If there is no history, or not all of it. */
export async function staleSections(site: Site, query: StaleQuery): Promise<Staleness> {
  const result: Staleness = { checked: { pages: 0, sections: 0 }, stale: [] };
  for (const [folder, files] of groupBy(query.files, (file) => docsFolderOf(site, file))) {
    const repository = await openRepository(folder, query.env);
    if (repository.shallow) throw tooShallow(repository);
    const folders = gitFolders(repository, [folder]);
    const commits = await commitsOf(repository, [folder], { since: query.since });
    const history = historyOf(commits);
    const blobs = openBlobs(repository);
    try {
      for (const file of files) {
        const path = pathInRepository(repository, folders, file);
        const changes = path === undefined ? [] : history(path);
        if (changes.length > 0) await checkPage(site, query, file, changes, blobs, result);
      }
    } finally {
      blobs.close();
    }
  }
  result.stale.sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1));
  return result;
}

function tooShallow({ top }: Repository): GitError {
  return new GitError(
    `Unexpected shallow clone in \`${top}\`, expected all of the history to tell what is stale, run ` +
      '`git fetch --unshallow` (on GitHub: `fetch-depth: 0` of `actions/checkout`)',
  );
}

/** A commit with the content of a page after and before it. */
interface PageCommit {
  commit: CommitRef;
  hash: string | undefined;
  oldHash: string | undefined;
}

/** The commits of a page, newest first, back to where it was added, under its old names too. */
function historyOf(commits: readonly Commit[]): (path: string) => PageCommit[] {
  const byPath = groupBy(
    commits.flatMap((commit, at) => commit.changes.map((change) => ({ at, commit, change }))),
    ({ change }) => change.path,
  );
  return (path) => {
    const found: PageCommit[] = [];
    let name = path;
    let from = 0;
    for (;;) {
      const next = byPath.get(name)?.find(({ at }) => at >= from);
      if (!next || next.change.kind === 'deleted') return found;
      const { at, commit, change } = next;
      const { hash, date, subject } = commit;
      found.push({ commit: { hash, date, subject }, hash: change.hash, oldHash: change.oldHash });
      if (change.oldHash === undefined) return found;
      name = change.oldPath;
      from = at + 1;
    }
  };
}

async function checkPage(
  site: Site,
  query: StaleQuery,
  file: string,
  changes: readonly PageCommit[],
  blobs: Blobs,
  result: Staleness,
): Promise<void> {
  const own = resolveConfig(file, site.options, { cwd: site.root, file: site.configFile });
  const text = query.readText(file);
  const now = readVersion(text, file, own);
  if (!now) return;
  const versions = new Map<string, Promise<Version | undefined>>();
  const read = (hash: string) => {
    const known = versions.get(hash) ?? blobs.read(hash).then((old) => readVersion(old, file, own));
    versions.set(hash, known);
    return known;
  };
  const steps = stepsOf(changes, read);
  const pairs = query.targets.flatMap((target) => currentPairs(text, file, own, target, now));
  if (pairs.length === 0) return;
  result.checked.pages++;
  result.checked.sections += new Set(pairs.map(sectionKey)).size;
  const found = await staleOf(now, pairs, steps);
  for (const verdicts of groupBy(found, ({ pair }) => sectionKey(pair)).values()) {
    result.stale.push(staleSection(site, file, now, verdicts));
  }
}

/** What is not committed yet is the newest step. */
function stepsOf(
  changes: readonly PageCommit[],
  read: (hash: string) => Promise<Version | undefined>,
): Step[] {
  const before = async (hash: string | undefined) =>
    hash === undefined ? undefined : ((await read(hash)) ?? 'unreadable');
  const uncommitted = { hash: undefined, date: undefined, subject: 'not committed yet' };
  return [
    { commit: uncommitted, before: () => before(changes[0]?.hash) },
    ...changes.map(({ commit, oldHash }) => ({ commit, before: () => before(oldHash) })),
  ];
}

function currentPairs(
  text: string,
  file: string,
  config: ResolvedConfig,
  target: LanguageId,
  now: Version,
): Pair[] {
  const reading = readTree(text, { path: file, engine: config.engine, format: config.format });
  const own = forLanguage(config, target);
  return pairsOf(createContext(reading.tree, reading.text, file, own).model, now);
}

function sectionKey({ language, target }: Pair): string {
  return `${language} ${target}`;
}

function staleSection(
  site: Site,
  file: string,
  now: Version,
  verdicts: readonly Verdict[],
): StaleSection {
  const { pair, last } = verdicts[0] as Verdict;
  return {
    ...namesOf(site, file),
    ...placeIn(now, pair.language, pair.target),
    last,
    references: verdicts
      .map(({ pair: { reference, index }, words, commits }) => ({
        ...placeIn(now, reference, index),
        words,
        commits,
      }))
      .sort((a, b) => a.line - b.line),
  };
}

function placeIn(now: Version, language: LanguageId, index: number) {
  const section = now.sections(language)[index];
  return { language, section: [...(section?.path ?? [])], line: section?.line ?? 1 };
}
