/** All rules. */
import type { ResolvedConfig } from '../src/config/resolve.js';
import {
  type RuleDefault,
  type RuleName,
  ruleDefaults,
  ruleNames,
} from '../src/config/rule-names.js';
import { defineScopeExclusions } from '../src/lint/scope-exclusions.js';
import codeParity from './code-parity.js';
import fenceLanguage from './fence-language.js';
import noBrokenPartial from './no-broken-partial.js';
import noEmptyVariant from './no-empty-variant.js';
import noPlaceholder from './no-placeholder.js';
import noUndeclaredLanguage from './no-undeclared-language.js';
import noUnknownLanguage from './no-unknown-language.js';
import pageParity from './page-parity.js';
import possibleGap from './possible-gap.js';
import sectionParity from './section-parity.js';
import sharedCodeParity from './shared-code-parity.js';
import tabParity from './tab-parity.js';
import tabSync from './tab-sync.js';
import validAnnotations from './valid-annotations.js';

/** A rule as unified takes it, whatever its options. */
export type RulePlugin = (config?: never) => ReturnType<typeof pageParity>;

/** What runs for a rule. */
type RuleCode =
  | { plugin: RulePlugin; load?: never; needs?: never }
  | {
      /** What does where `load` is not needed. */
      plugin?: RulePlugin;
      /** What most sites do not use is loaded where the rule is on. */
      load: () => Promise<{ default: RulePlugin }>;
      /** Whether the configuration needs what is loaded; if left out, every one does. */
      needs?: (config: ResolvedConfig) => boolean;
    };

/** A rule, with its severity where nothing is configured, and why. */
export type RuleEntry = { name: RuleName } & RuleDefault & RuleCode;

const code: Readonly<Record<RuleName, RulePlugin | RuleCode>> = {
  'page-parity': pageParity,
  'section-parity': sectionParity,
  'tab-parity': tabParity,
  'code-parity': codeParity,
  'possible-gap': possibleGap,
  'shared-code-parity': sharedCodeParity,
  'feature-parity': { load: () => import('./feature-parity.js') },
  'code-syntax': { load: () => import('./code-syntax.js') },
  'no-placeholder': noPlaceholder,
  'no-empty-variant': noEmptyVariant,
  'no-unknown-language': noUnknownLanguage,
  'no-undeclared-language': noUndeclaredLanguage,
  'fence-language': fenceLanguage,
  'tab-sync': tabSync,
  'section-order': { load: () => import('./section-order.js') },
  'scope-exclusions': {
    plugin: defineScopeExclusions(),
    load: () => import('./scope-exclusions.js'),
    needs: ({ exclusions }) => exclusions.some(({ code }) => code !== undefined),
  },
  'known-api': { load: () => import('./known-api.js') },
  'valid-annotations': validAnnotations,
  'no-broken-partial': noBrokenPartial,
  'no-language-pinned-link': { load: () => import('./no-language-pinned-link.js') },
  'no-language-in-shared-content': { load: () => import('./no-language-in-shared-content.js') },
};

/** All rules, in the order of their names in the configuration. */
export const rules: readonly RuleEntry[] = ruleNames.map((name) => {
  const own = code[name];
  return { name, ...ruleDefaults[name], ...(typeof own === 'function' ? { plugin: own } : own) };
});
