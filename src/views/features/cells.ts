/** What stands in the columns of a feature, the same in a terminal and in Markdown. */

import type {
  CodePlace,
  Evidence,
  FeatureResult,
  SampleEvidence,
} from '../../evidence/evidence.js';
import { docsState, type FeatureFacts, factsOf } from '../../evidence/facts.js';
import { actionWords, featureVerdictInfo } from '../../evidence/verdict-words.js';
import { remarkOf } from '../../evidence/why.js';
import type { LanguageId } from '../../page/page-model.js';
import type { PageStatus } from '../../page/status.js';
import { plain } from '../../text/words.js';
import { labelOf } from './report.js';

/** `elsewhere`: on other pages; `blocked`: all samples are; `none`: nothing to look for. */
export type Sign = 'yes' | 'no' | 'elsewhere' | 'blocked' | 'none' | 'unknown';

export interface FeatureCell {
  sign: Sign;
  /** More than the sign; may hold words of authors. */
  text: string;
  /** The same where there is little room. */
  short: string;
  place: CodePlace | undefined;
}

const mostNames = 2;

interface SignInfo {
  /** One column wide. */
  text: string;
  meaning: string;
  /** Status of pages whose shape and colour it has. */
  like: PageStatus;
}

export const signInfo: Readonly<Record<Sign, SignInfo>> = {
  yes: { text: '✓', meaning: 'shown', like: 'complete' },
  no: { text: '✗', meaning: 'not there', like: 'missing' },
  elsewhere: { text: '↗', meaning: 'on other pages only', like: 'partial' },
  blocked: { text: '!', meaning: 'blocked by a known bug', like: 'partial' },
  none: { text: '–', meaning: 'nothing to look for', like: 'not-applicable' },
  unknown: { text: '?', meaning: 'not looked at, or not known', like: 'unreadable' },
};

function bare(sign: Sign): FeatureCell {
  return { sign, text: '', short: '', place: undefined };
}

/** Docs of one language: the first line, and how many more there are. */
function docsCell({ evidence }: FeatureResult, language: LanguageId): FeatureCell {
  const state = docsState(evidence, language);
  if (state === 'no-pattern') return bare('none');
  if (state === 'missing') return bare('no');
  const places = (state === 'shown' ? evidence.docs : evidence.elsewhere)[language] ?? [];
  const [place] = places;
  const isShown = state === 'shown';
  const count = `${places.length}×`;
  const short = isShown && isOnePage(places) ? `L${place?.line}` : count;
  const more = short !== count && places.length > 1 ? ` +${places.length - 1}` : '';
  return { sign: isShown ? 'yes' : 'elsewhere', text: `${short}${more}`, short, place };
}

function isOnePage(places: readonly CodePlace[]): boolean {
  return places.every(({ file }) => file === places[0]?.file);
}

/** Samples that show it, or that should. */
function sampleCell(result: FeatureResult, facts: FeatureFacts): FeatureCell {
  const { code } = result.evidence.feature;
  const { samples, shownBy, shownBeside, wanted } = facts;
  const shown = shownBy.length > 0 ? shownBy : shownBeside;
  const [first] = shown;
  const place = first?.own[0] ?? first?.helpers[0];
  if (samples === 'missing') {
    return { ...bare('no'), text: names(wanted.map(({ name }) => name)) };
  }
  if (first === undefined) {
    const isOpen = samples === 'unknown' && code[result.language] !== undefined;
    return bare(isOpen ? 'unknown' : 'none');
  }
  const blocked = shown.filter(({ blockedBy }) => blockedBy.length > 0).length;
  const areBlocked = blocked === shown.length;
  const some = blocked > 0 && !areBlocked ? `, ${blocked} blocked` : '';
  const count = shown.length > 1 ? `${shown.length}${some}: ` : '';
  const text = `${count}${names(freeFirst(shown).map(({ sample }) => sample))}`;
  return { sign: areBlocked ? 'blocked' : 'yes', text, short: String(shown.length), place };
}

function freeFirst(shown: readonly SampleEvidence[]): SampleEvidence[] {
  return shown.toSorted((one, other) => one.blockedBy.length - other.blockedBy.length);
}

function names(all: readonly string[]): string {
  const shown = all.slice(0, mostNames).map(plain);
  return [...shown, ...(all.length > mostNames ? ['…'] : [])].join(', ');
}

function sdkCell(result: FeatureResult, { sdk }: FeatureFacts): FeatureCell {
  const { evidence, language } = result;
  const [first] = evidence.sdk[language] ?? [];
  const place = sdk === 'has' ? first?.places[0] : undefined;
  const signs = { has: 'yes', lacks: 'no', unknown: 'unknown', 'not-needed': 'none' } as const;
  const isOpen = sdk !== 'unknown' || hasPatterns(result);
  return { ...bare(isOpen ? signs[sdk] : 'none'), place };
}

/** Something was looked for in the language. */
function hasPatterns({ evidence: { feature }, language }: FeatureResult): boolean {
  return feature.code[language] !== undefined || feature.sdk[language] !== undefined;
}

/** What an action is said by already. */
const told: Readonly<Record<string, string>> = {
  'write-docs': 'write-docs',
  'write-sample': 'write-sample',
  'sdk-gap': 'wait-for-sdk',
};

/** What follows: the verdict, and what else is to be done. */
export function followsOf(
  { verdict, actions, language }: FeatureResult,
  evidence: Pick<Evidence, 'labels'>,
): string {
  const label =
    verdict === 'target-only'
      ? `${plain(labelOf(evidence, language))} only`
      : featureVerdictInfo[verdict].label;
  const more = actions.filter((one) => one !== told[verdict]).map((one) => actionWords[one]);
  return [label, ...more].join(', ');
}

export interface Cells {
  /** One for each column. */
  docs: FeatureCell[];
  samples: FeatureCell;
  sdk: FeatureCell;
  follows: string;
  /** What the other cells do not say. */
  remark: string;
}

export function cellsOf(
  result: FeatureResult,
  evidence: Evidence,
  columns: readonly LanguageId[],
): Cells {
  const { language, verdict } = result;
  const facts = factsOf(result.evidence, evidence, language);
  return {
    docs: columns.map((id) => docsCell(result, id)),
    samples: sampleCell(result, facts),
    sdk: sdkCell(result, facts),
    follows: followsOf(result, evidence),
    remark: remarkOf({ found: result.evidence, facts, verdict, language, labels: evidence.labels }),
  };
}
