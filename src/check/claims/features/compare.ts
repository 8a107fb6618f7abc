/** Puts what a document says of features and samples beside what was measured. */
import type {
  CodePlace,
  Evidence,
  FeatureResult,
  SampleEvidence,
} from '../../../evidence/types.js';
import { many } from '../../../text/words.js';
import { featureOf, requirementOf, sampleOf } from './match.js';
import type { CellClaim, Compared, Comparison, FeatureClaims, ItemClaim, Says } from './types.js';

/** Samples that are named in a comparison. */
const mostNamed = 4;

/**
 * Compares row by row and item by item.
 *
 * @param results Of the language that the document is about.
 */
export function compareFeatures(
  { rows, items }: FeatureClaims,
  evidence: Evidence,
  results: readonly FeatureResult[],
): Compared {
  const compared: Compared = { comparisons: [], unknown: [] };
  const samples = [...new Set(evidence.samples.map(({ name }) => name))];
  for (const row of rows) {
    const result = featureOf(row.name, row.path, results);
    const line = row.place?.start.line;
    if (!result) {
      compared.unknown.push({ text: row.name, line });
      continue;
    }
    for (const cell of row.cells) {
      const found = compareCell(cell, result, samples);
      if (found) compared.comparisons.push({ name: row.name, line, says: cell.text, ...found });
    }
  }
  for (const item of items) {
    const found = compareItem(item, evidence, results, samples);
    if (found) compared.comparisons.push(found);
    else if (item.names.length > 0) {
      compared.unknown.push({ text: item.name, line: item.place?.start.line });
    }
  }
  return compared;
}

type Found = Pick<Comparison, 'about' | 'measured' | 'agrees' | 'places'>;

function compareCell(
  cell: CellClaim,
  result: FeatureResult,
  names: readonly string[],
): Found | undefined {
  const { docs, samples, sdk } = result.evidence;
  const { language = result.language } = cell;
  if (cell.column === 'docs') {
    const places = docs[language];
    if (!places) return undefined;
    const is = places.length > 0;
    return {
      about: 'docs',
      measured: is ? 'shown' : 'not shown',
      agrees: same(cell.says, is),
      places,
    };
  }
  if (cell.column === 'sdk') {
    const wanted = sdk[language];
    if (!wanted) return undefined;
    const is = wanted.every(({ places }) => places.length > 0);
    const places = wanted.flatMap((one) => one.places);
    const lacking = wanted.filter((one) => one.places.length === 0).map((one) => one.wanted);
    const measured = is ? 'in the SDK' : `not in the SDK: ${lacking.join(', ')}`;
    return { about: 'sdk', measured, agrees: same(cell.says, is), places };
  }
  const shown = samples[language];
  if (!shown) return undefined;
  const is = shown.length > 0;
  const named = cell.names.flatMap((name) => sampleOf(name, names) ?? []);
  const has = (sample: string) => shown.some((one) => one.sample === sample);
  const wrong = named.filter((sample) => !has(sample));
  const miscounted = cell.count !== undefined && cell.count !== shown.length;
  const agrees = same(cell.says, is) && wrong.length === 0 && !miscounted;
  const not = wrong.length > 0 && is ? `, not in ${list(wrong)}` : '';
  const blocked = [...new Set(shown.flatMap(({ blockedBy }) => blockedBy))];
  const bugs = blocked.length > 0 ? ', some of it blocked by known bugs' : '';
  return {
    about: 'samples',
    measured: is
      ? `in ${many(shown.length, 'sample')}: ${list(shown.map(({ sample }) => sample))}${not}${bugs}`
      : 'in no sample',
    agrees,
    places: apart(shown.map(placesOf)),
  };
}

function compareItem(
  item: ItemClaim,
  evidence: Evidence,
  results: readonly FeatureResult[],
  samples: readonly string[],
): Comparison | undefined {
  const line = item.place?.start.line;
  const base = { line, says: item.text };
  const sample = item.names.flatMap((name) => sampleOf(name, samples) ?? [])[0];
  for (const matrix of evidence.matrices) {
    const at = requirementOf(item.heading, matrix);
    const row = at === undefined ? undefined : matrix.rows.find((one) => one.sample === sample);
    const cell = row?.cells[at as number];
    if (!row || !cell || at === undefined) continue;
    const is = cell.own.length + cell.helpers.length > 0;
    const name = `${row.sample}: ${matrix.requirements[at]?.name ?? ''}`;
    const places = placesOf(cell);
    const measured = is ? 'shown' : 'not shown';
    return { ...base, name, about: 'sample', measured, agrees: same(item.says, is), places };
  }
  const within = headingSample(item.heading, samples);
  const result = within === undefined ? undefined : featureOf(item.name, item.path, results);
  const shown = result?.evidence.samples[result.language];
  if (within && result && shown) {
    const found = shown.find((one) => one.sample === within);
    const places = found ? placesOf(found) : [];
    const name = `${within}: ${result.evidence.feature.name}`;
    const measured = found ? 'shown' : 'not shown';
    return { ...base, name, about: 'sample', measured, agrees: same(item.says, !!found), places };
  }
  // The name of a sample that is to be written, or was.
  const wanted = evidence.matrices
    .flatMap(({ rows }) => rows)
    .find((row) => item.names.includes(row.sample));
  if (!wanted && sample === undefined) return undefined;
  const is = sample !== undefined || wanted?.absent === false;
  const name = sample ?? wanted?.sample ?? item.name;
  const measured = is ? 'there is such a sample' : 'there is no such sample';
  return { ...base, name, about: 'sample', measured, agrees: same(item.says, is), places: [] };
}

/** `Gaps (in prompt-demo)`. */
function headingSample(heading: string, samples: readonly string[]): string | undefined {
  const words = heading.match(/[\p{L}\p{N}][\p{L}\p{N}_.-]*/gu) ?? [];
  return words
    .filter((word) => /[-_]/.test(word))
    .flatMap((word) => sampleOf(word, samples) ?? [])[0];
}

/** What nobody knows is no disagreement that could be resolved by looking, but an answer. */
function same(says: Says, is: boolean): boolean {
  return says === (is ? 'yes' : 'no');
}

function placesOf({ own, helpers }: Pick<SampleEvidence, 'own' | 'helpers'>): CodePlace[] {
  return [...own, ...helpers];
}

/** One place of each sample, then the others; what helpers show, once. */
function apart(bySample: readonly CodePlace[][]): CodePlace[] {
  const ordered = [...bySample.flatMap((own) => own.slice(0, 1)), ...bySample.flat()];
  return [
    ...new Map(ordered.map((one) => [`${one.file}:${one.line}:${one.column}`, one])).values(),
  ];
}

function list(names: readonly string[]): string {
  const rest = names.length - mostNamed;
  const shown = names.slice(0, mostNamed).join(', ');
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}
