/** What a document says beside what was measured, in a terminal. */
import { terminalLink } from '../../../text/terminal-link.js';
import { plain } from '../../../text/words.js';
import type { Write } from '../../view.js';
import { terminalFor } from '../links.js';
import { aboutOf, type ComparedDocument, mostPlaces, summaryOf } from './report.js';

const text: Write<ComparedDocument> = ({ name, compared, links }, output) => {
  const { paint, link } = terminalFor(links, output);
  const wrong = compared.comparisons.filter(({ agrees }) => !agrees);
  const at = (line: number | undefined) => `${plain(name)}${line === undefined ? '' : `:${line}`}`;
  const lines = wrong.flatMap((one) => [
    `${paint('gray', at(one.line))}  ${paint('bold', plain(one.name))}  ${aboutOf(one)}`,
    `  it says   ${plain(one.says)}`,
    `  measured  ${plain(one.measured)}`,
    ...one.places.slice(0, mostPlaces).map((place) => {
      const where = plain(`${place.file}:${place.line}`);
      const linked = terminalLink(where, link(place));
      return `            ${paint('gray', linked)}  ${plain(place.text)}`;
    }),
    '',
  ]);
  const unknown = compared.unknown.map(
    ({ text: words, line }) => `${paint('gray', at(line))}  ${plain(words)}`,
  );
  if (unknown.length > 0)
    lines.push(paint('bold', 'About nothing that is configured'), ...unknown, '');
  return `${[...lines, summaryOf(compared)].join('\n')}\n`;
};

export default text;
