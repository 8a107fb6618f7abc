/** Two outlines side by side, in a terminal. */
import { least } from '../../page/assess/certainty.js';
import { type VerdictInfo, verdictInfo } from '../../page/verdict.js';
import { cutEnd, flow, pad, widthOf, wrap } from '../../text/terminal.js';
import { plain } from '../../text/words.js';
import { type Drawing, findingText } from './drawing.js';
import type { ExplainedRow, ExplainedSection, Explanation } from './explanation.js';

type Look = Pick<VerdictInfo, 'sign' | 'label' | 'style'>;

/** Of sections that only the target has. */
const own: Look = { sign: '+', label: 'only there', style: 'gray' };

/** The same heading, as certain as alignment gets between different nodes. */
const surely = 0.9;

/** Of sections that answer to each other where a rule still reports something. */
const less: Look = { sign: '≠', label: 'there, with findings', style: 'yellow' };

/** Of sections about which it is only asked. */
const asked: Look = { sign: '?', label: 'possible gap', style: 'yellow' };

/** Of sections that are as likely to be there: no rule reports them. */
const unsure: Look = { sign: '·', label: 'perhaps missing', style: 'gray' };

/** Where columns are narrower than this, the outlines stand one below the other. */
const leastColumn = 30;

/** Rows of sections with what was made of them, and a legend with counts. */
export function outlineLines(found: Explanation, drawing: Drawing): string[] {
  const { rows, references, language } = found;
  if (rows.length === 0) return [];
  const { paint, labels, label, width } = drawing;
  const digits = Math.max(
    ...rows.map(({ reference, target }) =>
      Math.max(...[reference?.line, target?.line].map((line) => String(line ?? '').length)),
    ),
  );
  const depths = rows.flatMap(({ reference, target }) => [reference?.depth, target?.depth]);
  const least = Math.min(...depths.filter((depth) => depth !== undefined));
  const column = Math.min(
    Math.max(...rows.map(({ reference, target }) => widthIn(reference ?? target, least))) +
      digits +
      1,
    Math.floor((width - 5) / 2),
  );
  const stacked = references.length === 0 || width < 2 * leastColumn + 5;
  const heads = [labels(references.slice(0, 1)) || 'Reference', label(language)] as const;
  const one = (section: ExplainedSection | undefined, most: number) =>
    section === undefined ? '' : cutEnd(sectionText(section, digits, least), most);
  const given = new Set<string>();
  const lines = rows.flatMap((row) => {
    const { sign, style } = lookOf(row);
    const below = why(row, found, drawing, given);
    if (stacked) return [...stack(row, drawing, digits, least), ...below];
    const right = one(besideOf(row), column);
    const left = pad(one(row.reference, column), column);
    const line = `${left}  ${paint(style, sign)}  ${paint(style === 'gray' ? style : undefined, right)}`;
    return [line.trimEnd(), ...below];
  });
  const head = stacked
    ? []
    : [paint('gray', `${pad(cutEnd(heads[0], column), column)}     ${cutEnd(heads[1], column)}`)];
  return [...head, ...lines, '', ...legend(rows, drawing, label(language))];
}

function lookOf(row: ExplainedRow): Look {
  const { verdict, codeMissing, findings, possible, confidence } = row;
  if (verdict === 'own') return own;
  if (verdict === 'missing' && confidence < least) return unsure;
  if (possible && findings.every(({ rule }) => rule === 'possible-gap')) return asked;
  const look = verdictInfo[verdict];
  return look.kind === 'present' && (codeMissing || findings.length > 0) ? less : look;
}

/** What stands beside the reference; where it is only told in another section, nothing. */
function besideOf({ verdict, target }: ExplainedRow): ExplainedSection | undefined {
  return verdict === 'covered' || verdict === 'language-specific' ? undefined : target;
}

/** One below the other: the sign tells the sides apart. */
function stack(
  row: ExplainedRow,
  { paint, width }: Drawing,
  digits: number,
  least: number,
): string[] {
  const { reference } = row;
  const shown = besideOf(row);
  const { sign, style } = lookOf(row);
  const text = (section: ExplainedSection) =>
    cutEnd(sectionText(section, digits, least), width - 2);
  const mark = paint(style, sign);
  if (!shown) return reference ? [`${mark} ${text(reference)}`] : [];
  return [...(reference ? [`  ${text(reference)}`] : []), `${mark} ${text(shown)}`];
}

function sectionText(
  { heading, depth, line, partial }: ExplainedSection,
  digits: number,
  least: number,
): string {
  const from = partial ? `  (${plain(partial.path)}:${partial.line ?? '?'})` : '';
  const number = String(line ?? '').padStart(digits);
  return `${number} ${'  '.repeat(depth - least)}${plain(heading)}${from}`;
}

function widthIn(section: ExplainedSection | undefined, least: number): number {
  return section === undefined ? 0 : widthOf(sectionText(section, 0, least));
}

/**
 * What is not plain to see: why it is renamed, covered, missing; and which rules say so. A reason that
 * was given for a row before is not given again, unless all is asked for.
 */
function why(
  row: ExplainedRow,
  { references }: Explanation,
  drawing: Drawing,
  given: Set<string>,
): string[] {
  const { verdict, confidence, codeMissing, target, languages, findings } = row;
  const { paint, width, labels, full } = drawing;
  const look = lookOf(row);
  const indent = '      ';
  const parts: string[] = [];
  const measured = verdict !== 'excluded' && verdict !== 'not-applicable';
  const sure = measured && confidence < 1 ? `, ${Math.round(confidence * 100)} % sure` : '';
  const others = languages.filter((id) => id !== references[0]);
  const plainlySame = verdict === 'same' && confidence >= surely && !full;
  if (verdict !== 'own' && !plainlySame) {
    const covers = verdict === 'covered' && target;
    const where = covers && target.line !== undefined ? ` in line ${target.line}` : '';
    const by = covers ? ` by “${plain(target.heading) || 'the start of the page'}”${where}` : '';
    const reason = given.has(row.why) && !full ? '' : `: ${plain(row.why)}`;
    given.add(row.why);
    const word = look === less ? verdictInfo[verdict].label : look.label;
    parts.push(`${word}${by}${sure}${reason}`);
  }
  const primary = languages.includes(references[0] ?? '');
  if (others.length > 0 && !(primary && verdict === 'same')) {
    parts.push(`${primary ? 'also' : 'only'} in ${labels(others)}`);
  }
  if (codeMissing) parts.push('no code there');
  if (!full && findings.length > 0) {
    parts.push(findings.map(({ rule, line, column }) => `${rule} at ${line}:${column}`).join(', '));
  }
  const style = look === asked ? 'yellow' : findings.length > 0 ? 'red' : 'gray';
  // The sign and the legend say as much.
  if (verdict !== 'own' && parts.length === 1 && parts[0] === verdictInfo[verdict].label) return [];
  const lines = wrap(parts.join('; '), width - indent.length).filter((line) => line !== '');
  return [
    ...lines.map((line) => `${indent}${paint(style, line)}`),
    ...(full ? findings.flatMap((finding) => findingText(finding, drawing, indent)) : []),
  ];
}

/** `= 5 same   ✗ 18 missing   + 3 only in Python`. */
function legend(
  rows: readonly ExplainedRow[],
  { paint, width }: Drawing,
  language: string,
): string[] {
  const looks = Object.values(verdictInfo);
  const unexpected = looks.findIndex(({ kind }) => kind === 'unexpected');
  const [same, ...others] = looks.slice(0, unexpected);
  const all = [same, less, asked, unsure, ...others, own, ...looks.slice(unexpected)];
  const entries = all.flatMap((look) => {
    const count = rows.filter((row) => lookOf(row) === look).length;
    if (!look || count === 0) return [];
    return [`${look.sign} ${count} ${look === own ? `only in ${language}` : look.label}`];
  });
  return flow(entries, width, '   ').map((line) => paint('gray', line));
}
