/** Explains a page: from its model and the findings of rules. Pure. */
import { servedLanguages } from '../../check/served.js';
import type { Finding } from '../../check/survey-result.js';
import { countSections } from '../../page/assess/count.js';
import type { Registry } from '../../page/languages/languages.js';
import { headingPathAt } from '../../page/outline/heading-at.js';
import { pathKey } from '../../page/outline/heading-paths.js';
import type { PageModel, VariantGroup } from '../../page/page-model.js';
import { groupBy } from '../../text/group-by.js';
import { reasonOf } from '../status/lacking.js';
import type { ExplainedFinding, ExplainedGroup, ExplainedRow, Explanation } from './explanation.js';
import { rowsOf } from './rows.js';

/** @param path Path of the page, relative to the root. */
export function explainPage(
  model: PageModel,
  path: string,
  findings: readonly Finding[],
  registry: Registry,
): Explanation {
  const { target, status, why, outlines, declared } = model;
  const references = [...outlines.keys()].filter((id) => id !== target);
  const sections = countSections(model);
  const rows = rowsOf(model);
  const ids = [target, ...references, ...model.languages, ...(declared?.languages ?? [])];
  for (const group of model.groups) ids.push(...group.languages);
  return {
    path,
    title: model.title,
    language: target,
    status,
    why,
    reason: reasonOf({ status, why, gaps: model.gaps }),
    sections,
    possible: model.possible.length,
    references,
    languages: model.languages,
    served: servedLanguages(model),
    declared: declared && {
      languages: declared.languages,
      by: declared.by,
      line: declared.place?.start.line,
    },
    labels: Object.fromEntries([...new Set(ids)].map((id) => [id, registry.label(id)])),
    findings: assign(rows, findings),
    rows,
    groups: model.groups.map((group) => groupOf(model, group)),
    annotations: model.annotations.map(({ place, kind, languages, heading, reason, used }) => {
      return { line: place?.start.line, kind, languages, heading, reason, used };
    }),
    exclusions: model.exclusions.map(
      ({ index, topic, reason, until, status: as, scope, path: at, place }) => {
        const line = place?.start.line;
        return { index, topic, reason, until, status: as, scope, path: at, line };
      },
    ),
  };
}

/** Gives findings to the rows that they are about. Returns what is left. */
function assign(rows: readonly ExplainedRow[], findings: readonly Finding[]): ExplainedFinding[] {
  const sides = rows.flatMap((row) => {
    const own = [row.reference, row.target].flatMap((side) => (side ? pathKey(side.path) : []));
    return [...new Set(own)].map((key) => ({ key, row }));
  });
  const byPath = groupBy(sides, ({ key }) => key);
  const left: ExplainedFinding[] = [];
  for (const { rule, message, place, path } of findings) {
    const { line, column } = place?.start ?? { line: undefined, column: undefined };
    const found = (byPath.get(pathKey(path)) ?? []).map((one) => one.row);
    const at = found.find(({ reference, target }) =>
      [reference?.line, target?.line].includes(line),
    );
    // What one section covers has findings of its own only at its own heading.
    const row = at ?? found.find(({ verdict }) => verdict !== 'covered') ?? found[0];
    (row?.findings ?? left).push({ rule, message, line, column });
  }
  return left;
}

function groupOf(model: PageModel, group: VariantGroup): ExplainedGroup {
  const { place, dialect, kind, languages, others } = group;
  return {
    line: place?.start.line,
    partial: place?.partial,
    path: [...headingPathAt(model.outlines, place)],
    dialect,
    kind,
    languages,
    others: others.map(({ text }) => text),
    target: targetOf(model, group),
  };
}

function targetOf({ variants, target }: PageModel, group: VariantGroup): ExplainedGroup['target'] {
  const own = group.variants.flatMap((at) => {
    const variant = variants[at];
    return variant?.languages.includes(target) ? [variant] : [];
  });
  if (own.some(({ empty, placeholder }) => !empty && !placeholder)) return 'content';
  if (own.some(({ notApplicable }) => notApplicable)) return 'not-applicable';
  if (own.some(({ placeholder }) => placeholder)) return 'placeholder';
  if (own.length > 0) return 'empty';
  return group.exempt?.includes(target) ? 'exempt' : 'none';
}
