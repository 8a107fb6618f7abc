/** Why a feature has its verdict, in a sentence for people. May hold words of authors. */
import type { LanguageId } from '../page/page-model.js';
import { fewNames, list, plain, quote } from '../text/words.js';
import type { FeatureEvidence, FeatureVerdict, SampleEvidence } from './evidence.js';
import type { FeatureFacts } from './facts.js';

/** More names than these are counted, not listed. */
const mostNames = 3;

export interface Judged {
  found: FeatureEvidence;
  facts: FeatureFacts;
  verdict: FeatureVerdict;
  language: LanguageId;
  labels: Readonly<Record<LanguageId, string>>;
}

export function whyOf(judged: Judged): string {
  const { found, facts, verdict } = judged;
  const { excluded } = found.feature;
  if (excluded !== undefined) return plain(excluded);
  if (verdict === 'not-found') return notFound(judged);
  return join([
    docs(judged),
    sdk(facts),
    samples(facts),
    unknown(judged),
    contradiction(verdict, facts),
  ]);
}

/** Only what signs for docs, samples and SDK do not say. */
export function remarkOf(judged: Judged): string {
  const { found, facts, verdict } = judged;
  if (found.feature.excluded !== undefined || verdict === 'not-found') return whyOf(judged);
  return join([
    facts.references.length > 0 && facts.onOwnPages ? docsRemark(judged) : docs(judged),
    facts.sdk === 'lacks' ? sdk(facts) : '',
    facts.samples === 'missing' && facts.wanted.length === 0 ? '' : samples(facts),
    unknown(judged),
    contradiction(verdict, facts),
  ]);
}

/** Of what the references show on their own pages. */
function docsRemark(judged: Judged): string {
  const { facts, verdict, language, labels } = judged;
  if (facts.docs === 'elsewhere') return docs(judged);
  // What the SDK lacks has no pattern.
  if (facts.docs !== 'no-pattern' || verdict === 'sdk-gap') return '';
  return `${labelOf(language, labels)} has no pattern`;
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('; ');
}

function docs({ found, facts, language, labels }: Judged): string {
  const { references, onOwnPages } = facts;
  const label = labelOf(language, labels);
  const names = references.map((id) => labelOf(id, labels));
  const others = list(names);
  const where = onOwnPages ? 'shown' : 'shown on other pages';
  switch (facts.docs) {
    case 'shown':
      if (references.length > 0) return `shown for ${list([label, ...names])}`;
      return hasOthers(found, language)
        ? `shown for ${label} only`
        : `shown for ${label}; other languages have no pattern`;
    case 'elsewhere': {
      const page = pageName(found.elsewhere[language]?.[0]?.file ?? '');
      if (references.length === 0) return `shown for ${label} only, in ${page}`;
      return `${where} for ${others}, and for ${label} in ${page}`;
    }
    case 'missing':
      return references.length > 0 ? `${where} for ${others}` : 'not in the docs of any language';
    default:
      return references.length > 0
        ? `${where} for ${others}, ${label} has no pattern`
        : `${label} has no pattern`;
  }
}

/** The end of a path says enough: docs may lie far from the configuration. */
function pageName(path: string): string {
  return quote(path.split('/').slice(-2).join('/'));
}

/** Of a language beside, something was looked for. */
function hasOthers({ docs }: FeatureEvidence, language: LanguageId): boolean {
  return Object.keys(docs).some((id) => id !== language);
}

function sdk({ sdk: state, lacking }: FeatureFacts): string {
  if (state === 'lacks') return `the SDK has no ${list(lacking.map(quote), 'or')}`;
  return state === 'has' ? 'the SDK has it' : '';
}

function samples({ samples: state, shownBy, shownBeside, wanted }: FeatureFacts): string {
  if (state === 'missing') {
    const absent = wanted.filter((one) => one.absent).map(({ name }) => quote(name));
    const there = wanted.filter((one) => !one.absent).map(({ name }) => quote(name));
    const isBeside = wanted.length > 0 && shownBeside.length > 0;
    return join([
      wanted.length === 0 ? 'no sample shows it' : '',
      there.length > 0 ? `not shown by ${list(there, 'or')}` : '',
      absent.length > 0 ? `there is no sample ${list(absent, 'or')}` : '',
      isBeside ? `shown by ${names(shownBeside)}` : '',
    ]);
  }
  const blocked = shownBy.filter(({ blockedBy }) => blockedBy.length > 0);
  if (blocked.length === 0 || blocked.length < shownBy.length) return '';
  const bugs = [...new Set(blocked.flatMap(({ blockedBy }) => blockedBy))].map(quote);
  return `shown only by ${names(blocked)}, but blocked by ${list(bugs)}`;
}

/** Why nothing follows where no docs show it. */
function unknown({ verdict, facts, labels }: Judged): string {
  if (verdict !== 'unknown' || facts.references.length > 0) return '';
  if (facts.sampledFor.length > 0) {
    return `samples of ${list(facts.sampledFor.map((id) => labelOf(id, labels)))} show it`;
  }
  return facts.areSamplesAbsent ? 'not all samples were looked at' : '';
}

/** Samples that use what the SDK lacks would not run. */
function contradiction(verdict: FeatureVerdict, facts: FeatureFacts): string {
  const shown = [...facts.shownBy, ...facts.shownBeside];
  if ((verdict !== 'sdk-gap' && verdict !== 'not-in-sdk') || shown.length === 0) return '';
  return `yet ${names(shown)} ${shown.length === 1 ? 'has' : 'have'} it: correct \`sdk\``;
}

function notFound({ found, facts }: Judged): string {
  const has = facts.sdk === 'has' ? 'the SDK has it, but ' : '';
  const looked = facts.samples === 'missing' ? 'neither docs nor samples show' : 'no docs show';
  return `${has}${looked} it in any language: correct \`${found.feature.at}.code\``;
}

function names(shown: readonly SampleEvidence[]): string {
  const all = shown.map(({ sample }) => quote(sample));
  return list(fewNames(all, mostNames));
}

function labelOf(id: LanguageId, labels: Readonly<Record<LanguageId, string>>): string {
  return plain(Object.hasOwn(labels, id) ? (labels[id] ?? id) : id);
}
