/** What is out of scope, and why. */
import type { List, PhrasingContent, RootContent } from 'mdast';
import type { Exclusion } from '../../../config/exclusion-schema.js';
import { authorText, heading, text } from '../../../text/write-markdown.js';
import type { Plan } from '../types.js';
import { bullets, code, commas, strong } from './nodes.js';
import type { Part } from './types.js';

const scope: Part = {
  name: 'scope',
  write(plan) {
    const { exclusions, label } = plan;
    const decided = exclusions.filter(({ status }) => status !== 'not-applicable');
    const given = exclusions.filter(({ status }) => status === 'not-applicable');
    return [
      ...(decided.length > 0 ? [heading(2, [text('Scope exclusions')]), listOf(decided)] : []),
      ...(given.length > 0
        ? [heading(2, authorText(`Not applicable to ${label}`)), listOf(given)]
        : []),
      ...inCode(plan),
    ];
  },
};

export default scope;

function listOf(exclusions: readonly Exclusion[]): List {
  return bullets(exclusions.map((one) => ({ line: lineOf(one) })));
}

/** Features and sets of samples, those with one reason together. */
function inCode({ features, matrices }: Plan): RootContent[] {
  const byReason = new Map<string, string[]>();
  const all = [
    ...features.map(({ result: { evidence } }) => evidence.feature),
    ...matrices.map(({ name, excluded }) => ({ name: `${name} (samples)`, excluded })),
  ];
  for (const { name, excluded } of all) {
    if (excluded !== undefined) byReason.set(excluded, [...(byReason.get(excluded) ?? []), name]);
  }
  if (byReason.size === 0) return [];
  const items = [...byReason].map(([reason, names]) => ({
    line: [
      ...commas(names.map((name) => [strong(...authorText(name))])),
      text(' — '),
      ...authorText(reason),
    ],
  }));
  return [heading(2, [text('Features left out')]), bullets(items)];
}

function lineOf(exclusion: Exclusion): PhrasingContent[] {
  const { topic, reason, pages, sections, until, issue } = exclusion;
  const whole = sections === undefined && pages !== undefined;
  const more = [
    ...(sections === undefined ? [] : [partly(sections, pages)]),
    ...(until === undefined ? [] : [[text(`until ${until}`)]]),
    ...(issue === undefined
      ? []
      : [[{ type: 'link' as const, url: issue, children: [text('issue')] }]]),
  ];
  return [
    strong(...authorText(topic)),
    ...(whole ? [text(' ('), ...codes(pages), text(')')] : []),
    text(' — '),
    ...authorText(reason),
    ...(more.length > 0 ? [text(' ('), ...commas(more), text(')')] : []),
  ];
}

/** `only Middleware in models.mdx`. */
function partly(sections: Patterns, pages: Patterns | undefined): PhrasingContent[] {
  const where = pages === undefined ? [] : [text(' in '), ...codes(pages)];
  return [text('only '), ...codes(sections), ...where];
}

type Patterns = string | readonly string[];

function codes(patterns: Patterns): PhrasingContent[] {
  return commas([patterns].flat().map((pattern) => [code(pattern)]));
}
