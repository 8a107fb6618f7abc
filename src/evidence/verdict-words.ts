/**
 * Verdicts and actions of features in words and signs, the same in all reports.
 */
import type { FeatureAction, FeatureVerdict } from './types.js';

/** All verdicts, in the order of reports. */
export const verdicts: readonly FeatureVerdict[] = [
  'in-parity',
  'write-docs',
  'not-in-sdk',
  'write-sample',
  'sdk-gap',
  'target-only',
  'unknown',
  'not-found',
  'excluded',
];

/** For people. */
export const verdictLabels: Readonly<Record<FeatureVerdict, string>> = {
  'in-parity': 'In parity',
  'write-docs': 'Write docs',
  'write-sample': 'Write a sample',
  'sdk-gap': 'SDK gap',
  'not-in-sdk': 'Not in the SDK',
  'target-only': 'Only here',
  'not-found': 'Not found',
  unknown: 'Unknown',
  excluded: 'Excluded',
};

/** Signs for Markdown. */
export const verdictSigns: Readonly<Record<FeatureVerdict, string>> = {
  'in-parity': '✅',
  'write-docs': '❌',
  'write-sample': '🔶',
  'sdk-gap': '⏳',
  'not-in-sdk': '❗',
  'target-only': '➕',
  'not-found': '🔎',
  unknown: '❔',
  excluded: '🚫',
};

/** What to do, in the words of an order. */
export const actionWords: Readonly<Record<FeatureAction, string>> = {
  'write-docs': 'write docs',
  'write-sample': 'write a sample',
  'fix-sample': 'fix the sample',
  'fix-docs': 'correct the docs',
  'fix-pattern': 'correct the pattern',
  'wait-for-sdk': 'wait for the SDK',
};

/** What each verdict means, for those who see it for the first time. */
export const verdictMeanings: Readonly<Record<FeatureVerdict, string>> = {
  'in-parity': 'Docs, samples and SDK show it, as far as they were looked at.',
  'write-docs': 'Readers of other languages are shown it, and the SDK has it, as far as is known.',
  'write-sample': 'It is documented and in the SDK, and no sample shows it.',
  'sdk-gap': 'It is documented for other languages, and the SDK does not have it.',
  'not-in-sdk': 'It is documented for the language itself, and the SDK does not have it.',
  'target-only': 'It is shown for no other language.',
  'not-found': 'It was found nowhere, so the pattern is probably wrong.',
  unknown: 'What could tell was not looked at.',
  excluded: 'Out of scope by a decision of the team.',
};
