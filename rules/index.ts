/**
 * All rules, with what they report unless configured otherwise.
 *
 * On are those whose findings are places where readers get less, or where what an author wrote
 * has no effect. Off are those that are a matter of taste, or that guess.
 */
import type { ResolvedConfig } from '../src/config/resolve.js';
import type { RuleName } from '../src/config/rule-names.js';
import { defineScopeExclusions } from '../src/lint/scope-exclusions.js';
import codeParity from './code-parity.js';
import fenceLanguage from './fence-language.js';
import noBrokenPartial from './no-broken-partial.js';
import noEmptyVariant from './no-empty-variant.js';
import noPlaceholder from './no-placeholder.js';
import noUndeclaredLanguage from './no-undeclared-language.js';
import noUnknownLanguage from './no-unknown-language.js';
import pageParity from './page-parity.js';
import sectionParity from './section-parity.js';
import tabParity from './tab-parity.js';
import tabSync from './tab-sync.js';
import validAnnotations from './valid-annotations.js';

/** A rule as unified takes it, whatever its options. */
export type RulePlugin = (config?: never) => ReturnType<typeof pageParity>;

/** A rule, with its severity where nothing is configured, and why. */
export type RuleEntry = {
  name: RuleName;
  severity: 'warn' | 'off';
  why: string;
} & (
  | { plugin: RulePlugin; load?: never; needs?: never }
  | {
      /** What does where `load` is not needed. */
      plugin?: RulePlugin;
      /** What most sites do not use is loaded where the rule is on. */
      load: () => Promise<{ default: RulePlugin }>;
      /** Whether the configuration needs what is loaded; if left out, every one does. */
      needs?: (config: ResolvedConfig) => boolean;
    }
);

export const rules: readonly RuleEntry[] = [
  {
    name: 'page-parity',
    plugin: pageParity,
    severity: 'warn',
    why: 'the readers get nothing on the page',
  },
  {
    name: 'section-parity',
    plugin: sectionParity,
    severity: 'warn',
    why: 'the readers lack a section',
  },
  { name: 'tab-parity', plugin: tabParity, severity: 'warn', why: 'the readers lack a tab' },
  { name: 'code-parity', plugin: codeParity, severity: 'warn', why: 'the readers lack an example' },
  {
    name: 'feature-parity',
    load: () => import('./feature-parity.js'),
    severity: 'off',
    why: 'it needs features, which say what code shows what',
  },
  {
    name: 'code-syntax',
    load: () => import('./code-syntax.js'),
    severity: 'off',
    why: 'it needs a parser of the language, which has to be installed',
  },
  {
    name: 'no-placeholder',
    plugin: noPlaceholder,
    severity: 'warn',
    why: 'a note that there is nothing yet looks like content',
  },
  {
    name: 'no-empty-variant',
    plugin: noEmptyVariant,
    severity: 'warn',
    why: 'readers who choose the tab see nothing',
  },
  {
    name: 'no-unknown-language',
    plugin: noUnknownLanguage,
    severity: 'warn',
    why: 'what is misspelt is seen by nobody',
  },
  {
    name: 'no-undeclared-language',
    plugin: noUndeclaredLanguage,
    severity: 'warn',
    why: 'the site hides what is not declared, and offers what is not there',
  },
  {
    name: 'fence-language',
    plugin: fenceLanguage,
    severity: 'warn',
    why: 'the readers get the code of another language',
  },
  {
    name: 'tab-sync',
    plugin: tabSync,
    severity: 'warn',
    why: 'tabs stop following the choice of the reader',
  },
  {
    name: 'section-order',
    load: () => import('./section-order.js'),
    severity: 'off',
    why: 'the readers lack nothing, and another order may be meant',
  },
  {
    name: 'scope-exclusions',
    plugin: defineScopeExclusions(),
    load: () => import('./scope-exclusions.js'),
    needs: ({ exclusions }) => exclusions.some(({ code }) => code !== undefined),
    severity: 'warn',
    why: 'an exclusion that is not true any more hides gaps',
  },
  {
    name: 'known-api',
    load: () => import('./known-api.js'),
    severity: 'off',
    why: 'it needs the sources of the SDK, and their parser',
  },
  {
    name: 'valid-annotations',
    plugin: validAnnotations,
    severity: 'warn',
    why: 'an annotation that is not understood does nothing',
  },
  {
    name: 'no-broken-partial',
    plugin: noBrokenPartial,
    severity: 'warn',
    why: 'readers get nothing in its place',
  },
  {
    name: 'no-language-pinned-link',
    load: () => import('./no-language-pinned-link.js'),
    severity: 'off',
    why: 'many sites have no pages that are pinned to a language',
  },
  {
    name: 'no-language-in-shared-content',
    load: () => import('./no-language-in-shared-content.js'),
    severity: 'off',
    why: 'it goes by turns of phrase, and cannot know what a sentence is meant for',
  },
];
