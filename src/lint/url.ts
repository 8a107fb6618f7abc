/** Where the page of a rule stands. */
const rulePages = 'https://github.com/remark-parity/remark-parity/blob/main/docs/rules/';

/** Address of the page that explains a rule. */
export function ruleUrl(name: string): string {
  return `${rulePages}${name}.md`;
}
