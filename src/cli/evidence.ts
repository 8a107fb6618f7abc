/** What commands that show features share: measuring them, where there are any. */
import type { Survey } from '../check/survey-result.js';
import type { EvidencePlan } from '../config/read-features.js';
import type { Evidence } from '../evidence/evidence.js';
import type { Site } from '../site/site.js';
import type { CodeEvidence } from '../views/features/measure.js';

/** By site, which every run finds anew: files may have changed since an earlier one. */
const known = new WeakMap<Site, CodeEvidence>();

/** Looks at samples and SDKs, once for a site; `undefined` where nothing is configured. */
export async function measureSite(site: Site): Promise<CodeEvidence | undefined> {
  const before = known.get(site);
  if (before) return before;
  const { planOf } = await import('../evidence/plan-of.js');
  const plan = planOf(site.config);
  if (plan.features.length + plan.sets.length === 0) return undefined;
  const code = await measurePlan(plan, site);
  known.set(site, code);
  return code;
}

/** Looks at samples and SDKs for what a plan names. Throws as `measureSite`. */
export async function measurePlan(plan: EvidencePlan, { config }: Site): Promise<CodeEvidence> {
  const [{ roadmapOf }, { measureCode }] = await Promise.all([
    import('../evidence/plan-of.js'),
    import('../views/features/measure.js'),
  ]);
  const label = (id: string) => config.registry.label(id);
  return measureCode(plan, { bugs: roadmapOf(config).bugs, from: config.root, label });
}

/** All that was found; as `measureSite`. The survey has to be one with features. */
export async function evidenceOf(of: {
  site: Site;
  survey: Survey;
}): Promise<Evidence | undefined> {
  const code = await measureSite(of.site);
  if (!code) return undefined;
  const { withDocs } = await import('../views/features/measure.js');
  return withDocs(code, of.survey);
}
