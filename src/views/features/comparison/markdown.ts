/** What a document says beside what was measured, in Markdown. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { Comparison } from '../../../check/claims/features/types.js';
import { many } from '../../../text/words.js';
import { authorText, heading, table, text, writeMarkdown } from '../../../text/write-markdown.js';
import { abouts, mostPlaces, summaryOf, type WriteComparison } from './types.js';

const markdown: WriteComparison = (document, { link }) => {
  const { name, compared } = document;
  const wrong = compared.comparisons.filter(({ agrees }) => !agrees);
  const parts: RootContent[] = [
    heading(2, [text('Where '), { type: 'inlineCode', value: name }, text(' is wrong')]),
    { type: 'paragraph', children: [text(`${summaryOf(compared)}.`)] },
  ];
  if (wrong.length > 0) {
    const head = ['Line', 'Feature', 'About', 'It says', 'Measured', 'Evidence'];
    parts.push(table([head.map((word) => [text(word)]), ...wrong.map(rowOf)]));
  }
  if (compared.unknown.length > 0) {
    parts.push(heading(3, [text('About nothing that is configured')]), {
      type: 'list',
      spread: false,
      children: compared.unknown.map(({ text: words, line }) => ({
        type: 'listItem',
        spread: false,
        children: [
          { type: 'paragraph', children: [...lineOf(line), text(' '), ...authorText(words)] },
        ],
      })),
    });
  }
  return writeMarkdown(parts);

  function rowOf({ line, name: of, about, says, measured, places }: Comparison) {
    return [
      lineOf(line),
      authorText(of),
      [text(abouts[about])],
      authorText(says),
      authorText(measured),
      evidenceOf(places),
    ];
  }

  function lineOf(line: number | undefined): PhrasingContent[] {
    if (line === undefined) return [];
    const url = document.link(line);
    return [{ type: 'link', url, children: [text(`L${line}`)] }];
  }

  function evidenceOf(places: Comparison['places']): PhrasingContent[] {
    const shown = places.slice(0, mostPlaces).flatMap((place, at): PhrasingContent[] => {
      const url = link(place);
      const file = { type: 'inlineCode' as const, value: `${place.file}:${place.line}` };
      const own: PhrasingContent =
        url === undefined ? file : { type: 'link', url, children: [file] };
      return at === 0 ? [own] : [text(', '), own];
    });
    const rest = places.length - mostPlaces;
    return rest > 0 ? [...shown, text(`, and ${many(rest, 'more place')}`)] : shown;
  }
};

export default markdown;
