/** What was not looked at: nothing is said of it, which is not the same as that it is missing. */
import type { RootContent } from 'mdast';
import { bullets, code, md, paragraph } from '../../../text/write-markdown.js';
import type { Plan } from '../planned.js';

const reasons = { absent: 'there is no such folder', empty: 'no folder there is meant' };

/** Places of code that are not there, or hold nothing; empty if all were looked at. */
export function sourceNotes({ sources, label }: Plan): RootContent[] {
  const lines = sources.flatMap(({ state, kind, name }) => {
    if (state === 'read') return [];
    const what = kind === 'sdk' ? 'SDK' : 'samples';
    return [{ line: md`${label} ${what} in ${code(name)}: ${reasons[state]}` }];
  });
  if (lines.length === 0) return [];
  return [paragraph('Not looked at, so that nothing is said of it:'), bullets(lines)];
}
