/** What samples show of features, and of what sets of samples require. */
import type { EvidencePlan, Feature, Requirement, SampleSource } from '../config/read-features.js';
import type { LanguageId } from '../page/page-model.js';
import { bugsOf, type KnownBug } from './bugs.js';
import {
  compilePatterns,
  type PatternItem,
  type PatternSet,
  patternItems,
} from './code/compile.js';
import { codeExtensions } from './code/languages.js';
import { type PatternMatch, searchCode } from './code/search.js';
import type { CodePlace, Sample, SampleEvidence, SourceReport } from './evidence.js';
import { isOfSet } from './matrices.js';
import { inScope, textFiles } from './pattern-scopes.js';
import { patternsOf } from './shown.js';
import { readSamples } from './sources/samples.js';
import type { HelperFile, SourceFile } from './sources/source-file.js';

export interface SamplesFound {
  samples: Sample[];
  sources: SourceReport[];
  ofFeature(feature: Feature, language: LanguageId): SampleEvidence[] | undefined;
  ofRequirement(sample: Sample, requirement: Requirement): SampleEvidence | undefined;
}

/** What parsers are loaded from, and what is known of samples. */
export interface SampleSettings {
  /** Absolute path of a folder. */
  from: string;
  bugs: readonly KnownBug[];
}

type Shown = Map<string, SampleEvidence>;

/** @throws {ConfigError | ParserError} If a pattern is wrong, or a parser is not installed. */
export function sampleEvidence(plan: EvidencePlan, { from, bugs }: SampleSettings): SamplesFound {
  const samples: Sample[] = [];
  const sources: SourceReport[] = [];
  const shown = new Map<Sample, Shown>();
  let compiled: PatternSet | undefined;
  for (const [index, source] of plan.samples.entries()) {
    const found = readSamples(source, optionsOf(source, plan));
    sources.push(found.report);
    if (found.samples.length === 0) continue;
    compiled ??= compile(plan, from);
    const search = fileSearch(compiled, index, source);
    for (const { sample: given, own: files, helpers } of found.samples) {
      const sample = {
        ...given,
        source: index,
        sets: plan.sets.filter((set) => isOfSet(set)(given)).map(({ name }) => name),
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
      return samples.flatMap((one) => {
        const own = one.language === language ? shown.get(one)?.get(feature.id) : undefined;
        return own ? [own] : [];
      });
    },
    ofRequirement(sample, requirement) {
      return shown.get(sample)?.get(requirement.feature ?? requirement.at);
    },
  };
}

function requirementItems(one: Requirement, language: LanguageId): PatternItem[] {
  const { name, functions, decorators, code, at } = one;
  const common = { key: at, label: name, language };
  const items = patternItems(code, `${at}.code`, common);
  if (functions.length + decorators.length === 0) return items;
  const field = decorators.length > 0 ? 'decorator' : 'function';
  const pattern = { functions, decorators };
  return [...items, { ...common, pattern, at: `${at}.${field}`, scopes: ['samples'] }];
}

/** Those of features are prepared for docs, too: once for both. */
function compile(plan: EvidencePlan, from: string): PatternSet {
  const items = plan.sets.flatMap(({ language, requires }) =>
    requires.flatMap((one) => requirementItems(one, language)),
  );
  const features = patternsOf(plan, from).compiled();
  const required = compilePatterns(items, { from, file: plan.file });
  const byLanguage = new Map(features.byLanguage);
  for (const [language, patterns] of required.byLanguage) {
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), ...patterns]);
  }
  return { engine: features.engine ?? required.engine, byLanguage };
}

function optionsOf({ language }: SampleSource, { features, sets, skip, file }: EvidencePlan) {
  const patterns = [
    ...features.flatMap(({ code }) => inScope(code[language], 'samples')),
    ...sets.flatMap((set) => set.requires.flatMap(({ code }) => inScope(code, 'samples'))),
  ];
  return { skip, extensions: codeExtensions(language), files: textFiles(patterns), from: file };
}

type KeyedPlace = CodePlace & { key: string };

/** Searches each file once, however many samples it is of. */
function fileSearch(set: PatternSet, source: number, { language }: SampleSource) {
  const known = new Map<string, PatternMatch[]>();
  return (one: SourceFile | HelperFile): KeyedPlace[] => {
    const { file, path, text } = one;
    const matches =
      known.get(path) ?? searchCode(set, { text: text() ?? '', language, scope: 'samples', file });
    known.set(path, matches);
    const lines = 'lines' in one ? one.lines : undefined;
    return matches
      .filter(({ line }) => lines?.some(({ from, to }) => from <= line && line <= to) ?? true)
      .map((match) => ({ ...match, file, source }));
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
