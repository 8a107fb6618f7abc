/**
 * The pages of the rules as Markdown.
 *
 * @typedef {import('./examples.d.mts').Example} Example
 * @typedef {import('./examples.d.mts').Header} Header
 * @typedef {{name: string, severity: string, why: string}} Rule
 */

const note = '<!-- Generated from the header comments in rules/ by script/rule-docs.mjs. -->';

/**
 * The page of all rules.
 *
 * @param {readonly Rule[]} rules
 * @param {ReadonlyMap<string, Header>} headers
 */
export function indexPage(rules, headers) {
  const rows = rules.map(({ name, severity, why }) => [
    `[\`${name}\`](${name}.md)`,
    severity,
    `${summary(headers.get(name))}.`,
    `${capital(why)}.`,
  ]);
  return [
    note,
    '# Rules',
    'What each rule reports, and whether it does so when nothing is configured.',
    table([['Rule', 'Default', 'What', 'Why'], ...rows]),
    'Change the severity of a rule, or give it options, in `rules` of the configuration: ' +
      '`"section-order": "warn"`, `"fence-language": ["error", {"allow": ["js"]}]`.\n' +
      'A comment silences a rule in a page: `<!--lint disable section-parity-->`, in MDX ' +
      '`{/* lint disable section-parity */}`.',
  ]
    .join('\n\n')
    .concat('\n');
}

/**
 * The page of one rule.
 *
 * @param {Rule} rule
 * @param {Header | undefined} header
 */
export function rulePage({ name, severity, why }, header) {
  if (!header) throw new Error(`Expected the file of the rule ${name}`);
  const [first = '', ...rest] = header.manual.split('\n\n');
  const on = severity === 'off' ? 'Off' : 'On';
  return [
    note,
    `# ${name}`,
    `${first.replace(/^remark-lint rule to/, 'Rule to')}`,
    `${on} by default: ${why}.`,
    ...rest,
    '## Examples',
    ...header.examples.map(exampleText),
  ]
    .join('\n\n')
    .concat('\n');
}

/** @param {Example} example */
function exampleText({ name, config, parity, input, beside, output }) {
  const settings = Object.keys(parity).length > 0 ? [['Configuration', parity]] : [];
  if (config) settings.unshift(['Options', config]);
  return [
    `### \`${name}\``,
    ...settings.map(([what, value]) => `${what}:\n\n${fence('json', JSON.stringify(value))}`),
    pageText(name, input),
    ...Object.entries(beside).map(
      ([path, text]) => `\`${path}\`:\n\n${pageText(path, text.trimEnd())}`,
    ),
    output.length > 0 ? fence('text', output.join('\n')) : 'No messages.',
  ].join('\n\n');
}

/**
 * @param {string} name
 * @param {string} text
 */
function pageText(name, text) {
  return fence(name.endsWith('.mdx') ? 'mdx' : 'markdown', text);
}

/**
 * @param {string} lang
 * @param {string} text
 */
function fence(lang, text) {
  return `\`\`\`\`${lang}\n${text}\n\`\`\`\``;
}

/** @param {Header | undefined} header */
function summary(header) {
  const first = header?.manual.split('\n\n')[0] ?? '';
  return first
    .replace(/\s+/g, ' ')
    .replace(/^remark-lint rule to warn when /, '')
    .replace(/\.$/, '')
    .replace(/^.*$/, capital);
}

/** @param {string} text */
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @param {string[][]} rows */
function table(rows) {
  const [head = [], ...body] = rows;
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}
