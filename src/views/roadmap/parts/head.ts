/** Title, source and day of the docs. */
import type { RootContent } from 'mdast';
import {
  bullets,
  code,
  heading,
  link,
  md,
  paragraph,
  strong,
} from '../../../text/write-markdown.js';
import type { Plan } from '../planned.js';

export function head({ title, intro, source, date }: Plan): RootContent[] {
  const { name = source.url, url, path } = source;
  return [
    heading(1, title),
    // In a quote it cannot be taken for syntax of MDX, whatever it begins with.
    ...(intro === undefined ? [] : [{ type: 'blockquote' as const, children: [paragraph(intro)] }]),
    bullets([
      ...(name === undefined ? [] : [{ line: md`${strong('Source:')} ${link(url, name)}` }]),
      { line: md`${strong('Docs path:')} ${code(path)}` },
      ...(date === undefined ? [] : [{ line: md`${strong('Docs of:')} ${date}` }]),
      {
        line: md`${strong('Written by:')} ${code('parity roadmap')} from the pages; edit the decisions, or the text outside of the marked regions`,
      },
    ]),
  ];
}

/** The day of the docs in a roadmap that was written; `undefined` if it has none. */
export function dayIn(roadmap: string): string | undefined {
  return /^- \*\*Docs of:\*\* (\d{4}-\d{2}-\d{2})\r?$/m.exec(roadmap)?.[1];
}
