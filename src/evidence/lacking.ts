/** Features that a page shows to the readers of other languages, and not to those of the target. */
import { dirname, join } from 'node:path';
import type { EvidencePlan, Feature } from '../config/read-features.js';
import type { ResolvedConfig } from '../config/resolve.js';
import { headingPathAt } from '../page/outline/heading-at.js';
import { pathKey, pathKeys } from '../page/outline/heading-paths.js';
import type { LanguageId, PageModel, Place, SectionVerdict } from '../page/page-model.js';
import { verdictInfo } from '../page/verdict.js';
import { usualFolders } from '../site/frameworks.js';
import type { PageContext } from '../site/page-context.js';
import { matchPages, namesOf } from '../site/page-names.js';
import { siteRoot } from '../site/roots.js';
import type { ShownFeature } from './evidence.js';
import { codeOfPage } from './page-code.js';
import { placedFeatures } from './shown.js';

export interface LackingFeature {
  feature: Feature;
  /** The reference's code that shows it first. */
  place: Place;
  references: LanguageId[];
  path: readonly string[];
  /** The target's section that answers to that of the reference. */
  counterpart: SectionVerdict['counterpart'];
}

/** @param gaps Also features of code where the target lacks all of a section, tab, or example. */
export function lackingFeatures(
  context: PageContext,
  plan: EvidencePlan,
  gaps = false,
): LackingFeature[] {
  const { model, config } = context;
  const { target, status } = model;
  const features = plan.features.filter((one) => isExpected(one, target));
  if (features.length === 0 || (status !== 'complete' && status !== 'partial')) return [];
  const names = namesOfPage(context);
  const own = features.filter(({ pages }) =>
    names ? matchPages(pages)(names) : pages === undefined,
  );
  if (own.length === 0 || !hasTarget(context)) return [];
  const placed = placedFeatures(context, plan, config.root);
  if (placed.length === 0 || hasUnreadCode(context)) return [];
  return own.flatMap((feature) => {
    const places = placed.filter(({ shown }) => shown.feature === feature.id);
    if (places.some(({ shown }) => shown.language === target)) return [];
    const others = places.filter(
      ({ shown }) => config.references?.includes(shown.language) ?? true,
    );
    const [first] = others;
    // What a section brings that has yet to be written is seen when it is there.
    if (!first || (!gaps && others.some(({ shown }) => isTold(shown, model)))) return [];
    const { place, shown } = first;
    const path = pathOf(shown, model);
    const references = [...new Set(others.map((other) => other.shown.language))];
    return [{ feature, place, references, path, counterpart: counterpartOf(path, model) }];
  });
}

function isExpected({ code, excluded, only }: Feature, target: LanguageId): boolean {
  return excluded === undefined && only !== 'sdk' && (code[target]?.length ?? 0) > 0;
}

/** What people call the page: its path in the docs folder, and its path from the root. */
function namesOfPage({ path, config }: { path: string | undefined; config: ResolvedConfig }) {
  if (path === undefined) return undefined;
  const { root } = config;
  const sites = [siteRoot(dirname(path)) ?? root, root];
  const docs = config.docs ?? sites.flatMap((site) => usualFolders.map((name) => join(site, name)));
  return namesOf({ root, docs }, path);
}

/** Whether there is anything for the target: a page in one language is none of its pages. */
function hasTarget(context: PageContext): boolean {
  const { model } = context;
  return (
    model.languages.includes(model.target) ||
    model.codes.some(({ language }) => language === model.target)
  );
}

/** Whether the target has code that only building the site would show. */
function hasUnreadCode(context: PageContext): boolean {
  const { model } = context;
  const read = new Set(codeOfPage(context).map(({ use }) => use));
  return model.codes.some(
    (use) =>
      !read.has(use) &&
      use.languages?.includes(model.target) &&
      (use.language === undefined || use.language === model.target),
  );
}

/** Whether other rules say so already, or an author says that it does not apply. */
function isTold(place: ShownFeature, model: PageModel): boolean {
  if (model.gaps.some(({ cause }) => holds(cause, place))) return true;
  const exempt = model.groups.filter((group) => group.exempt?.includes(model.target));
  if (exempt.some((group) => group.variants.some((at) => holds(model.variants[at]?.place, place))))
    return true;
  const path = pathOf(place, model);
  const keys = new Set(pathKeys(path));
  const key = pathKey(path);
  return model.sections.some((section) => {
    const own = pathKey(section.path);
    if (section.codeMissing && own === key) return true;
    // What the target lacks, `section-parity` and its like report; of the rest nothing is expected.
    return verdictInfo[section.verdict].kind !== 'present' && keys.has(own);
  });
}

function holds(outer: Place, { line }: ShownFeature): boolean {
  return outer !== undefined && outer.start.line <= line && line <= outer.end.line;
}

function pathOf({ line }: ShownFeature, { outlines }: PageModel): readonly string[] {
  return headingPathAt(outlines, { start: { line } });
}

/** The deepest section around that the target has, too. */
function counterpartOf(path: readonly string[], model: PageModel): SectionVerdict['counterpart'] {
  for (const key of pathKeys(path).reverse()) {
    const found = model.sections.find((one) => one.counterpart && pathKey(one.path) === key);
    if (found) return found.counterpart;
  }
  return undefined;
}
