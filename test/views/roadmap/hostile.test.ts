import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { readTree } from '../../../src/syntax/read.js';
import { codeLinks } from '../../../src/views/code-link.js';
import { newFile, writeParts } from '../../../src/views/roadmap/compose.js';
import { findRegions } from '../../../src/views/roadmap/markers.js';
import { parts } from '../../../src/views/roadmap/parts/index.js';
import { planRoadmap } from '../../../src/views/roadmap/plan.js';
import { sourceLinks } from '../../../src/views/source-link.js';
import { hostileEvidence } from '../../evidence/results.js';
import { gapAt, pageWith, roadmapWith, surveyOf } from './surveys.js';

const pieces = fc.constantFrom(
  ...['<!-- parity:end head -->', '{/* parity:end head */}', '</details>', '<img src=x onerror=x>'],
  ...[
    '| a | b',
    '`',
    '``',
    '**',
    '_',
    '[a](b)',
    '](x)',
    '![',
    '\\',
    '&lt;',
    '{x}',
    '}',
    '{',
    '<',
    '>',
  ],
  ...[
    '@ada',
    'www.example.com',
    'https://a.b',
    'a@b.cc',
    '~~',
    '# ',
    '- ',
    '1. ',
    '> ',
    ':::',
    '[^1]',
  ],
  ...[
    '\n\n',
    '\r',
    '\u0000',
    '\u202e',
    '\u2028',
    'import x from "y"',
    'export const x = 1',
    '---',
    '$x$',
  ],
);
const words = fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 5 });
const hostile = words.map((all) => all.join('') || 'x');

/** A roadmap in which every text that people can choose is the same one. */
function write(text: string, format: 'md' | 'mdx'): string {
  const gaps = [gapAt([text]), gapAt([text, text]), gapAt([text], 'tab'), gapAt([], 'code')];
  const file = `0${text.replaceAll('/', '_')}.mdx`;
  const survey = surveyOf([
    pageWith(file, 'partial', { title: text, gaps }),
    pageWith('a.mdx', 'missing', { title: text, wanted: [text, text] }),
    pageWith('b.mdx', 'excluded', { title: text, why: text }),
    ...['c', 'd', 'e'].map((name) => pageWith(`f/${name}.mdx`, 'missing')),
    pageWith(`g${text.replaceAll('/', '_')}/g.mdx`, 'complete', { title: text }),
  ]);
  const decided = { languages: ['python'], owner: text, note: text };
  const roadmap = roadmapWith({
    title: text,
    intro: text,
    source: { name: text, url: 'https://example.com/a|b', path: text },
    priorities: new Map([
      ['P1', text],
      ['P2', text],
    ]),
    decisions: [{ ...decided, pages: '**' }],
    folders: new Map([['f', text]]),
    bugs: [{ bug: text, severity: 'P1', effect: text, where: text, languages: ['python'] }],
    texts: { complete: text },
  });
  const exclusions = [{ topic: text, reason: text, pages: text, sections: [text] }];
  const evidence = hostileEvidence(text);
  const link = sourceLinks(survey, '/site');
  const { sources } = evidence;
  const codeLink = codeLinks({ pages: survey.pages, sources, link, folder: '/site' });
  const plan = planRoadmap(survey, {
    roadmap,
    language: 'python',
    target: 'python',
    exclusions,
    date: undefined,
    link,
    evidence,
    codeLink,
  });
  return newFile(writeParts(plan, format), format);
}

/** Sätteri takes an unclosed brace in code of MDX for the start of an expression. */
function read(text: string, format: 'md' | 'mdx'): Root {
  return readTree(text, { format, engine: 'micromark' }).tree;
}

/** Kinds of nodes that structure is made of, with the size of tables. */
function structure(tree: Root): string[] {
  const kinds: string[] = [];
  for (const node of all(tree)) {
    if (node.type === 'table') {
      kinds.push(`table of ${node.children.length}`);
      const widths = new Set(node.children.map(({ children }) => children.length));
      if (widths.size > 1) kinds.push('ragged');
    } else if (node.type === 'heading') kinds.push(`heading ${node.depth}`);
    else if (
      /^(?:list|listItem|blockquote|code|thematicBreak|image|delete|footnote.*)$/.test(node.type)
    ) {
      kinds.push(node.type);
    } else if (/^mdx|Directive$|^html$/.test(node.type) && !isBlank(node)) {
      kinds.push(element(node));
    }
  }
  return kinds;
}

function all(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(all) : [])];
}

/** The blank of no width that keeps `@name` from being a mention. */
function isBlank(node: Nodes): boolean {
  return node.type === 'html' && node.value === '&#8203;';
}

/** Folds and markers. */
function element(node: Nodes): string {
  const text = 'value' in node && typeof node.value === 'string' ? node.value : '';
  if (node.type === 'html') return text.replace(/<summary>[\s\S]*<\/summary>/, 'summary');
  return `${node.type} ${'name' in node ? node.name : text}`;
}

describe('texts of people in a roadmap', () => {
  it.each(['md', 'mdx'] as const)(
    'stay text in %s',
    (format) => {
      const plain = structure(read(write('plain', format), format));
      fc.assert(
        fc.property(hostile, (text) => {
          const file = write(text, format);
          expect(structure(read(file, format))).toEqual(plain);
          expect(findRegions(file, format).map(({ name }) => name)).toEqual(Object.keys(parts));
        }),
        { numRuns: 40, examples: [['import x from "y"'], ['export x']] },
      );
    },
    60_000,
  );
});
