/** Evidence made by hand, for tests. */
import type { Feature } from '../../src/config/read-features.js';
import type {
  CodePlace,
  Evidence,
  FeatureEvidence,
  Sample,
  SampleEvidence,
  SourceReport,
} from '../../src/evidence/evidence.js';

/** A feature with patterns for JavaScript and Python. */
export function feature(given: Partial<Feature> = {}): Feature {
  return {
    id: 'Retry',
    name: 'Retry',
    aliases: [],
    pages: ['models.mdx'],
    code: { js: ['retry($$$)'], python: ['retry($$$)'] },
    sdk: {},
    samples: [],
    only: undefined,
    excluded: undefined,
    note: undefined,
    at: 'features[0]',
    ...given,
  };
}

/** A place in a file. */
export function place(file = 'docs/models.mdx', line = 1, text = 'retry()'): CodePlace {
  return { file, line, column: 1, endLine: line, endColumn: 8, text };
}

/** What is said of a feature in short. */
export interface Shown {
  feature?: Partial<Feature>;
  /** Languages that show it on its pages; what has a pattern and is not here does not. */
  docs?: string[];
  elsewhere?: string[];
  /** Names of samples that show it; `undefined`: not looked at. A bug after `!` blocks one. */
  samples?: string[] | undefined;
  sdk?: boolean | undefined;
  /** Samples of JavaScript that show it. */
  jsSamples?: string[];
  /** Names of all samples. */
  all?: string[];
  /** State of the sources that were configured. */
  state?: SourceReport['state'];
}

/** Evidence of one feature, of which Python has samples and an SDK. */
export function evidenceOf(given: Shown = {}): Evidence {
  const own = feature(given.feature);
  const places = (languages: string[] = [], file?: string) =>
    Object.fromEntries(
      Object.keys(own.code).map((id) => [id, languages.includes(id) ? [place(file, 3)] : []]),
    );
  const samples = given.samples?.map(shownBy);
  const others = given.jsSamples?.map(shownBy);
  const found: FeatureEvidence = {
    feature: own,
    docs: places(given.docs),
    elsewhere: places(given.elsewhere, 'docs/other.mdx'),
    samples: { ...(samples && { python: samples }), ...(others && { js: others }) },
    sdk:
      given.sdk === undefined
        ? {}
        : { python: [{ wanted: 'retry', places: given.sdk ? [place('sdk/retry.py', 9)] : [] }] },
  };
  const names = given.all ?? samples?.map(({ sample }) => sample) ?? [];
  return {
    features: [found],
    samples: names.map(sample),
    matrices: [],
    sources: [source('samples', given.state), source('sdk', given.state)],
    labels: { js: 'JavaScript', python: 'Python', go: 'Go' },
  };
}

function shownBy(text: string): SampleEvidence {
  const [name = '', bug] = text.split('!');
  return {
    sample: name,
    own: [place(`samples/${name}/main.py`, 7)],
    helpers: [],
    blockedBy: bug === undefined ? [] : [bug],
  };
}

/** A sample of Python. */
export function sample(name: string): Sample {
  const folder = `samples/${name}`;
  return { name, language: 'python', folder, source: 0, files: 1, sets: [], bugs: [] };
}

/** What came of looking at a place. */
export function source(
  kind: SourceReport['kind'],
  state: SourceReport['state'] = 'read',
): SourceReport {
  return {
    kind,
    language: 'python',
    name: '../code',
    root: '/code',
    url: undefined,
    state,
    files: 3,
    skipped: { binary: 0, huge: 0, unreadable: 0, outside: 0 },
  };
}
