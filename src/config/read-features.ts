/** Features, sets of samples and places of code, with nothing left open. */
import { resolve } from 'node:path';
import type { Registry } from '../page/languages/languages.js';
import type { LanguageId } from '../page/page-model.js';
import { nearest } from '../text/nearest.js';
import { show } from '../text/show.js';
import { createNameCheck, type NameCheck } from './check-names.js';
import type {
  CodePattern,
  GivenFeature,
  GivenRequirement,
  GivenSampleSet,
  GivenSdk,
  GivenSource,
} from './evidence-schema.js';
import type { CheckedRoadmap } from './roadmap-schema.js';

/** A feature, and what shows it. Serialisable. */
export interface Feature extends Pick<GivenFeature, 'name' | 'only' | 'excluded' | 'note'> {
  /** What else refers to it by; unique. */
  id: string;
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
  const check = createNameCheck(registry, { file: file ?? 'roadmap', key });
  const features = (given.features ?? []).map((one, index) =>
    feature(one, ['features', index], check),
  );
  const ids = new Map<string, number>();
  for (const [index, { id }] of features.entries()) {
    const first = ids.get(id);
    if (first === undefined) ids.set(id, index);
    else {
      const actual = `id ${show(id)} that \`features[${first}]\` has`;
      check.fault(['features', index], actual, 'another `id`');
    }
  }
  const language = (one: { language?: string | undefined }, keys: Keys) =>
    check.language(one.language ?? target, [...keys, 'language']);
  const sets = (given.samples ?? []).map((one, index): SampleSet => {
    const keys = ['samples', index];
    return {
      name: one.name,
      excluded: one.excluded,
      note: one.note,
      language: language(one, keys),
      folders: list(one.folders),
      exclude: list(one.exclude),
      requires: one.requires.map((item, at) =>
        requirement(item, [...keys, 'requires', at], features, check),
      ),
      at: check.path(keys),
    };
  });
  const source = (one: GivenSource | GivenSdk, keys: Keys): CodeSource => ({
    language: language(one, keys),
    root: resolve(directory, one.root ?? '.'),
    name: one.root ?? '.',
    folders: list(one.folders),
    exclude: list(one.exclude),
    url: one.url,
    at: check.path(keys),
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
  check.done();
  return plan;
}

type Keys = (string | number)[];

function feature(one: GivenFeature, keys: Keys, { path, byLanguage }: NameCheck): Feature {
  const code = Object.entries(byLanguage(one.code ?? {}, [...keys, 'code']));
  const sdk = Object.entries(byLanguage(one.sdk ?? {}, [...keys, 'sdk']));
  return {
    id: one.id ?? one.name,
    name: one.name,
    aliases: one.aliases ?? [],
    pages: one.page === undefined ? undefined : list(one.page),
    code: Object.fromEntries(code.map(([id, given]) => [id, list(given)])),
    sdk: Object.fromEntries(sdk.map(([id, given]) => [id, given === false ? given : list(given)])),
    samples: list(one.sample),
    only: one.only,
    excluded: one.excluded,
    note: one.note,
    at: path(keys),
  };
}

function requirement(
  one: GivenRequirement,
  keys: Keys,
  features: readonly Feature[],
  { path, fault }: NameCheck,
): Requirement {
  const of = features.find(({ id }) => id === one.feature);
  if (one.feature !== undefined && !of) {
    const near = nearest(
      one.feature,
      features.map(({ id }) => id),
    );
    fault([...keys, 'feature'], `feature ${show(one.feature)}`, 'the id of a feature', near);
  }
  const functions = list(one.function);
  const at = path(keys);
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
