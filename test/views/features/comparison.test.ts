/** What a document says of features and samples, beside what was measured. */
import { describe, expect, it } from 'vitest';
import type { Feature } from '../../../src/config/read-features.js';
import type { CodePlace, Evidence, FeatureResult } from '../../../src/evidence/evidence.js';
import { createRegistry } from '../../../src/page/languages/languages.js';
import { readTree } from '../../../src/syntax/read.js';
import { compareStatements } from '../../../src/views/features/comparison/compare.js';
import { readStatements } from '../../../src/views/features/comparison/statements.js';

const place = (file: string): CodePlace => ({
  file,
  line: 3,
  column: 1,
  endLine: 3,
  endColumn: 9,
  text: 'go()',
});

function result(
  name: string,
  page: string,
  given: { samples?: string[]; sdk?: boolean },
): FeatureResult {
  const feature: Feature = {
    id: `${page} ${name}`,
    name,
    aliases: [],
    pages: [page],
    code: {},
    sdk: {},
    samples: [],
    only: undefined,
    excluded: undefined,
    note: undefined,
    at: 'features[0]',
  };
  const samples = (given.samples ?? []).map((sample) => ({
    sample,
    own: [place(`samples/${sample}/main.py`)],
    helpers: [],
    blockedBy: [],
  }));
  const places = given.sdk ? [place('sdk/a.py')] : [];
  return {
    evidence: {
      feature,
      docs: { python: [] },
      elsewhere: {},
      samples: { python: samples },
      sdk: given.sdk === undefined ? {} : { python: [{ wanted: 'Client.go', places }] },
    },
    language: 'python',
    references: ['js'],
    verdict: 'write-docs',
    actions: [],
    why: '',
  };
}

const samples = ['web-mail-demo', 'mail-hello', 'cloud-hello'].map((name) => ({
  name,
  language: 'python',
  folder: `samples/${name}`,
  source: 0,
  files: 1,
  sets: [],
  bugs: [],
}));
const cell = { own: [place('samples/mail-hello/main.py')], helpers: [] };
const none = { own: [], helpers: [] };
const evidence: Evidence = {
  features: [],
  samples,
  matrices: [
    {
      name: 'Hello samples',
      language: 'python',
      requirements: [{ name: 'system_prompt', feature: undefined }],
      rows: [
        { sample: 'cloud-hello', absent: false, cells: [none], bugs: [] },
        { sample: 'mail-hello', absent: false, cells: [cell], bugs: [] },
        { sample: 'retry-demo', absent: true, cells: [none], bugs: [] },
      ],
      extra: [[]],
      excluded: undefined,
      note: undefined,
    },
  ],
  sources: [],
  labels: { python: 'Python' },
};

function compare(text: string, results: FeatureResult[]) {
  const { tree } = readTree(text, { path: 'ROADMAP.md' });
  const statements = readStatements(tree, createRegistry());
  const { comparisons, unknown } = compareStatements(statements, evidence, results);
  return [
    ...comparisons.map(
      ({ name, line, measured, agrees }) =>
        `${line}: ${name}: ${agrees ? 'as' : 'not as'} ${measured}`,
    ),
    ...unknown.map(({ text: name, line }) => `${line}: ${name}: unknown`),
  ];
}

describe('tables of features', () => {
  const table = (rows: string) =>
    `## \`/docs/mail\` features\n\n| Feature | JS example | Python sample | SDK support |\n| --- | --- | --- | --- |\n${rows}`;

  it('agree, disagree, and leave out what says nothing', () => {
    const results = [
      result('Send', 'mail.mdx', { samples: ['mail-hello', 'web-mail-demo'], sdk: true }),
      result('Receive', 'mail.mdx', { samples: [], sdk: false }),
      result('Retry', 'mail.mdx', { samples: ['mail-hello'] }),
    ];
    const rows = [
      '| Send | `send()` | ✅ All samples | ✅ |',
      '| receive | `get()` | ✅ `mail-demo` | ✅ `Client.go` exists |',
      '| Retry | `retry()` | ❌ No sample | ❓ Need investigation |',
      '| Forward | `fw()` | see below | ✅ |',
    ].join('\n');
    expect(compare(table(rows), results)).toEqual([
      '5: Send: as in 2 samples: mail-hello, web-mail-demo',
      '5: Send: as in the SDK',
      '6: receive: not as in no sample',
      '6: receive: not as not in the SDK: Client.go',
      '7: Retry: not as in 1 sample: mail-hello',
      '8: Forward: unknown',
    ]);
  });

  it('are held to the samples that they name, and to how many they count', () => {
    const results = [result('Send', 'mail.mdx', { samples: ['mail-hello'] })];
    const said = (text: string) => compare(table(`| Send | \`send()\` | ${text} | |`), results);
    expect(said('✅ `mail-hello`')).toEqual(['5: Send: as in 1 sample: mail-hello']);
    expect(said('✅ in `mail-demo`')).toEqual([
      '5: Send: not as in 1 sample: mail-hello, not in web-mail-demo',
    ]);
    expect(said('✅ 3 samples use it')).toEqual(['5: Send: not as in 1 sample: mail-hello']);
  });

  it('are about the language that a column names, else about that of the document', () => {
    const send = result('Send', 'mail.mdx', {});
    const docs = { python: [], js: [place('docs/mail.mdx')] };
    const results = [{ ...send, evidence: { ...send.evidence, docs } }];
    const head = '| Feature | JS docs | Docs | Go docs | JS and Go docs |\n| - | - | - | - | - |\n';
    expect(compare(`## mail\n\n${head}| Send | ✅ | ✅ | ✅ | ❌ |`, results)).toEqual([
      '5: Send: as shown',
      '5: Send: not as not shown',
    ]);
  });

  it('may call a feature by another name, and say what cannot be compared', () => {
    const send = result('Send', 'mail.mdx', { samples: [], sdk: false });
    const feature = { ...send.evidence.feature, aliases: ['send()', 'Mailing'] };
    const results = [{ ...send, evidence: { ...send.evidence, feature } }];
    expect(compare(table('| Mailing | x | ❌ | 🔶 plumbing only |'), results)).toEqual([
      '5: Mailing: as in no sample',
    ]);
  });

  it('mean the feature of the page that the heading names', () => {
    const results = [
      result('Schemas', 'flows.mdx', { samples: ['mail-hello'] }),
      result('Schemas', 'mail.mdx', { samples: [] }),
    ];
    expect(compare(table('| Schemas | x | ❌ | |'), results)).toEqual([
      '5: Schemas: as in no sample',
    ]);
  });

  it('of something else are none', () => {
    expect(compare('| Page | Sample |\n| --- | --- |\n| Send | ✅ |', [])).toEqual([]);
  });
});

describe('check lists', () => {
  it('of samples that need something', () => {
    const text =
      '### Samples needing `system_prompt` flow\n\n- [x] `mail-hello`\n- [x] `cloud-hello`\n- [ ] `other-hello`';
    expect(compare(text, [])).toEqual([
      '3: mail-hello: system_prompt: as shown',
      '4: cloud-hello: system_prompt: not as not shown',
      '5: other-hello: unknown',
    ]);
  });

  it('of samples to write', () => {
    const text =
      '### New samples\n\n- [ ] `mail-demo`: sends mail\n- [x] `retry-demo`\n- [ ] `no-such`\n- [ ] ~~`mail-demo`~~ skip';
    expect(compare(text, [])).toEqual([
      '3: web-mail-demo: not as there is such a sample',
      '4: retry-demo: not as there is no such sample',
      '5: no-such: unknown',
    ]);
  });

  it('of features that one sample lacks', () => {
    const results = [result('Retry', 'mail.mdx', { samples: ['web-mail-demo'] })];
    expect(compare('### Gaps (in `mail-demo`)\n\n- [ ] Retry (`retry(3)`)', results)).toEqual([
      '3: web-mail-demo: Retry: not as shown',
    ]);
  });
});
