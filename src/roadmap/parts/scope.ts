/** What is out of scope, and why. */
import type { List, PhrasingContent } from 'mdast';
import type { Exclusion } from '../../config/exclusion-schema.js';
import { authorText, heading, text } from '../../markdown/write.js';
import { bullets, code, commas, strong } from './nodes.js';
import type { Part } from './types.js';

const scope: Part = {
  name: 'scope',
  write({ exclusions, label }) {
    const decided = exclusions.filter(({ status }) => status !== 'not-applicable');
    const given = exclusions.filter(({ status }) => status === 'not-applicable');
    return [
      ...(decided.length > 0 ? [heading(2, [text('Scope exclusions')]), listOf(decided)] : []),
      ...(given.length > 0
        ? [heading(2, authorText(`Not applicable to ${label}`)), listOf(given)]
        : []),
    ];
  },
};

export default scope;

function listOf(exclusions: readonly Exclusion[]): List {
  return bullets(exclusions.map((one) => ({ line: lineOf(one) })));
}

function lineOf({ topic, reason, pages, sections, until, issue }: Exclusion): PhrasingContent[] {
  const places = [
    ...(sections === undefined ? [] : [text('sections '), ...codes(sections)]),
    ...(sections === undefined || pages === undefined ? [] : [text(' of ')]),
    ...(pages === undefined ? [] : codes(pages)),
  ];
  return [
    strong(...authorText(topic)),
    text(' — '),
    ...authorText(reason),
    text(' ('),
    ...places,
    ...(until === undefined ? [] : [text(`, until ${until}`)]),
    ...(issue === undefined
      ? []
      : [text(', '), { type: 'link' as const, url: issue, children: [text('issue')] }]),
    text(')'),
  ];
}

function codes(patterns: string | readonly string[]): PhrasingContent[] {
  return commas([patterns].flat().map((pattern) => [code(pattern)]));
}
