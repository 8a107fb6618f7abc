/** What samples show of features, and of what sets of samples require. */
import type { CodePattern } from '../config/evidence-schema.js';
import type { EvidencePlan, Feature, Requirement, SampleSource } from '../config/read-features.js';
import type { LanguageId } from '../page/types.js';
import { bugsOf, type KnownBug } from './bugs.js';
import { compilePatterns, type PatternItem, type PatternSet } from './code/compile.js';
import { codeExtensions } from './code/languages.js';
import { type PatternMatch, searchCode } from './code/search.js';
import { inScope, isText, textFiles } from './pattern-scopes.js';
import { matchSamples } from './sample-names.js';
import { readSamples } from './sources/samples.js';
import type { HelperFile, SourceFile } from './sources/types.js';
import type { CodePlace, Sample, SampleEvidence, SourceReport } from './types.js';

/** What was found in samples. */
export interface SamplesFound {
  samples: Sample[];
  /** In the order of the plan. */
  sources: SourceReport[];
  /** Samples that show a feature; `undefined` if none were looked at. */
  ofFeature(feature: Feature, language: LanguageId): SampleEvidence[] | undefined;
  /** What a sample has of a requirement; `undefined` if it has nothing of it. */
  ofRequirement(sample: Sample, requirement: Requirement): SampleEvidence | undefined;
}

/** What parsers are loaded from, and what is known of samples. */
export interface SampleSettings {
  /** Absolute path of a folder. */
  from: string;
  bugs: readonly KnownBug[];
}

/** What a sample shows, by key of the pattern. */
type Shown = Map<string, SampleEvidence>;

interface Patterns {
  /** For files of code. */
  code: PatternSet;
  /** For these and for other files. */
  text: PatternSet;
}

/**
 * Looks into all samples. A file is read and parsed once, whatever the number of patterns.
 *
 * @throws {ConfigError} If a pattern or a glob is wrong.
 * @throws {UsageError} If a parser is not installed.
 */
export function sampleEvidence(plan: EvidencePlan, { from, bugs }: SampleSettings): SamplesFound {
  // Parsers of other languages need not be there.
  const languages = new Set(plan.samples.map(({ language }) => language));
  const items = [
    ...plan.features.flatMap(featureItems),
    ...plan.sets.flatMap(({ language, requires }) =>
      requires.flatMap((one) => requirementItems(one, language)),
    ),
  ].filter(({ language }) => languages.has(language));
  const samples: Sample[] = [];
  const sources: SourceReport[] = [];
  const shown = new Map<Sample, Shown>();
  let compiled: Patterns | undefined;
  for (const [index, source] of plan.samples.entries()) {
    const own = items.filter(({ language }) => language === source.language);
    const found = readSamples(source, optionsOf(source, own, plan));
    sources.push(found.report);
    if (found.samples.length === 0) continue;
    compiled ??= compile(items, plan, from);
    const search = fileSearch(compiled, index, source);
    for (const { sample: given, own: files, helpers } of found.samples) {
      const sample = {
        ...given,
        source: index,
        sets: setsOf(given, plan),
        bugs: bugsOf(given, bugs),
      };
      samples.push(sample);
      shown.set(sample, shownBy(sample, files.map(search), helpers.map(search)));
    }
  }
  const isLooked = (language: LanguageId) => samples.some((one) => one.language === language);
  return {
    samples,
    sources,
    ofFeature(feature, language) {
      if (!isLooked(language) || inScope(feature.code[language], 'samples').length === 0) {
        return undefined;
      }
      const key = keyOf(feature);
      return samples.flatMap((one) => {
        const own = one.language === language ? shown.get(one)?.get(key) : undefined;
        return own ? [own] : [];
      });
    },
    ofRequirement(sample, requirement) {
      const { feature: id } = requirement;
      const key =
        id === undefined ? keyOf(requirement) : keyOf(plan.features.find((one) => one.id === id));
      return shown.get(sample)?.get(key);
    },
  };
}

/** Where it stands in the configuration. */
function keyOf(item: Pick<Feature, 'at'> | undefined): string {
  return item?.at ?? '';
}

function featureItems({ name, code, at }: Feature): PatternItem[] {
  return Object.entries(code).flatMap(([language, patterns]) =>
    itemsOf(patterns, `${at}.code.${language}`, { key: at, label: name, language }),
  );
}

function requirementItems(one: Requirement, language: LanguageId): PatternItem[] {
  const { name, functions, decorators, code, at } = one;
  const base = { key: at, label: name, language };
  const items = itemsOf(code, `${at}.code`, base);
  if (functions.length + decorators.length === 0) return items;
  const field = decorators.length > 0 ? 'decorator' : 'function';
  return [
    ...items,
    { ...base, pattern: { functions, decorators }, at: `${at}.${field}`, scopes: ['samples'] },
  ];
}

function itemsOf(
  patterns: readonly CodePattern[],
  at: string,
  base: Pick<PatternItem, 'key' | 'label' | 'language'>,
): PatternItem[] {
  return patterns.map((pattern, index) => ({
    ...base,
    pattern,
    at: patterns.length > 1 ? `${at}[${index}]` : at,
  }));
}

function compile(items: readonly PatternItem[], { file }: EvidencePlan, from: string): Patterns {
  const settings = { from, file };
  return {
    code: compilePatterns(
      items.filter(({ pattern }) => !isText(pattern)),
      settings,
    ),
    text: compilePatterns(
      items.filter(({ pattern }) => isText(pattern)),
      settings,
    ),
  };
}

function optionsOf(
  { language }: SampleSource,
  items: readonly PatternItem[],
  { skip, file }: EvidencePlan,
) {
  return {
    skip,
    extensions: codeExtensions(language),
    files: textFiles(items.map(({ pattern }) => pattern)),
    from: file,
  };
}

function setsOf(
  sample: Pick<Sample, 'name' | 'folder' | 'language'>,
  { sets }: EvidencePlan,
): string[] {
  const own = sets.filter(
    ({ language, folders, exclude }) =>
      language === sample.language &&
      matchSamples(folders)(sample) &&
      !matchSamples(exclude)(sample),
  );
  return own.map(({ name }) => name);
}

type KeyedPlace = CodePlace & { key: string };

/** Searches a file once, however many samples it is of. */
function fileSearch(patterns: Patterns, source: number, { language }: SampleSource) {
  const known = new Map<string, KeyedPlace[]>();
  const search = ({ file, kind, text: read }: SourceFile): KeyedPlace[] => {
    const text = read();
    if (text === undefined) return [];
    const code = { text, language, scope: 'samples', file } as const;
    const matches: PatternMatch[] = [
      ...(kind === 'code' ? searchCode(patterns.code, code) : []),
      ...searchCode(patterns.text, code),
    ];
    return matches.map((match) => ({ ...match, file, source }));
  };
  return (file: SourceFile | HelperFile): KeyedPlace[] => {
    let places = known.get(file.path);
    if (!places) {
      places = search(file);
      known.set(file.path, places);
    }
    const lines = 'lines' in file ? file.lines : undefined;
    if (lines === undefined) return places;
    return places.filter(({ line }) => lines.some(({ from, to }) => from <= line && line <= to));
  };
}

function shownBy({ name, bugs }: Sample, own: KeyedPlace[][], helpers: KeyedPlace[][]): Shown {
  const shown: Shown = new Map();
  const add = (field: 'own' | 'helpers', { key, ...place }: KeyedPlace) => {
    const known = shown.get(key) ?? { sample: name, own: [], helpers: [], blockedBy: bugs };
    known[field].push(place);
    shown.set(key, known);
  };
  for (const place of own.flat()) add('own', place);
  for (const place of helpers.flat()) add('helpers', place);
  return shown;
}
