/** What a document says beside what was measured, in Markdown. */
import { relativePath } from '../../../text/inside.js';
import { many } from '../../../text/words.js';
import {
  bullets,
  code,
  heading,
  type Inline,
  joined,
  link,
  md,
  paragraph,
  table,
  text,
  writeMarkdown,
} from '../../../text/write-markdown.js';
import type { Write } from '../../view.js';
import type { Comparison } from './compare.js';
import { aboutOf, type ComparedDocument, mostPlaces, summaryOf } from './report.js';

const markdown: Write<ComparedDocument> = ({ name, compared, path, links }, { folder }) => {
  const own = encodeURI(relativePath(folder, path));
  const placeLink = links.from(folder);
  const wrong = compared.comparisons.filter(({ agrees }) => !agrees);
  const lineOf = (line: number | undefined): Inline =>
    line === undefined ? undefined : link(`${own}#L${line}`, text(`L${line}`));
  const evidenceOf = (places: Comparison['places']): Inline => {
    const shown = places.slice(0, mostPlaces);
    const rest = places.length - mostPlaces;
    return [
      joined(shown.map((one) => link(placeLink(one), code(`${one.file}:${one.line}`)))),
      rest > 0 ? text(`, and ${many(rest, 'more place')}`) : undefined,
    ];
  };
  const rows = wrong.map((one) => [
    ...[lineOf(one.line), one.name, aboutOf(one), one.says, one.measured, evidenceOf(one.places)],
  ]);
  const head = ['Line', 'Feature', 'About', 'It says', 'Measured', 'Evidence'];
  const unknown = compared.unknown.map(({ text: words, line }) => ({
    line: md`${lineOf(line)} ${words}`,
  }));
  return writeMarkdown([
    heading(2, md`Where ${code(name)} is wrong`),
    paragraph(`${summaryOf(compared)}.`),
    ...(rows.length > 0 ? [table([head, ...rows])] : []),
    ...(unknown.length > 0
      ? [heading(3, 'About nothing that is configured'), bullets(unknown)]
      : []),
  ]);
};

export default markdown;
