/** Puts what a document says of features and samples beside what was measured. */
import type {
  CodePlace,
  Evidence,
  FeatureResult,
  SampleEvidence,
  SampleMatrix,
} from '../../../evidence/evidence.js';
import { many } from '../../../text/words.js';
import type { CellStatement, Statement, Statements } from './statements.js';

/** Samples that are named in a comparison. */
const mostNamed = 4;

interface Measured {
  is: boolean;
  measured: string;
  /** What shows it; empty if there is nothing. */
  places: CodePlace[];
  /** It is named or counted wrongly, whatever it is. */
  wrong?: boolean;
}

export interface Comparison {
  name: string;
  line: number | undefined;
  /** What it says, as written. */
  says: string;
  /** Feature, or sample that it is about. */
  about: CellStatement['column'] | 'sample';
  measured: string;
  agrees: boolean;
  places: CodePlace[];
}

export interface Compared {
  comparisons: Comparison[];
  /** Rows and items that are about no configured feature or sample. */
  unknown: { text: string; line: number | undefined }[];
}

/** @param results Of the language that the document is about. */
export function compareStatements(
  { rows, items }: Statements,
  evidence: Evidence,
  results: readonly FeatureResult[],
): Compared {
  const compared: Compared = { comparisons: [], unknown: [] };
  const samples = [...new Set(evidence.samples.map(({ name }) => name))];
  for (const { name, path, line, cells } of rows) {
    const result = featureOf(name, path, results);
    if (!result) compared.unknown.push({ text: name, line });
    for (const cell of result ? cells : []) {
      const measured = result && measureCell(cell, result, samples);
      if (measured) {
        compared.comparisons.push({ name, line, ...compare(cell, cell.column, measured) });
      }
    }
  }
  for (const item of items) {
    const { line } = item;
    const found = measureItem(item, evidence, results, samples);
    if (found) {
      const { name } = found;
      compared.comparisons.push({ name, line, ...compare(item, 'sample', found) });
    } else if (item.names.length > 0) {
      compared.unknown.push({ text: item.name, line });
    }
  }
  return compared;
}

/** What nobody knows is no disagreement that could be resolved by looking, but an answer. */
function compare(
  { says, text }: Statement,
  about: Comparison['about'],
  { is, measured, places, wrong = false }: Measured,
): Omit<Comparison, 'name' | 'line'> {
  return { says: text, about, measured, agrees: says === (is ? 'yes' : 'no') && !wrong, places };
}

function measureCell(
  cell: CellStatement,
  result: FeatureResult,
  names: readonly string[],
): Measured | undefined {
  const { docs, samples, sdk } = result.evidence;
  const { language = result.language } = cell;
  if (cell.column === 'docs') {
    const places = docs[language];
    return places && shown(places);
  }
  if (cell.column === 'sdk') {
    const wanted = sdk[language];
    if (!wanted) return undefined;
    const places = wanted.flatMap((one) => one.places);
    const lacking = wanted.filter((one) => one.places.length === 0).map((one) => one.wanted);
    if (lacking.length === 0) return { is: true, measured: 'in the SDK', places };
    return { is: false, measured: `not in the SDK: ${lacking.join(', ')}`, places };
  }
  const found = samples[language];
  return found && measureSamples(cell, found, names);
}

function measureSamples(
  { names, count }: CellStatement,
  found: readonly SampleEvidence[],
  all: readonly string[],
): Measured {
  const wrong = names
    .flatMap((name) => sampleOf(name, all) ?? [])
    .filter((name) => !found.some(({ sample }) => sample === name));
  const isWrong = wrong.length > 0 || (count !== undefined && count !== found.length);
  if (found.length === 0) {
    return { is: false, measured: 'in no sample', places: [], wrong: isWrong };
  }
  const not = wrong.length > 0 ? `, not in ${list(wrong)}` : '';
  const isBlocked = found.some(({ blockedBy }) => blockedBy.length > 0);
  const measured =
    `in ${many(found.length, 'sample')}: ${list(found.map(({ sample }) => sample))}${not}` +
    `${isBlocked ? ', some of it blocked by known bugs' : ''}`;
  return { is: true, measured, places: apart(found.map(placesOf)), wrong: isWrong };
}

function measureItem(
  item: Statements['items'][number],
  evidence: Evidence,
  results: readonly FeatureResult[],
  samples: readonly string[],
): (Measured & { name: string }) | undefined {
  const heading = item.path.at(-1) ?? '';
  const [sample] = item.names.flatMap((name) => sampleOf(name, samples) ?? []);
  for (const matrix of evidence.matrices) {
    const at = requirementOf(heading, matrix) ?? -1;
    const cell = matrix.rows.find((row) => row.sample === sample)?.cells[at];
    if (cell)
      return { name: `${sample}: ${matrix.requirements[at]?.name}`, ...shown(placesOf(cell)) };
  }
  // `Gaps (in prompt-demo)`
  const words = (heading.match(/[\p{L}\p{N}][\p{L}\p{N}_.-]*/gu) ?? []).filter((word) =>
    /[-_]/.test(word),
  );
  const [within] = words.flatMap((word) => sampleOf(word, samples) ?? []);
  const result = within === undefined ? undefined : featureOf(item.name, item.path, results);
  const found = result?.evidence.samples[result.language];
  if (result && found) {
    const name = `${within}: ${result.evidence.feature.name}`;
    return { name, ...shown(found.filter((one) => one.sample === within).flatMap(placesOf)) };
  }
  // The name of a sample that is to be written, or was.
  const rows = evidence.matrices.flatMap((matrix) => matrix.rows);
  const wanted = rows.find((row) => item.names.includes(row.sample));
  const name = sample ?? wanted?.sample;
  if (name === undefined) return undefined;
  const is = sample !== undefined || wanted?.absent === false;
  return { name, is, measured: `there is ${is ? 'such a' : 'no such'} sample`, places: [] };
}

function shown(places: CodePlace[]): Measured {
  const is = places.length > 0;
  return { is, measured: is ? 'shown' : 'not shown', places };
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
  const first = names.slice(0, mostNamed).join(', ');
  return rest > 0 ? `${first} and ${rest} more` : first;
}

/** Letters and digits of a name, in lower case: `Tool calling (JS)` and `tool-calling js` are the same. */
function keyOf(name: string): string {
  return (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** The feature of a name; of several, the one whose page the headings name. */
function featureOf(
  name: string,
  path: readonly string[],
  results: readonly FeatureResult[],
): FeatureResult | undefined {
  const key = keyOf(name);
  const named = results.filter(({ evidence: { feature } }) =>
    [feature.name, feature.id, ...feature.aliases].some((one) => keyOf(one) === key),
  );
  if (named.length < 2) return named[0];
  const above = ` ${path.map(keyOf).join(' ')} `;
  const ofPage = ({ evidence }: FeatureResult) =>
    (evidence.feature.pages ?? []).some((page) => {
      const stem = keyOf(page.replace(/\.mdx?$/, ''));
      return stem !== '' && above.includes(` ${stem} `);
    });
  return named.find(ofPage) ?? named[0];
}

/** The sample of that name, or the only one whose name ends in it: folders get prefixes. */
function sampleOf(name: string, samples: readonly string[]): string | undefined {
  const plain = name.trim().replace(/\/$/, '');
  if (samples.includes(plain)) return plain;
  const ending = samples.filter(
    (one) => /[^\p{L}\p{N}]/u.test(one.at(-plain.length - 1) ?? '') && one.endsWith(plain),
  );
  return ending.length === 1 ? ending[0] : undefined;
}

/** The requirement that a heading names: by its name, or by a function in code style. */
function requirementOf(heading: string, matrix: SampleMatrix): number | undefined {
  const words = ` ${keyOf(heading)} `;
  const found = matrix.requirements.findIndex(({ name }) => {
    const key = keyOf(name);
    return key !== '' && words.includes(` ${key} `);
  });
  return found === -1 ? undefined : found;
}
