/** Verdicts of sections: the one table of what each of them means, and how it is shown. */
import type { Style } from '../text/paint.js';
import type { Verdict } from './page-model.js';

/** What a verdict is, and how it is shown. */
export interface VerdictInfo {
  /** Whether the target has the section, lacks it, or is not expected to have it. */
  kind: 'present' | 'lacking' | 'unexpected';
  /** Colour in a terminal. */
  style: Style;
  label: string;
  /** For terminals: one column wide. */
  sign: string;
}

const present = { kind: 'present', style: 'green' } as const;
const lacking = { kind: 'lacking', style: 'red' } as const;
const unexpected = { kind: 'unexpected', style: 'gray' } as const;

/** What each verdict is, in the order of legends. */
export const verdictInfo: Readonly<Record<Verdict, VerdictInfo>> = {
  same: { ...present, label: 'same', sign: '=' },
  renamed: { ...present, label: 'renamed', sign: '≈' },
  covered: { ...present, label: 'covered', sign: '⊂' },
  missing: { ...lacking, label: 'missing', sign: '✗' },
  empty: { ...lacking, label: 'empty', sign: '∅' },
  placeholder: { ...lacking, label: 'placeholder', sign: '…' },
  'language-specific': { ...unexpected, label: 'language-specific', sign: '·' },
  boilerplate: { ...unexpected, label: 'further reading', sign: '·' },
  'not-applicable': { ...unexpected, label: 'not applicable', sign: '–' },
  excluded: { ...unexpected, label: 'excluded', sign: '×' },
};
