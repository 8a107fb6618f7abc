/** Which features the code of a page shows. */
import type { EvidencePlan } from '../config/read-features.js';
import type { Place } from '../page/page-model.js';
import { remember } from '../text/remember.js';
import {
  type CodeMatch,
  compileDocs,
  type DocsPatterns,
  docsItems,
  matchesIn,
} from './docs-patterns.js';
import type { ShownFeature } from './evidence.js';
import type { CodeContext } from './page-code.js';

export interface PlacedFeature {
  shown: ShownFeature;
  place: Place;
}

const known = new WeakMap<CodeContext['model'], WeakMap<EvidencePlan, PlacedFeature[]>>();

/** Features that the code of a page shows, also those of other pages. Throws as `matchesIn`. */
export function shownFeatures(
  context: CodeContext,
  plan: EvidencePlan,
  from: string,
): ShownFeature[] {
  return placedFeatures(context, plan, from).map(({ shown }) => shown);
}

/** The same, with places for messages. */
export function placedFeatures(
  context: CodeContext,
  plan: EvidencePlan,
  from: string,
): readonly PlacedFeature[] {
  const byPlan = known.get(context.model) ?? new WeakMap<EvidencePlan, PlacedFeature[]>();
  known.set(context.model, byPlan);
  let shown = byPlan.get(plan);
  if (!shown) {
    shown = plan.features.length === 0 ? [] : matchesIn(context, patternsOf(plan, from)).map(found);
    byPlan.set(plan, shown);
  }
  return shown;
}

/** The patterns of a plan, ready to be looked for: prepared once. Throws as `shownFeatures`. */
export const patternsOf = remember((plan: EvidencePlan, from: string): DocsPatterns => {
  const items = plan.features.flatMap(({ id, name, code, at }) =>
    docsItems({ key: id, label: name, at }, code),
  );
  return compileDocs(items, { from, file: plan.file });
});

function found({ key, language, code, text, ...at }: CodeMatch): PlacedFeature {
  const place = code.place(at, { line: at.endLine, column: at.endColumn });
  const { start, end } = place ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const shown: ShownFeature = {
    feature: key,
    language,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    text,
  };
  const { imported } = code;
  if (imported) shown.imported = { path: imported.path, line: imported.before + at.line };
  return { shown, place };
}
