/** Features, sets of samples and places of code, with nothing left open. */
import { resolve } from 'node:path';
import type { Registry } from '../page/languages/languages.js';
import type { LanguageId } from '../page/types.js';
import { nearest } from '../text/nearest.js';
import { show, showPath } from '../text/show.js';
import type {
  CodePattern,
  GivenFeature,
  GivenRequirement,
  GivenSampleSet,
  GivenSdk,
  GivenSource,
} from './evidence-schema.js';
import { ConfigError, type ConfigProblem } from './problem.js';
import type { CheckedRoadmap } from './roadmap-schema.js';

/** A feature, and what shows it. Serialisable. */
export interface Feature {
  /** What else refers to it by; unique. */
  id: string;
  name: string;
  /** Other names that people use for it. */
  aliases: string[];
  /** Globs relative to the docs folder; `undefined`: all pages. */
  pages: string[] | undefined;
  /** Patterns, any of which is enough, by language. */
  code: Record<LanguageId, CodePattern[]>;
  /** Definitions or patterns, all of which the SDK must have; `false`: it needs nothing of the SDK. */
  sdk: Record<LanguageId, CodePattern[] | false>;
  /** Globs of samples that must show it; empty: any sample will do. */
  samples: string[];
  only: 'docs' | 'sdk' | undefined;
  /** Why it is out of scope. */
  excluded: string | undefined;
  note: string | undefined;
  /** Where it stands: `features[3]`. */
  at: string;
}

/** A requirement of a set of samples. Serialisable. */
export interface Requirement {
  name: string;
  /** Id of the feature; the rest is then empty. */
  feature: string | undefined;
  /** Names of functions; `*` stands for any letters. */
  functions: string[];
  decorators: string[];
  code: CodePattern[];
  /** Where it stands: `samples[0].requires[2]`. */
  at: string;
}

/** A set of samples, with what each must have. Serialisable. */
export interface SampleSet extends Pick<GivenSampleSet, 'name' | 'excluded' | 'note'> {
  language: LanguageId;
  /** Globs of names. */
  folders: string[];
  exclude: string[];
  requires: Requirement[];
  at: string;
}

/** Where samples or an SDK lie. Serialisable. */
export interface CodeSource {
  language: LanguageId;
  /** Absolute path; it may be absent. */
  root: string;
  /** As written, for people. */
  name: string;
  /** Globs relative to `root`. */
  folders: string[];
  exclude: string[];
  url: string | undefined;
  at: string;
}

/** Where samples lie. */
export interface SampleSource extends CodeSource {
  /** Globs of folders of modules that samples share. */
  helpers: string[];
}

/** Where an SDK lies. */
export interface SdkSource extends CodeSource {
  /** Types of objects by the names that examples use. */
  objects: Record<string, string>;
}

/** All that is to be measured in code. Serialisable. */
export interface EvidencePlan {
  features: Feature[];
  sets: SampleSet[];
  samples: SampleSource[];
  sdk: SdkSource[];
  /** Names of folders that are never looked into. */
  skip: string[];
  /** Absolute path of the file that they stand in; `undefined` where there is none. */
  file: string | undefined;
}

/** What paths and names are checked against. */
export interface FeatureSettings {
  registry: Registry;
  target: LanguageId;
  file: string | undefined;
  /** Absolute path of the folder that `root` is relative to. */
  directory: string;
  /** Field of the file that holds the roadmap, if not all of it. */
  key?: string | undefined;
}

/**
 * @throws {ConfigError} With all languages that are not known, ids that occur twice, and
 *   requirements of features that are not there.
 */
export function readFeatures(given: CheckedRoadmap, settings: FeatureSettings): EvidencePlan {
  const { registry, target, file, directory, key } = settings;
  const problems: ConfigProblem[] = [];
  const outer = key === undefined ? [] : [key];
  const fault = (keys: Keys, actual: string, expected: string, near?: string) => {
    const path = showPath([...outer, ...keys]);
    const advice = near === undefined ? '' : `, did you mean \`${near}\`?`;
    const message = `Unexpected ${actual} at \`${path}\`, expected ${expected}${advice}`;
    problems.push({ path, expected, actual, suggestion: near, message });
  };
  const idOf = (name: string, keys: Keys): LanguageId => {
    const [found, other] = registry.languages.has(name) ? [name] : registry.resolve(name);
    if (found !== undefined && other === undefined) return found;
    fault(keys, `language ${show(name)}`, 'the id of a language', registry.nearest(name)[0]);
    return name;
  };
  const features = (given.features ?? []).map((one, index) =>
    feature(one, ['features', index], [...outer], idOf),
  );
  const ids = new Map<string, number>();
  for (const [index, { id }] of features.entries()) {
    const first = ids.get(id);
    if (first === undefined) ids.set(id, index);
    else {
      fault(['features', index], `id ${show(id)} that \`features[${first}]\` has`, 'another `id`');
    }
  }
  const sets = (given.samples ?? []).map((one, index) => {
    const keys = ['samples', index];
    for (const [at, { feature: id }] of one.requires.entries()) {
      if (id === undefined || ids.has(id)) continue;
      const near = nearest(id, [...ids.keys()]);
      fault(
        [...keys, 'requires', at, 'feature'],
        `feature ${show(id)}`,
        'the id of a feature',
        near,
      );
    }
    return {
      name: one.name,
      excluded: one.excluded,
      note: one.note,
      language: idOf(one.language ?? target, [...keys, 'language']),
      folders: list(one.folders),
      exclude: list(one.exclude),
      requires: one.requires.map((item, at) =>
        requirement(item, showPath([...outer, ...keys, 'requires', at]), features),
      ),
      at: showPath([...outer, ...keys]),
    };
  });
  const source = (one: GivenSource | GivenSdk, keys: Keys): CodeSource => ({
    language: idOf(one.language ?? target, [...keys, 'language']),
    root: resolve(directory, one.root ?? '.'),
    name: one.root ?? '.',
    folders: list(one.folders),
    exclude: list(one.exclude),
    url: one.url,
    at: showPath([...outer, ...keys]),
  });
  const { samples = [], sdk = [], skip = [] } = given.evidence ?? {};
  const plan: EvidencePlan = {
    features,
    sets,
    samples: samples.map((one, index) => ({
      ...source(one, ['evidence', 'samples', index]),
      helpers: list(one.helpers),
    })),
    sdk: sdk.map((one, index) => ({
      ...source(one, ['evidence', 'sdk', index]),
      objects: one.objects ?? {},
    })),
    skip,
    file,
  };
  if (problems.length > 0) throw new ConfigError(file ?? 'roadmap', problems);
  return plan;
}

type Keys = (string | number)[];

function feature(
  one: GivenFeature,
  keys: Keys,
  outer: Keys,
  idOf: (name: string, keys: Keys) => LanguageId,
): Feature {
  const byLanguage = <T, U>(given: Record<string, T> | undefined, field: string, as: (t: T) => U) =>
    Object.fromEntries(
      Object.entries(given ?? {}).map(([name, value]) => [
        idOf(name, [...keys, field, name]),
        as(value),
      ]),
    );
  return {
    id: one.id ?? one.name,
    name: one.name,
    aliases: one.aliases ?? [],
    pages: one.page === undefined ? undefined : list(one.page),
    code: byLanguage(one.code, 'code', list),
    sdk: byLanguage(one.sdk, 'sdk', (value) => (value === false ? false : list(value))),
    samples: list(one.sample),
    only: one.only,
    excluded: one.excluded,
    note: one.note,
    at: showPath([...outer, ...keys]),
  };
}

function requirement(one: GivenRequirement, at: string, features: readonly Feature[]): Requirement {
  const of = features.find(({ id }) => id === one.feature);
  const functions = list(one.function);
  return {
    name: one.name ?? of?.name ?? functions[0] ?? list(one.decorator)[0] ?? one.feature ?? at,
    feature: one.feature,
    functions,
    decorators: list(one.decorator),
    code: list(one.code),
    at,
  };
}

function list<T>(value: T | T[] | undefined): T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
