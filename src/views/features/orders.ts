/** Problems in the configuration: patterns, pages, samples, and sources that are not found. */
import type { Survey } from '../../check/survey-result.js';
import type { EvidencePlan } from '../../config/read-features.js';
import type { Evidence, FeatureResult, Sample, SourceReport } from '../../evidence/evidence.js';
import { matchSamples, namesIn } from '../../evidence/sample-names.js';
import type { LanguageId } from '../../page/page-model.js';
import { matchPages } from '../../site/page-names.js';
import { didYouMean, nearest } from '../../text/nearest.js';
import { many, plain, quote } from '../../text/words.js';

export interface Order {
  /** Field of the roadmap, such as `features[3].page`. */
  path: string;
  /** “Unexpected …, expected …, do …”, or what was not looked at. */
  message: string;
}

export interface Measured {
  plan: EvidencePlan;
  survey: Pick<Survey, 'pages'>;
  evidence: Evidence;
  results: readonly FeatureResult[];
}

/** All orders, in the order of the configuration; sources come last. */
export function ordersOf({ plan, survey, evidence, results }: Measured): Order[] {
  return [
    ...plan.features.flatMap((feature) => {
      if (feature.excluded !== undefined) return [];
      const own = results.filter((one) => one.evidence.feature.id === feature.id);
      return [
        ...lostPages(feature.pages, feature.at, survey),
        ...lostGlobs(feature.samples, `${feature.at}.sample`, evidence, Object.keys(feature.code)),
        ...patterns(own),
      ];
    }),
    ...plan.sets.flatMap(({ folders, exclude, at, language }) => [
      ...lostGlobs(folders, `${at}.folders`, evidence, [language]),
      ...lostNames(exclude, `${at}.exclude`, evidence, [language]),
    ]),
    ...evidence.sources.flatMap((source, index) =>
      ofSource(source, [...plan.samples, ...plan.sdk][index]?.at ?? 'evidence'),
    ),
  ];
}

function lostPages(
  globs: readonly string[] | undefined,
  at: string,
  { pages }: Pick<Survey, 'pages'>,
): Order[] {
  const own = pages.filter(({ partial }) => !partial);
  const names = own.map(({ page }) => page);
  return (globs ?? [])
    .filter((glob) => !own.some(matchPages([glob])))
    .map((glob) => unexpected(glob, `${at}.page`, 'a page of the site', nearest(glob, names)));
}

/** Each pattern once, however many languages it was asked for. */
function patterns(results: readonly FeatureResult[]): Order[] {
  const found = results.find(({ verdict }) => verdict === 'not-found');
  if (!found || results.some(({ verdict }) => verdict !== 'not-found')) return [];
  const { feature } = found.evidence;
  const path = `${feature.at}.code`;
  const what = `patterns of ${quote(feature.name)} at ${quote(path)}`;
  return [
    { path, message: `Unexpected ${what}, expected some that docs or samples show, correct them` },
  ];
}

/** Globs that no sample answers; a name is a sample to write. */
function lostGlobs(
  globs: readonly string[],
  path: string,
  evidence: Evidence,
  languages: readonly LanguageId[],
): Order[] {
  const all = namesIn(globs).flatMap(({ name, isGlob }) => (isGlob ? name : []));
  return lostNames(all, path, evidence, languages);
}

function lostNames(
  globs: readonly string[],
  path: string,
  { samples, sources }: Evidence,
  languages: readonly LanguageId[],
): Order[] {
  const isOwn = ({ language }: Pick<Sample, 'language'>) => languages.includes(language);
  const looked = sources.filter((source) => source.kind === 'samples' && isOwn(source));
  // What was not looked at may hold them.
  if (looked.length === 0 || looked.some(({ state }) => state === 'absent')) return [];
  return globs
    .filter((glob) => !samples.some((sample) => isOwn(sample) && matchSamples([glob])(sample)))
    .map((glob) => unexpected(glob, path, 'a sample'));
}

function unexpected(name: string, path: string, expected: string, near?: string): Order {
  const advice = didYouMean(near, ', correct or remove it');
  return {
    path,
    message: `Unexpected ${quote(name)} at ${quote(path)}, expected ${expected}${advice}`,
  };
}

function ofSource({ kind, name, state, skipped }: SourceReport, at: string): Order[] {
  const what = kind === 'sdk' ? 'SDK' : 'Samples';
  if (state === 'absent') {
    return [
      { path: `${at}.root`, message: `${what}: not looked at, there is no folder ${quote(name)}` },
    ];
  }
  if (state === 'empty') {
    const path = `${at}.folders`;
    const message = `${what}: not looked at, nothing in ${quote(name)} matches ${quote(path)}`;
    return [{ path, message }];
  }
  const parts = [
    skipped.binary > 0 ? many(skipped.binary, 'binary file') : '',
    skipped.huge > 0 ? many(skipped.huge, 'huge file') : '',
    skipped.unreadable > 0 ? `${skipped.unreadable} that cannot be read` : '',
    skipped.outside > 0 ? `${many(skipped.outside, 'link')} to other places` : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return [];
  return [{ path: at, message: `${what} in ${quote(name)}: skipped ${plain(parts.join(', '))}` }];
}
