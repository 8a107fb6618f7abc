/** What is measured of `examples/genkit` is what people saw who read the sources. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parity } from '../../cli/run.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const example = `${root}examples/genkit/`;
const corpus = existsSync(`${root}../shared/corpus/genkit/sdk-2026-02-07`);
const config = ['--config', 'examples/genkit/parity.config.yaml'];
const read = <T>(name: string) => parse(readFileSync(`${example}read/${name}`, 'utf8')) as T;

/** What somebody saw of a feature. */
interface ReadFeature {
  feature: string;
  docs: Record<string, boolean>;
  samples: string[];
  via_helpers: string[];
  /** `null`: nothing of the SDK is needed, or it is not in the copy. */
  sdk: boolean | null;
  verdict: string;
}

/** What somebody saw of a set of samples. */
interface ReadSet {
  set: string;
  requires: string[];
  samples: Record<string, ('own' | 'helpers' | 'lacks')[]>;
  absent: string[];
  extra: Record<string, string[]>;
}

interface Measured {
  features: {
    id: string;
    docs: Record<string, unknown[]>;
    samples: Record<string, { sample: string; own: unknown[] }[]>;
    sdk: Record<string, { places: unknown[] }[]>;
    results: { verdict: string }[];
  }[];
}

interface Matrices {
  sets: {
    name: string;
    requirements: { name: string }[];
    rows: { sample: string; absent: boolean; cells: { own: unknown[]; helpers: unknown[] }[] }[];
    extra: string[][];
  }[];
}

async function measure<T>(command: string): Promise<T> {
  const { stdout, stderr } = await parity(root, [command, ...config, '--format', 'json']);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as T;
}

describe.skipIf(!corpus)('features of examples/genkit, which need ../shared/corpus', () => {
  const readers = corpus ? read<ReadFeature[]>('features.yaml') : [];
  let measured: Map<string, Measured['features'][number]>;

  beforeAll(async () => {
    const { features } = await measure<Measured>('features');
    measured = new Map(features.map((one) => [one.id, one]));
  }, 60_000);

  it('are those that were read', () => {
    expect([...measured.keys()].sort()).toEqual(readers.map(({ feature }) => feature).sort());
  });

  it('are put beside the old roadmap in OLD_ROADMAP.md', async () => {
    const old = '../../../shared/corpus/genkit/roadmap-2026-02-07.md';
    const args = ['features', '--format', 'markdown', '--compare', old];
    const { stdout } = await parity(example, args);
    expect(stdout).toBe(readFileSync(`${example}OLD_ROADMAP.md`, 'utf8'));
  }, 60_000);

  it.each(readers)('$feature', (reader) => {
    const found = measured.get(reader.feature);
    const names = (list: { sample: string; own: unknown[] }[] | undefined, own: boolean) =>
      (list ?? []).filter((one) => one.own.length > 0 === own).map(({ sample }) => sample);
    const sdk = found?.sdk.python;
    expect({
      docs: Object.fromEntries(
        Object.keys(reader.docs).map((id) => [id, (found?.docs[id] ?? []).length > 0]),
      ),
      samples: names(found?.samples.python, true).sort(),
      via_helpers: names(found?.samples.python, false).sort(),
      sdk: sdk === undefined ? null : sdk.every(({ places }) => places.length > 0),
      verdict: found?.results[0]?.verdict,
    }).toEqual({
      docs: reader.docs,
      samples: reader.samples.toSorted(),
      via_helpers: reader.via_helpers.toSorted(),
      sdk: reader.sdk,
      verdict: reader.verdict,
    });
  });
});

describe.skipIf(!corpus)('sets of samples of examples/genkit, which need ../shared/corpus', () => {
  const readers = corpus ? read<ReadSet[]>('samples.yaml') : [];
  let measured: Map<string, Matrices['sets'][number]>;

  beforeAll(async () => {
    const { sets } = await measure<Matrices>('samples');
    measured = new Map(sets.map((one) => [one.name, one]));
  }, 60_000);

  it('are those that were read', () => {
    expect([...measured.keys()].sort()).toEqual(readers.map(({ set }) => set).sort());
  });

  it.each(readers)('$set', (reader) => {
    const found = measured.get(reader.set);
    const names = found?.requirements.map(({ name }) => name) ?? [];
    const rows = found?.rows ?? [];
    const has = ({ own, helpers }: { own: unknown[]; helpers: unknown[] }) =>
      own.length > 0 ? 'own' : helpers.length > 0 ? 'helpers' : 'lacks';
    const there = rows.filter(({ absent }) => !absent);
    expect({
      requires: names,
      samples: Object.fromEntries(there.map(({ sample, cells }) => [sample, cells.map(has)])),
      absent: rows.filter(({ absent }) => absent).map(({ sample }) => sample),
      extra: Object.fromEntries(names.map((name, at) => [name, found?.extra[at]?.toSorted()])),
    }).toEqual({
      requires: reader.requires,
      samples: reader.samples,
      absent: reader.absent,
      extra: Object.fromEntries(names.map((name) => [name, reader.extra[name]?.toSorted()])),
    });
  });
});
