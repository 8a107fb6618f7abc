/** What was not looked at: nothing is said of it, which is not the same as that it is missing. */
import type { RootContent } from 'mdast';
import type { SourceReport } from '../../../evidence/types.js';
import { authorText, text } from '../../../text/write-markdown.js';
import type { Plan } from '../types.js';
import { bullets, code, paragraph } from './nodes.js';

/** Places of code that are not there, or hold nothing; empty if all were looked at. */
export function sourceNotes({ sources, label }: Plan): RootContent[] {
  const lost = sources.filter(({ state }) => state !== 'read');
  if (lost.length === 0) return [];
  return [
    paragraph(text('Not looked at, so that nothing is said of it:')),
    bullets(
      lost.map((source) => ({
        line: [
          ...authorText(label),
          text(source.kind === 'sdk' ? ' SDK in ' : ' samples in '),
          code(source.name),
          text(reasons[source.state]),
        ],
      })),
    ),
  ];
}

const reasons: Readonly<Record<SourceReport['state'], string>> = {
  read: '',
  absent: ': there is no such folder',
  empty: ': no folder there is meant',
};
