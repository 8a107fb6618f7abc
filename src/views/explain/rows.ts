/** Two outlines in one list: in the order of the target, with what it lacks in its place. */
import { pathKey, pathKeys } from '../../page/outline/heading-paths.js';
import type {
  LanguageId,
  PageModel,
  Place,
  Section,
  SectionVerdict,
} from '../../page/page-model.js';
import type { ExplainedRow, ExplainedSection } from './explanation.js';

/** These sections of the target stand beside the reference's; of others it is only told where. */
const apart = new Set(['covered', 'missing', 'boilerplate', 'language-specific']);

export function rowsOf({ outlines, target, sections, possible }: PageModel): ExplainedRow[] {
  const rows: ExplainedRow[] = [];
  const bySection = new Map<string, ExplainedRow>();
  for (const section of outlines.get(target)?.sections ?? []) {
    if (!section.node) continue;
    const row = ownRow(section);
    rows.push(row);
    bySection.set(keyOf(section.path, section.place), row);
  }
  const primary = sections[0]?.languages[0];
  let last: ExplainedRow | undefined;
  for (const verdict of sections) {
    if (verdict.heading === '') continue;
    const { counterpart } = verdict;
    const beside = counterpart && bySection.get(keyOf(counterpart.path, counterpart.place));
    if (beside && !beside.reference && !apart.has(verdict.verdict)) {
      Object.assign(beside, judgement(verdict));
      last = beside;
      continue;
    }
    const row: ExplainedRow = {
      ...judgement(verdict),
      target: beside?.target,
      possible: false,
      findings: [],
    };
    // Several sections of the reference may answer to one of the target.
    const again = beside && !apart.has(verdict.verdict);
    const at = again
      ? rows.findLastIndex(({ target: own }) => own === beside.target) + 1
      : indexFor(rows, verdict, last, primary);
    rows.splice(at, 0, row);
    last = row;
  }
  const asked = new Set(possible.map(({ path }) => pathKey(path)));
  for (const row of rows) {
    const sides = [row.reference, row.target];
    row.possible = sides.some((side) => side !== undefined && asked.has(pathKey(side.path)));
  }
  return rows;
}

/** After the section that the reference has before it; of a further reference, under its parent. */
function indexFor(
  rows: readonly ExplainedRow[],
  { languages, path }: SectionVerdict,
  last: ExplainedRow | undefined,
  primary: LanguageId | undefined,
): number {
  const follows = last !== undefined && last.languages[0] === languages[0];
  if (last !== undefined && follows) return rows.indexOf(last) + 1;
  if (languages[0] === primary) return 0;
  const parent = pathKey(path.slice(0, -1));
  const within = (section: ExplainedSection | undefined) =>
    section !== undefined && parent !== '' && pathKeys(section.path).includes(parent);
  const at = rows.findLastIndex(({ reference, target }) => within(reference) || within(target));
  return at < 0 ? rows.length : at + 1;
}

function ownRow(section: Section): ExplainedRow {
  return {
    verdict: 'own',
    languages: [],
    reference: undefined,
    target: explained(section),
    why: 'no reference has it',
    confidence: 1,
    codeMissing: false,
    possible: false,
    findings: [],
  };
}

function judgement(
  verdict: SectionVerdict,
): Omit<ExplainedRow, 'target' | 'findings' | 'possible'> {
  const { languages, why, confidence, codeMissing } = verdict;
  const reference = explained(verdict);
  return { verdict: verdict.verdict, languages, reference, why, confidence, codeMissing };
}

function explained({
  heading,
  path,
  depth,
  place,
}: Pick<Section, 'heading' | 'path' | 'depth' | 'place'>): ExplainedSection {
  return { heading, path, depth, line: place?.start.line, partial: place?.partial };
}

/** Sections of one name are told apart by their places. */
function keyOf(path: readonly string[], place: Place): string {
  return `${place?.start.offset} ${place?.partial?.line} ${pathKey(path)}`;
}
