/**
 * What the commands about features share: surveying pages while samples and SDKs are looked at, and
 * what is said where nothing is configured.
 */
import { join, relative } from 'node:path';
import type { Survey } from '../check/types.js';
import type { EvidencePlan } from '../config/read-features.js';
import type { Evidence } from '../evidence/types.js';
import type { Site } from '../site/site.js';
import { relativePath } from '../text/inside.js';
import { once } from '../text/once.js';
import type { PlainSurvey } from '../views/features/links.js';
import type { MeasureSettings } from '../views/features/measure.js';
import { UsageError } from './errors.js';
import { type MeasuredCode, measureSite } from './evidence.js';
import type { SiteOptions } from './options.js';
import { pagesFor, surveyPages } from './survey.js';
import type { Io } from './types.js';

/** A site with what was measured in it. */
export interface MeasuredSite extends Pick<MeasuredCode, 'plan'> {
  site: Site;
  survey: Survey;
  evidence: Evidence;
  /** Paths of the pages that were asked for, from the root; `undefined`: all. */
  asked: ReadonlySet<string> | undefined;
}

/**
 * Measures a site, whatever part of it is asked for: what other pages show counts, too.
 *
 * @throws {UsageError} If nothing is configured, or a page or language is not known.
 */
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
  const measured = await measureSite(site);
  if (!measured) throw nothingConfigured(site, io);
  const { withDocs } = await import('../views/features/measure.js');
  const files = asked?.files.map((file) => relativePath(site.root, file));
  return {
    site,
    survey,
    plan: measured.plan,
    evidence: withDocs(measured.code, survey),
    asked: files && new Set(files),
  };
}

/** Measures some features, without sets of samples. */
export async function measuredPlan(
  plan: EvidencePlan,
  { site, bugs }: { site: Site; bugs: MeasureSettings['bugs'] },
  io: Io,
  options: SiteOptions,
): Promise<{ survey: Survey; evidence: Evidence }> {
  const { registry, root } = site.config;
  const { measureCode, withDocs } = await import('../views/features/measure.js');
  const measure = once(() =>
    measureCode(plan, { bugs, from: root, label: (id) => registry.label(id) }),
  );
  const wishes = { evidence: plan, meanwhile: async () => measure() };
  const { survey } = await surveyPages(io, { ...options, rule: [] }, [], undefined, wishes);
  return { survey, evidence: withDocs(measure(), survey) };
}

/** Measures samples; docs and SDKs are not looked at. Throws as `measuredSite`. */
export async function measuredSamples(
  site: Site,
  io: Io,
): Promise<Pick<MeasuredSite, 'plan' | 'evidence'> & { survey: PlainSurvey }> {
  const { root, config } = site;
  const { roadmapOf } = await import('../evidence/plan-of.js');
  const { evidence: all, bugs } = roadmapOf(config);
  if (all.features.length + all.sets.length === 0) throw nothingConfigured(site, io);
  const { measureCode, withDocs } = await import('../views/features/measure.js');
  const plan = onlySamples(all);
  const label = (id: string) => config.registry.label(id);
  const survey = { root, source: config.source, pages: [] };
  const code = measureCode(plan, { bugs, from: config.root, label });
  return { plan, survey, evidence: withDocs(code, survey) };
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

/** What to write, for who has not written any. */
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

/** Tells what could not be looked at; whether there is anything. */
export function tellUnread({ pages, problems }: Survey, io: Io): boolean {
  const unread = pages.filter(({ results }) => results.length === 0);
  for (const { message } of problems) io.err(`${message}\n`);
  for (const { path } of unread) {
    io.err(`Cannot read \`${path}\`, run \`parity check\` on it to see why\n`);
  }
  return problems.length + unread.length > 0;
}
