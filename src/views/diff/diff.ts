/** The site at a git revision beside the working tree. */
import type { Survey, SurveyProblem } from '../../check/survey-result.js';
import { GitError, openRepository, type Repository } from '../../site/git/git.js';
import { commitOf, mergeBase } from '../../site/git/revision.js';
import type { Env } from '../../site/git/run-git.js';
import { changesSince } from '../../site/git/working-tree.js';
import type { Site } from '../../site/site.js';
import type { CodeEvidence } from '../features/measure.js';
import { surveyBase } from './base-pages.js';
import { compareSites } from './compare.js';
import type { SiteDiff } from './site-diff.js';

export interface DiffQuery {
  base: string;
  /** Compare with the commit where the branch left it, rather than with the base itself. */
  mergeBase: boolean;
  env: Env;
  /** Features to look for, with what samples and SDKs have of them; `after` has to know them, too. */
  features?: CodeEvidence | undefined;
}

/** @throws {GitError} If there is no repository, or no such revision. */
export async function diffSite(
  site: Site,
  after: Survey,
  { base, mergeBase: common, env, features }: DiffQuery,
): Promise<{ diff: SiteDiff; problems: SurveyProblem[] }> {
  const repository = await siteRepository(site, env);
  const named = await commitOf(repository, base);
  const commit = common ? await mergeBase(repository, named, 'HEAD') : named;
  const changes = await changesSince(repository, commit, site.docs);
  const { pairs, problems } = await surveyBase(
    repository,
    site,
    commit,
    after,
    changes,
    features?.plan,
  );
  const from = { name: base, commit, mergeBase: common && commit !== named };
  const diff = compareSites(from, after, pairs);
  if (!features || features.plan.features.length === 0) return { diff, problems };
  const { featureChanges } = await import('./features.js');
  const changed = featureChanges(features, after, pairs);
  return { diff: { ...diff, features: changed }, problems };
}

/** All folders of pages have to have one history. */
async function siteRepository({ docs, root }: Site, env: Env): Promise<Repository> {
  const [first = root, ...rest] = docs;
  const repository = await openRepository(first, env);
  const own = await openRepository(root, env).catch(() => repository);
  for (const [folder, { top }] of [
    [root, own] as const,
    ...(await Promise.all(rest.map(async (one) => [one, await openRepository(one, env)] as const))),
  ]) {
    if (top === repository.top) continue;
    throw new GitError(
      `Unexpected docs folder \`${first}\` of the repository \`${repository.top}\`, expected that of ` +
        `\`${folder}\` (\`${top}\`), which has another history, run this in a submodule or clone ` +
        'of the docs',
    );
  }
  return repository;
}
