/**
 * What commands that show features share: measuring them, where there are any.
 */
import type { EvidencePlan } from '../config/read-features.js';
import type { Evidence } from '../evidence/types.js';
import type { Site } from '../site/site.js';
import type { CodeEvidence } from '../views/features/measure.js';
import type { Surveyed } from './survey.js';

/** What was found in samples and SDKs, with what was looked for. */
export interface MeasuredCode {
  plan: EvidencePlan;
  code: CodeEvidence;
}

/** By site, which every run finds anew: files may have changed since an earlier one. */
const known = new WeakMap<Site, MeasuredCode>();

/**
 * Looks at samples and SDKs, once for a site.
 *
 * @returns `undefined` where neither features nor sets of samples are configured.
 * @throws {ConfigError} If a pattern or a glob is wrong.
 * @throws {ParserError} If a parser is not installed.
 */
export async function measureSite(site: Site): Promise<MeasuredCode | undefined> {
  const { roadmapOf } = await import('../evidence/plan-of.js');
  const before = known.get(site);
  if (before) return before;
  const { config } = site;
  const { evidence: plan, bugs } = roadmapOf(config);
  if (plan.features.length + plan.sets.length === 0) return undefined;
  const { measureCode } = await import('../views/features/measure.js');
  const label = (id: string) => config.registry.label(id);
  const measured = { plan, code: measureCode(plan, { bugs, from: config.root, label }) };
  known.set(site, measured);
  return measured;
}

/** All that was found; as `measureSite`. The survey has to be one with features. */
export async function evidenceOf({ site, survey }: Surveyed): Promise<Evidence | undefined> {
  const measured = await measureSite(site);
  if (!measured) return undefined;
  const { withDocs } = await import('../views/features/measure.js');
  return withDocs(measured.code, survey);
}
