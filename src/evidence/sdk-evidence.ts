/** What SDKs have of features. */
import type { CodePattern } from '../config/evidence-schema.js';
import type { EvidencePlan, Feature } from '../config/read-features.js';
import type { LanguageId } from '../page/page-model.js';
import { list } from '../text/words.js';
import { compilePatterns, type PatternItem, type PatternSet } from './code/compile.js';
import { codeExtensions } from './code/languages.js';
import { searchCode } from './code/search.js';
import type { CodePlace, SdkEvidence, SourceReport } from './evidence.js';
import { inScope, textFiles } from './pattern-scopes.js';
import { lookUp, parseWanted } from './sdk/look-up.js';
import { lazyParser, openSdk, type Sdk } from './sdk/sdk.js';
import { wantedOf } from './sdk/wanted.js';
import { findSources } from './sources/open-source.js';
import type { SourceFile } from './sources/source-file.js';

export interface SdksFound {
  sources: SourceReport[];
  /** `undefined` if no SDK was looked at, or nothing was looked for. */
  ofFeature(feature: Feature, language: LanguageId): SdkEvidence[] | undefined;
}

type Wanted =
  | { wanted: string; definitions: string[]; isSure: boolean }
  | { wanted: string; pattern: CodePattern; at: string };

interface OpenSource {
  index: number;
  sdk: Sdk;
  places: Map<string, CodePlace[]>;
}

/** @param first Index of the first source in the evidence. Throws as `sampleEvidence`. */
export function sdkEvidence(plan: EvidencePlan, from: string, first: number): SdksFound {
  const languages = new Set(plan.sdk.map(({ language }) => language));
  const wanted = new Map(
    [...languages].map((language) => [
      language,
      plan.features.map((feature) => ({ feature, all: wantedBy(feature, language) })),
    ]),
  );
  const sources: SourceReport[] = [];
  const opened = new Map<LanguageId, OpenSource[]>();
  for (const [at, source] of plan.sdk.entries()) {
    const { language } = source;
    const items = (wanted.get(language) ?? []).flatMap(({ feature, all }) =>
      all.flatMap((one) => patternItem(one, feature, language)),
    );
    const { folders, report } = findSources(source, {
      skip: plan.skip,
      extensions: codeExtensions(language),
      files: textFiles(items.map(({ pattern }) => pattern)),
      from: plan.file,
    });
    sources.push(report);
    if (report.state !== 'read') continue;
    const sdk = openSdk(language, folders, lazyParser(language, from));
    const files = folders.flatMap((folder) => folder.files);
    const index = first + at;
    const set = compilePatterns(items, { from, file: plan.file });
    const places = searchFiles(files, set, index);
    opened.set(language, [...(opened.get(language) ?? []), { index, sdk, places }]);
  }
  const found = new Map<string, SdkEvidence[]>();
  for (const [language, own] of opened) {
    for (const { feature, all } of wanted.get(language) ?? []) {
      const items = all.flatMap((one) => evidenceOf(one, own));
      if (items.length > 0) found.set(`${feature.at} ${language}`, items);
    }
  }
  return { sources, ofFeature: ({ at }, language) => found.get(`${at} ${language}`) };
}

function evidenceOf(one: Wanted, sources: readonly OpenSource[]): SdkEvidence[] {
  const places = sources.flatMap((source) => placesOf(one, source));
  // What cannot be derived from a pattern may be there all the same.
  if (places.length === 0 && 'isSure' in one && !one.isSure) return [];
  return [{ wanted: one.wanted, places }];
}

/** What a feature needs of the SDK: as it says, else what its patterns call. */
function wantedBy({ sdk, code, at }: Feature, language: LanguageId): Wanted[] {
  const given = sdk[language];
  if (given === false) return [];
  const patterns = code[language] ?? [];
  const explicit = (given ?? []).map((one, index): Wanted => {
    if (typeof one === 'string' && parseWanted(one)) {
      return { wanted: one, definitions: [one], isSure: true };
    }
    const count = given?.length ?? 0;
    return patternWanted(one, `${at}.sdk.${language}${count > 1 ? `[${index}]` : ''}`);
  });
  const inSources = inScope(patterns, 'sdk').map((one) =>
    patternWanted(one, `${at}.code.${language}`),
  );
  if (explicit.length + inSources.length > 0) return [...explicit, ...inSources];
  const derived = patterns.map((one) => wantedOf(one, language));
  const definitions = [...new Set(derived.flatMap((one) => one ?? []))];
  if (definitions.length === 0) return [];
  const isSure = derived.every((one) => one !== undefined);
  return [{ wanted: list(definitions, 'or'), definitions, isSure }];
}

function patternWanted(pattern: CodePattern, at: string): Wanted {
  const text =
    typeof pattern === 'string' ? pattern : (pattern.pattern ?? pattern.context ?? pattern.text);
  return { wanted: text ?? 'a rule', pattern, at };
}

function patternItem(one: Wanted, { name }: Feature, language: LanguageId): PatternItem[] {
  if (!('pattern' in one)) return [];
  const { pattern, at } = one;
  return [{ key: at, language, pattern, label: name, at, scopes: ['sdk'] }];
}

function searchFiles(
  files: readonly SourceFile[],
  { byLanguage, engine }: PatternSet,
  source: number,
): Map<string, CodePlace[]> {
  const places = new Map<string, CodePlace[]>();
  const [language] = byLanguage.keys();
  for (const { file, text: read } of language === undefined ? [] : files) {
    const code = { text: read() ?? '', language: language ?? '', scope: 'sdk', file } as const;
    for (const { key, ...match } of searchCode({ byLanguage, engine }, code)) {
      places.set(key, [...(places.get(key) ?? []), { ...match, file, source }]);
    }
  }
  return places;
}

function placesOf(one: Wanted, { sdk, index, places }: OpenSource): CodePlace[] {
  if ('pattern' in one) return places.get(one.at) ?? [];
  return one.definitions.flatMap((definition) =>
    lookUp(sdk, definition).map((place) => ({ ...place, source: index })),
  );
}
