/** Names of all rules, as the `rules` field of the configuration and remark's comments write them. */
export const ruleNames = [
  'page-parity',
  'section-parity',
  'tab-parity',
  'code-parity',
  'feature-parity',
  'code-syntax',
  'no-placeholder',
  'no-empty-variant',
  'no-unknown-language',
  'no-undeclared-language',
  'fence-language',
  'tab-sync',
  'section-order',
  'scope-exclusions',
  'known-api',
  'valid-annotations',
  'no-broken-partial',
  'no-language-pinned-link',
  'no-language-in-shared-content',
] as const satisfies readonly string[];

/** Name of a rule. */
export type RuleName = (typeof ruleNames)[number];

/** Names of checks that only the whole site can answer; their severity is set like that of rules. */
export const siteCheckNames = [
  'unused-exclusion',
  'unused-setting',
  'unused-decision',
  'label-consistency',
  'sync-consistency',
  'roadmap-claims',
  'stale-baseline',
] as const satisfies readonly string[];

/** Name of a check of the whole site. */
export type SiteCheckName = (typeof siteCheckNames)[number];

/** What the `rules` field of the configuration may name. */
export const settingNames = [...ruleNames, ...siteCheckNames] as const;
