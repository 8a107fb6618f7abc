/** What commands about features share: measuring, and what to say if none are configured. */
import { join, relative } from 'node:path';
import type { Survey } from '../check/survey-result.js';
import type { EvidencePlan } from '../config/read-features.js';
import type { Evidence } from '../evidence/evidence.js';
import type { Site } from '../site/site.js';
import { relativePath } from '../text/inside.js';
import { once } from '../text/once.js';
import type { PlainSurvey } from '../views/features/links.js';
import type { Io } from './command.js';
import { UsageError } from './errors.js';
import { evidenceOf, measurePlan } from './evidence.js';
import type { SiteOptions } from './options.js';
import { pagesFor, surveyPages } from './survey.js';

export interface MeasuredSite {
  site: Site;
  plan: EvidencePlan;
  survey: Survey;
  evidence: Evidence;
  /** Paths of the pages that were asked for, from the root; `undefined`: all. */
  asked: ReadonlySet<string> | undefined;
}

/** What other pages show counts, too. @throws {UsageError} If nothing is configured. */
export async function measuredSite(
  io: Io,
  options: SiteOptions,
  paths: readonly string[] = [],
): Promise<MeasuredSite> {
  const asked = paths.length > 0 ? pagesFor(io, options, paths) : undefined;
  const wishes = { features: true };
  const all = asked?.site.docs ?? [];
  const wanted = { ...options, rule: [] };
  const { site, survey } = await surveyPages(io, wanted, all, undefined, wishes);
  const evidence = await evidenceOf({ site, survey });
  if (!evidence) throw nothingConfigured(site, io);
  const { planOf } = await import('../evidence/plan-of.js');
  const files = asked?.files.map((file) => relativePath(site.root, file));
  return { site, survey, plan: planOf(site.config), evidence, asked: files && new Set(files) };
}

export async function measuredPlan(
  plan: EvidencePlan,
  site: Site,
  io: Io,
  options: SiteOptions,
): Promise<{ survey: Survey; evidence: Evidence }> {
  const measure = once(() => measurePlan(plan, site));
  const wishes = { evidence: plan, meanwhile: measure };
  const { survey } = await surveyPages(io, { ...options, rule: [] }, [], undefined, wishes);
  const { withDocs } = await import('../views/features/measure.js');
  return { survey, evidence: withDocs(await measure(), survey) };
}

/** Measures samples; docs and SDKs are not looked at. Throws as `measuredSite`. */
export async function measuredSamples(
  site: Site,
  io: Io,
): Promise<Pick<MeasuredSite, 'plan' | 'evidence'> & { survey: PlainSurvey }> {
  const [{ planOf }, { withDocs }] = await Promise.all([
    import('../evidence/plan-of.js'),
    import('../views/features/measure.js'),
  ]);
  const all = planOf(site.config);
  if (all.features.length + all.sets.length === 0) throw nothingConfigured(site, io);
  const plan = onlySamples(all);
  const survey = { root: site.root, source: site.config.source, pages: [] };
  return { plan, survey, evidence: withDocs(await measurePlan(plan, site), survey) };
}

/** Parsers of languages without samples need not be there. */
function onlySamples(plan: EvidencePlan): EvidencePlan {
  const languages = new Set(plan.samples.map(({ language }) => language));
  const features = plan.features.map((one) => ({
    ...one,
    code: Object.fromEntries(Object.entries(one.code).filter(([id]) => languages.has(id))),
  }));
  return { ...plan, features, sdk: [] };
}

export function nothingConfigured({ config }: Site, { cwd }: Io): UsageError {
  const { roadmap, root, file } = config;
  const usual = join(root, 'parity.roadmap.yaml');
  const place = typeof roadmap === 'object' ? (file ?? usual) : (roadmap ?? usual);
  return new UsageError(
    `Cannot find features in \`${relative(cwd, place) || place}\`, expected some to look for, such as

features:
  - page: models.mdx
    name: Streaming
    code:
      js: $AI.generateStream($$$)
      python: $AI.generate_stream($$$)

See docs/evidence.md of the package for how to write patterns, and where samples and SDKs are named`,
  );
}
