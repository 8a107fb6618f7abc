/** Title, source and day of the docs. */
import type { PhrasingContent } from 'mdast';
import { authorText, heading, text } from '../../../text/write-markdown.js';
import type { Plan } from '../types.js';
import { bullets, code, paragraph, strong } from './nodes.js';
import type { Part } from './types.js';

/** Stands before the day of the docs. */
const dayLabel = 'Docs of:';

const head: Part = {
  name: 'head',
  write: (plan) => [
    heading(1, authorText(plan.title)),
    ...(plan.intro === undefined
      ? []
      : // In a quote it cannot be taken for syntax of MDX, whatever it begins with.
        [{ type: 'blockquote' as const, children: [paragraph(...authorText(plan.intro))] }]),
    bullets([
      ...source(plan),
      { line: [strong(text('Docs path:')), text(' '), code(plan.source.path)] },
      ...(plan.date === undefined
        ? []
        : [{ line: [strong(text(dayLabel)), text(` ${plan.date}`)] }]),
      {
        line: [
          strong(text('Written by:')),
          text(' '),
          code('parity roadmap'),
          text(' from the pages; edit the decisions, or the text outside of the marked regions'),
        ],
      },
    ]),
  ],
};

export default head;

function source({ source: { name, url } }: Plan): { line: PhrasingContent[] }[] {
  const words = name ?? url;
  if (words === undefined) return [];
  const shown: PhrasingContent[] =
    url === undefined ? authorText(words) : [{ type: 'link', url, children: [text(words)] }];
  return [{ line: [strong(text('Source:')), text(' '), ...shown] }];
}

/** The day of the docs in a roadmap that was written; `undefined` if it has none. */
export function dayIn(roadmap: string): string | undefined {
  return /^- \*\*Docs of:\*\* (\d{4}-\d{2}-\d{2})\r?$/m.exec(roadmap)?.[1];
}
