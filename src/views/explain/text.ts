/** The explanation in a terminal. */
import { statusInfo } from '../../page/status.js';
import { createPaint } from '../../text/paint.js';
import { wrap } from '../../text/terminal.js';
import { list, many, plain } from '../../text/words.js';
import { isCounted } from '../status/counts.js';
import type { Output, Write } from '../view.js';
import { type Drawing, findingText } from './drawing.js';
import type { ExplainedFinding, ExplainReport, Explanation } from './explanation.js';
import { groupLines } from './groups-text.js';
import { outlineLines } from './outline-text.js';

const text: Write<ExplainReport> = ({ explanations, full }, output) =>
  explanations.map((found) => explanationText(found, full, output)).join('\n');

export default text;

function explanationText(found: Explanation, full: boolean, { colour, columns }: Output): string {
  const label = (id: string) => plain(found.labels[id] ?? id);
  const drawing: Drawing = {
    paint: createPaint(colour),
    width: columns ?? 100,
    full,
    label,
    labels: (ids, word) => list([...new Set(ids)].map(label), word),
  };
  const parts = [
    headLines(found, drawing),
    outlineLines(found, drawing),
    groupLines(found, drawing),
    statedLines(found, drawing),
    findingLines(found.findings, drawing),
  ];
  const filled = parts.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function headLines(found: Explanation, drawing: Drawing): string[] {
  const { path, title, language, status, reason, sections, possible } = found;
  const { paint, width, label } = drawing;
  const name = title === '' ? '' : ` – ${plain(title)}`;
  const count =
    isCounted(status) && sections.total > 0
      ? `, ${sections.present} of ${sections.total} sections`
      : '';
  const { sign, label: word, style } = statusInfo[status];
  const verdict = `${sign} ${word}${count}${possible > 0 ? `, ${many(possible, 'possible gap')}` : ''}`;
  return [
    ...wrap(`${plain(path)}${name}`, width).map((line) => paint('bold', line)),
    ...wrap(`${label(language)}: ${verdict}`, width).map((line) => paint(style, line)),
    ...indented(sentence(reason), drawing),
    ...indented(measure(found, drawing), drawing),
    ...declaredLines(found, drawing),
    ...sharedLines(found, drawing),
  ];
}

/** Why there are sections on both sides of a page that is missing. */
function sharedLines({ status, rows }: Explanation, drawing: Drawing): string[] {
  const shared = status === 'missing' && rows.some(({ verdict }) => verdict === 'same');
  return shared ? indented('Sections that it shares do not count on a missing page.', drawing) : [];
}

function measure(
  { references, language, served }: Explanation,
  { label, labels }: Drawing,
): string {
  const others = served.length > 0 ? `${labels(served)} ${served.length > 1 ? 'have' : 'has'}` : '';
  const content = `${others || 'No language has'} content of ${served.length > 1 ? 'their' : 'its'} own.`;
  const [first, ...rest] = references;
  if (first === undefined)
    return `${content} There is nothing to measure ${label(language)} against.`;
  const then = rest.length === 0 ? '' : `, then against ${labels(rest)}`;
  return `${content} ${label(language)} is measured against ${label(first)}${then}.`;
}

function declaredLines({ declared }: Explanation, drawing: Drawing): string[] {
  if (!declared) return [];
  const languages = drawing.labels(declared.languages) || 'no known language';
  const line = declared.line === undefined ? '' : ` in line ${declared.line}`;
  return indented(`The page declares ${languages} by ${plain(declared.by)}${line}.`, drawing);
}

/** Annotations and exclusions: what people have decided. */
function statedLines({ annotations, exclusions }: Explanation, drawing: Drawing): string[] {
  const notes = annotations.map(({ line, kind, heading, languages, reason, used }) => {
    const of = heading === undefined ? '' : ` “${plain(heading)}”`;
    const unused = used ? '' : ' (without effect)';
    const who = drawing.labels(languages);
    return `${at(line)}annotation ${kind}${of} for ${who}${unused}: ${plain(reason)}`;
  });
  const topics = exclusions.map(({ line, topic, reason, scope, path, until, status }) => {
    const where = scope === 'page' ? 'the whole page' : `“${path.map(plain).join(' > ')}”`;
    const end = until === undefined ? '' : `, until ${until}`;
    return `${at(line)}exclusion “${plain(topic)}” of ${where}, ${plain(status)}${end}: ${plain(reason)}`;
  });
  const all = [...notes, ...topics];
  if (all.length === 0) return [];
  return [
    drawing.paint('bold', 'Annotations and exclusions'),
    ...all.flatMap((text) => indented(text, drawing)),
  ];
}

function findingLines(findings: readonly ExplainedFinding[], drawing: Drawing): string[] {
  if (findings.length === 0) return [];
  const lines = findings.flatMap((one) => findingText(one, drawing, '  '));
  return [drawing.paint('bold', 'Further findings'), ...lines];
}

function indented(text: string, { width }: Drawing): string[] {
  return wrap(text, width - 2).map((line) => `  ${line}`);
}

function at(line: number | undefined): string {
  return line === undefined ? '' : `${line}: `;
}

function sentence(text: string): string {
  const own = plain(text);
  return `${own.charAt(0).toUpperCase()}${own.slice(1)}${/[.!?]$/.test(own) ? '' : '.'}`;
}
