/** Evidence made by hand: a few features in all states, a set of samples, and their sources. */
import type { Feature } from '../../src/config/read-features.js';
import type {
  CodePlace,
  Evidence,
  FeatureEvidence,
  SampleEvidence,
  SampleMatrix,
  SourceReport,
} from '../../src/evidence/evidence.js';

/** A feature with patterns for JavaScript and Python, on `a.mdx`. */
export function featureWith(name: string, given: Partial<Feature> = {}): Feature {
  return {
    id: name,
    name,
    aliases: [],
    pages: ['a.mdx'],
    code: { js: ['x'], python: ['x'] },
    sdk: {},
    samples: [],
    only: undefined,
    excluded: undefined,
    note: undefined,
    at: 'features[0]',
    ...given,
  };
}

/** A place on the page `docs/a.mdx`. */
export function placeAt(line: number, file = 'docs/a.mdx', text = 'x()'): CodePlace {
  return { file, line, column: 1, endLine: line, endColumn: 4, text };
}

/** A sample that shows something in a line of its `main.py`. */
export function shownBy(sample: string, given: Partial<SampleEvidence> = {}): SampleEvidence {
  const own = [{ ...placeAt(7, `samples/${sample}/main.py`), source: 0 }];
  return { sample, own, helpers: [], blockedBy: [], ...given };
}

/** What was found of a feature: nothing, unless something is given. */
export function evidenceOf(
  feature: Feature,
  given: Partial<Omit<FeatureEvidence, 'feature'>> = {},
): FeatureEvidence {
  return {
    feature,
    docs: { js: [], python: [], ...given.docs },
    elsewhere: { js: [], python: [], ...given.elsewhere },
    samples: given.samples ?? { python: [] },
    sdk: given.sdk ?? { python: [{ wanted: 'Client.call', places: [sdkPlace] }] },
  };
}

const sdkPlace: CodePlace = { ...placeAt(20, 'src/client.py', 'def call(self):'), source: 1 };

/** A place with samples, and one with an SDK. */
export const sources: SourceReport[] = [sourceOf('samples'), sourceOf('sdk')];

/** A place with code, beside the site. */
export function sourceOf(
  kind: SourceReport['kind'],
  given: Partial<SourceReport> = {},
): SourceReport {
  return {
    kind,
    language: 'python',
    name: '../sdk',
    root: '/sdk',
    url: 'https://git.example/sdk/{file}#L{line}',
    state: 'read',
    files: 3,
    skipped: { binary: 0, huge: 0, unreadable: 0, outside: 0 },
    ...given,
  };
}

/** A set of two samples, one of them to be written, which require two things. */
export function matrixOf(name: string, given: Partial<SampleMatrix> = {}): SampleMatrix {
  const shown = shownBy('hello');
  const has = { own: shown.own, helpers: [] };
  const lacks = { own: [], helpers: [] };
  return {
    name,
    language: 'python',
    requirements: [
      { name: 'Retry', feature: 'Retry' },
      { name: 'Send', feature: undefined },
    ],
    rows: [
      { sample: 'hello', absent: false, cells: [has, has], bugs: [] },
      { sample: 'other', absent: false, cells: [has, lacks], bugs: ['it stops'] },
      { sample: 'new', absent: true, cells: [lacks, lacks], bugs: [] },
    ],
    extra: [['elsewhere'], []],
    excluded: undefined,
    note: undefined,
    ...given,
  };
}

/** A feature in each state. The names are the verdicts. */
export function features(): FeatureEvidence[] {
  const js = [placeAt(12)];
  const python = [placeAt(30)];
  const samples = { python: [shownBy('hello')] };
  const lacking = { python: [{ wanted: 'Client.none', places: [] }] };
  const of = (name: string, given: Parameters<typeof evidenceOf>[1], own: Partial<Feature> = {}) =>
    evidenceOf(featureWith(name, own), given);
  return [
    of('in-parity', { docs: { js, python }, samples }),
    of('write-docs', { docs: { js, python: [] } }),
    of('write-sample', { docs: { js, python } }),
    of('sdk-gap', { docs: { js, python: [] }, sdk: lacking }),
    of('not-in-sdk', { docs: { js, python }, sdk: lacking }),
    of('target-only', { docs: { js: [], python }, samples }),
    of('not-found', {}),
    of('unknown', { sdk: {} }, { only: 'sdk' }),
    of('excluded', {}, { excluded: 'not now' }),
  ];
}

/** Evidence with all that is above. */
export function evidenceWith(given: Partial<Evidence> = {}): Evidence {
  return {
    features: features(),
    samples: [
      {
        name: 'hello',
        language: 'python',
        folder: 'samples/hello',
        source: 0,
        files: 1,
        sets: ['All'],
        bugs: [],
      },
    ],
    matrices: [matrixOf('All')],
    sources,
    labels: { python: 'Python', js: 'JavaScript' },
    ...given,
  };
}

/** Evidence in which every text that people can choose is the same one, and ids are not. */
export function hostileEvidence(text: string): Evidence {
  const bugs = [text];
  const rows = matrixOf(text).rows.map((row) => ({ ...row, sample: text, bugs }));
  const requirements = [text, text].map((name) => ({ name, feature: undefined }));
  const matrix = { requirements, rows, extra: [[text], [text]], note: text };
  const shown = (one: SampleEvidence): SampleEvidence => ({
    ...one,
    sample: text,
    own: one.own.map((place) => ({ ...place, file: text, text })),
  });
  const all = features().map((one): FeatureEvidence => {
    const { feature, samples, sdk } = one;
    const excluded = feature.excluded === undefined ? undefined : text;
    return {
      ...one,
      feature: { ...feature, name: text, note: text, excluded },
      samples: { python: (samples.python ?? []).map(shown) },
      sdk: { python: (sdk.python ?? []).map((item) => ({ ...item, wanted: text })) },
    };
  });
  const blocked = shownBy(text, { blockedBy: bugs });
  const wanted = featureWith(text, { id: 'wanted', samples: ['nothing*', text], pages: [text] });
  return evidenceWith({
    features: [
      ...all,
      evidenceOf(featureWith(text, { id: 'blocked', note: text }), {
        samples: { python: [blocked] },
      }),
      evidenceOf(wanted, { elsewhere: { js: [placeAt(3, text, text)], python: [] } }),
    ],
    matrices: [matrixOf(text, matrix), matrixOf(text, { ...matrix, excluded: text })],
    sources: sources.map((one) => ({ ...one, name: text })),
  });
}
