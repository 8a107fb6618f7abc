/** Verdicts of features: the one table of their words, signs, and colours; and actions in words. */
import type { PageStatus } from '../page/status.js';
import type { Style } from '../text/paint.js';
import type { FeatureAction, FeatureVerdict } from './evidence.js';

interface FeatureVerdictInfo {
  label: string;
  emoji: string;
  style: Style;
  /** Status of pages whose shape and colour it has in the dashboard. */
  like: PageStatus;
  /** Counts in shares: such features are in parity, or should be. */
  isCounted: boolean;
  /** For those who see it for the first time. */
  meaning: string;
}

/** How each verdict is shown, in the order of reports. */
export const featureVerdictInfo: Readonly<Record<FeatureVerdict, FeatureVerdictInfo>> = {
  'in-parity': {
    label: 'In parity',
    emoji: '✅',
    style: 'green',
    like: 'complete',
    isCounted: true,
    meaning: 'Docs, samples and SDK show it, as far as they were looked at.',
  },
  'write-docs': {
    label: 'Write docs',
    emoji: '❌',
    style: 'red',
    like: 'missing',
    isCounted: true,
    meaning: 'Readers of other languages are shown it, and the SDK has it, as far as is known.',
  },
  'not-in-sdk': {
    label: 'Not in the SDK',
    emoji: '❗',
    style: 'red',
    like: 'unreadable',
    isCounted: true,
    meaning: 'It is documented for the language itself, and the SDK does not have it.',
  },
  'write-sample': {
    label: 'Write a sample',
    emoji: '🔶',
    style: 'yellow',
    like: 'partial',
    isCounted: true,
    meaning: 'It is documented and in the SDK, and no sample shows it.',
  },
  'sdk-gap': {
    label: 'SDK gap',
    emoji: '⏳',
    style: 'yellow',
    like: 'partial',
    isCounted: true,
    meaning: 'It is documented for other languages, and the SDK does not have it.',
  },
  'target-only': {
    label: 'Only here',
    emoji: '➕',
    style: 'cyan',
    like: 'complete',
    isCounted: false,
    meaning: 'It is shown for no other language.',
  },
  unknown: {
    label: 'Unknown',
    emoji: '❔',
    style: 'gray',
    like: 'not-applicable',
    isCounted: false,
    meaning: 'What could tell was not looked at.',
  },
  'not-found': {
    label: 'Not found',
    emoji: '🔎',
    style: ['red', 'bold'],
    like: 'unreadable',
    isCounted: false,
    meaning: 'It was found nowhere, so the pattern is probably wrong.',
  },
  excluded: {
    label: 'Excluded',
    emoji: '🚫',
    style: 'gray',
    like: 'excluded',
    isCounted: false,
    meaning: 'Out of scope by a decision of the team.',
  },
};

export const verdicts = Object.keys(featureVerdictInfo) as FeatureVerdict[];

export const actionWords: Readonly<Record<FeatureAction, string>> = {
  'write-docs': 'write docs',
  'write-sample': 'write a sample',
  'fix-sample': 'fix the sample',
  'fix-docs': 'correct the docs',
  'fix-pattern': 'correct the pattern',
  'wait-for-sdk': 'wait for the SDK',
};
