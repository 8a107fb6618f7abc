/** All rules by name, as the `rules` field of the configuration and comments of remark write them. */

/** What a rule reports where nothing is configured, and why. */
export interface RuleDefault {
  /** `info`: it is on, and only ever informs. */
  severity: 'warn' | 'off' | 'info';
  why: string;
}

/**
 * On are those whose findings are places where readers get less, or where what an author wrote
 * has no effect. Off are those that are a matter of taste, or that guess.
 */
export const ruleDefaults = {
  'page-parity': { severity: 'warn', why: 'the readers get nothing on the page' },
  'section-parity': { severity: 'warn', why: 'the readers lack a section' },
  'tab-parity': { severity: 'warn', why: 'the readers lack a tab' },
  'code-parity': { severity: 'warn', why: 'the readers lack an example' },
  'possible-gap': { severity: 'info', why: 'the readers may lack something, or may not' },
  'shared-code-parity': { severity: 'warn', why: 'the readers get the code of another language' },
  'feature-parity': { severity: 'off', why: 'it needs features, which say what code shows what' },
  'code-syntax': {
    severity: 'off',
    why: 'it needs a parser of the language, which has to be installed',
  },
  'no-placeholder': {
    severity: 'warn',
    why: 'a note that there is nothing yet looks like content',
  },
  'no-empty-variant': { severity: 'warn', why: 'readers who choose the tab see nothing' },
  'no-unknown-language': { severity: 'warn', why: 'what is misspelt is seen by nobody' },
  'no-undeclared-language': {
    severity: 'warn',
    why: 'the site hides what is not declared, and offers what is not there',
  },
  'fence-language': { severity: 'warn', why: 'the readers get the code of another language' },
  'tab-sync': { severity: 'warn', why: 'tabs stop following the choice of the reader' },
  'section-order': {
    severity: 'off',
    why: 'the readers lack nothing, and another order may be meant',
  },
  'scope-exclusions': {
    severity: 'warn',
    why: 'an exclusion that is not true any more hides gaps',
  },
  'known-api': { severity: 'off', why: 'it needs the sources of the SDK, and their parser' },
  'valid-annotations': {
    severity: 'warn',
    why: 'an annotation that is not understood does nothing',
  },
  'no-broken-partial': { severity: 'warn', why: 'readers get nothing in its place' },
  'no-language-pinned-link': {
    severity: 'off',
    why: 'many sites have no pages that are pinned to a language',
  },
  'no-language-in-shared-content': {
    severity: 'off',
    why: 'it goes by turns of phrase, and cannot know what a sentence is meant for',
  },
} as const satisfies Record<string, RuleDefault>;

export type RuleName = keyof typeof ruleDefaults;

export const ruleNames = Object.keys(ruleDefaults) as RuleName[];

/** Names of checks that only the whole site can answer; their severity is set like that of rules. */
export const siteCheckNames = [
  'unused-exclusion',
  'unused-setting',
  'unused-decision',
  'label-consistency',
  'sync-consistency',
  'linked-parity',
  'roadmap-claims',
  'stale-baseline',
] as const satisfies readonly string[];

export type SiteCheckName = (typeof siteCheckNames)[number];

/** What the `rules` field of the configuration may name. */
export const settingNames: readonly (RuleName | SiteCheckName)[] = [
  ...ruleNames,
  ...siteCheckNames,
];
