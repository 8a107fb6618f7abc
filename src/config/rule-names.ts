/** Names of all rules, as the `rules` field of the configuration and remark's comments write them. */
export const ruleNames = [
  'page-parity',
  'section-parity',
  'tab-parity',
  'code-parity',
  'no-placeholder',
  'no-empty-variant',
  'no-unknown-language',
  'no-undeclared-language',
  'fence-language',
  'tab-sync',
  'section-order',
  'scope-exclusions',
  'valid-annotations',
  'no-broken-partial',
  'no-language-pinned-link',
  'no-language-in-shared-content',
] as const satisfies readonly string[];

/** Name of a rule. */
export type RuleName = (typeof ruleNames)[number];
