/** Names, code and paths are data: they stay what they are in every format. */
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../src/evidence/evidence.js';
import featureCsv from '../../../src/views/features/csv.js';
import type { FeatureListing } from '../../../src/views/features/feature-report.js';
import featureJson from '../../../src/views/features/json.js';
import featureMarkdown from '../../../src/views/features/markdown.js';
import placesText from '../../../src/views/features/places/text.js';
import { featureReport } from '../../../src/views/features/report.js';
import sampleCsv from '../../../src/views/features/samples/csv.js';
import sampleMarkdown from '../../../src/views/features/samples/markdown.js';
import { sampleReport } from '../../../src/views/features/samples/report.js';
import type { SampleListing } from '../../../src/views/features/samples/sample-report.js';
import sampleText from '../../../src/views/features/samples/text.js';
import featureText from '../../../src/views/features/text.js';
import { place, sample, source } from '../../evidence/evidence.js';
import { parseCsv } from '../read-csv.js';

const nasty = [
  'a|b',
  '`code` ``',
  '=HYPERLINK("http://x")',
  '+1',
  '@everyone',
  '<script>alert(1)</script>',
  '{evil}',
  '\u001b[31mred\u001b[0m',
  '\u001b]8;;http://x\u0007link\u001b]8;;\u0007',
  'a\nb\r\nc',
  '\u202etxt.exe',
  '\u0000\u0007',
  '[x](javascript:alert(1))',
  '![x](http://x)',
  ':::python',
  '__proto__',
  '”“ ☃ 中文',
];
const name = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
);

const evidence = fc.record({
  name,
  page: name,
  text: name,
  sample: name,
  bug: name,
  why: name,
  label: name,
});

type Hostile = typeof evidence extends fc.Arbitrary<infer T> ? T : never;

function evidenceWith(given: Hostile): Evidence {
  const own = { ...sample(given.sample), sets: [given.name], bugs: [given.bug] };
  const at = { ...place(`docs/${given.page}`, 3, given.text), source: 0 };
  const shown = { sample: given.sample, own: [at], helpers: [at], blockedBy: [given.bug] };
  const feature = {
    id: given.name,
    name: given.name,
    aliases: [],
    pages: [given.page],
    code: { js: ['x'], python: ['x'] },
    sdk: {},
    samples: [],
    only: undefined,
    excluded: undefined,
    note: given.why,
    at: 'features[0]',
  };
  const found = {
    feature,
    docs: { js: [place(given.page, 1, given.text)], python: [] },
    elsewhere: { js: [], python: [place(given.page)] },
    samples: { python: [shown] },
    sdk: { python: [{ wanted: given.text, places: [at] }] },
  };
  const matrix = {
    name: given.name,
    language: 'python',
    requirements: [{ name: given.name, feature: undefined }],
    rows: [{ sample: given.sample, absent: false, cells: [shown], bugs: [given.bug] }],
    extra: [[given.sample]],
    excluded: undefined,
    note: given.why,
  };
  return {
    features: [found, { ...found, feature: { ...feature, id: 'x', excluded: given.why } }],
    samples: [own],
    matrices: [matrix],
    sources: [{ ...source('samples'), name: given.page }, source('sdk')],
    labels: { js: given.label, python: 'Python' },
  };
}

function reportOf(given: Hostile): FeatureListing {
  const orders = () => [{ path: 'features[0]', message: given.why }];
  const choice = { verdicts: undefined, isShown: () => true };
  return { ...featureReport(evidenceWith(given), ['python'], choice, orders), links };
}

const link = () => 'https://example.com/a';
const links = { terminal: link, from: () => link };
const where = () => 'a.py:1:1';
// Without links in the terminal, as these are sequences of ours.
const output = { colour: false, columns: undefined, hyperlinks: false, folder: '/' };

function samplesOf(given: Hostile): SampleListing {
  return { ...sampleReport(evidenceWith(given), [], []), links, where };
}

const harmless = {
  name: 'a',
  page: 'a.mdx',
  text: 'a',
  sample: 'a',
  bug: 'a',
  why: 'a',
  label: 'a',
};

function treeOf(text: string): Root {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
}

/** Blocks with their rows and cells, or items. */
function blocksOf(text: string): unknown[] {
  return treeOf(text).children.map((node) => {
    if (node.type === 'table') return node.children.map(({ children }) => children.length);
    return node.type === 'list' ? node.children.length : node.type;
  });
}

/** What a terminal would act upon, or what would turn text around. */
const isHarmless = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  !/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(text);

describe('text of authors', () => {
  test('does nothing to a terminal', () => {
    fc.assert(
      fc.property(
        evidence,
        fc.option(fc.integer({ min: 20, max: 200 }), { nil: undefined }),
        (given, columns) => {
          const report = reportOf(given);
          const samples = samplesOf(given);
          const own = { ...output, columns };
          const texts = [
            featureText(report, own),
            sampleText({ ...samples, orders: report.orders }, own),
            sampleText({ ...samples, isNamed: true }, own),
            placesText({ report, where, isJudged: true }, own),
          ];
          for (const text of texts) expect(isHarmless(text)).toBe(true);
        },
      ),
    );
  });

  test('has no blocks, rows, cells, links or elements of its own in Markdown', () => {
    const texts = (given: Hostile) => [
      featureMarkdown(reportOf(given), output),
      sampleMarkdown(samplesOf(given), output),
    ];
    const expected = texts(harmless).map(blocksOf);
    fc.assert(
      fc.property(evidence, (given) => {
        const found = texts(given);
        expect(found.map(blocksOf)).toEqual(expected);
        for (const text of found) {
          for (const node of nodesOf(treeOf(text))) {
            if (node.type === 'link') expect(node.url).toBe('https://example.com/a');
            if (node.type === 'html') expect(node.value).toBe('&#8203;');
            if (node.type === 'text') expect(node.value).not.toMatch(/@[a-z0-9]/i);
            expect(node.type).not.toMatch(/^(?:image|footnote|definition|linkReference)/);
          }
        }
      }),
    );
  }, 30_000);

  test('is no formula and no second cell in CSV', () => {
    fc.assert(
      fc.property(evidence, (given) => {
        for (const text of [
          featureCsv(reportOf(given), output),
          sampleCsv(samplesOf(given), output),
        ]) {
          const rows = parseCsv(text);
          expect(new Set(rows.map((row) => row.length)).size).toBe(1);
          for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
    );
  });

  test('comes back from JSON as it was', () => {
    fc.assert(
      fc.property(evidence, (given) => {
        const data = JSON.parse(featureJson(reportOf(given), output));
        expect(data.features[0].name).toBe(given.name);
        expect(data.features[0].samples.python[0].own[0].text).toBe(given.text);
      }),
    );
  });
});

test('counts of features add up, whatever is shown', () => {
  const { targets } = featureReport(
    evidenceWith(harmless),
    ['python', 'js'],
    { verdicts: ['excluded'], isShown: () => true },
    () => [],
  );
  for (const { counts, groups } of targets) {
    expect(Object.values(counts.verdicts).reduce((sum, one) => sum + one, 0)).toBe(counts.total);
    expect(counts.total).toBe(2);
    expect(groups.flatMap(({ results }) => results.map(({ verdict }) => verdict))).toEqual([
      'excluded',
    ]);
  }
});
