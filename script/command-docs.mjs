/**
 * Writes `docs/commands/*.md` from the definitions of the commands, as built in `dist`. With
 * `--check`: writes nothing, names the files that differ, and fails if there are any.
 */
import { commands, defaultCommand } from '../dist/src/cli/commands/index.js';
import { writePages } from './write-pages.mjs';

/** @type {Map<string, string>} */
const pages = new Map();
const definitions = [];
for (const [name, load] of Object.entries(commands)) {
  definitions.push({ name, ...(await load()).default });
}
for (const definition of definitions) pages.set(`${definition.name}.md`, commandPage(definition));
pages.set('README.md', indexPage(definitions));
writePages('docs/commands', pages);

/** @param {typeof definitions[number]} definition */
function commandPage({ name, summary, description, options, examples, ...rest }) {
  const given = rest.arguments ?? [];
  const usage = ['parity', name, ...given.map((one) => one.name), '[options]'].join(' ');
  const isDefault = name === defaultCommand ? '\nThis is what `parity` alone does.\n' : '';
  return `<!-- Written by \`npm run docs\` from src/cli/commands/${name}.ts: edit that. -->

# \`parity ${name}\`

${sentence(summary)}
${isDefault}
\`\`\`text
npx ${usage}
\`\`\`

${description.trim()}

## Options

${table([['option', 'what it does'], ...[...given.map(argumentRow), ...options.map(optionRow)]])}

Every command has \`--help\`, and \`--debug\`, which prints the stack traces of errors.

## Examples

${table([['command', 'what it does'], ...examples.map((one) => [`\`${one.command}\``, one.does])])}
`;
}

/** @param {{name: string, description: string}} argument */
function argumentRow({ name, description }) {
  return [`\`${name}\``, description];
}

/** @param {{flags: string, description: string, choices?: readonly string[], repeatable?: boolean}} option */
function optionRow({ flags, description, choices, repeatable }) {
  const values = choices ? `; one of ${choices.map((one) => `\`${one}\``).join(', ')}` : '';
  return [`\`${flags}\``, `${description}${values}${repeatable ? '; may be repeated' : ''}`];
}

/** @param {typeof definitions} all */
function indexPage(all) {
  const rows = all.map(({ name, summary }) => [`[\`parity ${name}\`](${name}.md)`, summary]);
  return `<!-- Written by \`npm run docs\` from src/cli/commands: edit that. -->

# Commands

${table([['command', 'what it does'], ...rows])}

\`parity\` alone is \`parity ${defaultCommand}\`.
\`parity help <command>\` prints what a command can be asked for.

All commands find the site from any folder in it: the folder of the nearest
[configuration file](../configuration.md), else of the nearest \`package.json\` or repository.
What was asked for goes to standard output, everything else to standard error.

## Exit status

| status | meaning |
| --- | --- |
| 0 | nothing to do: no findings, or what was asked for was written |
| 1 | findings, or something is out of date |
| 2 | it could not run, or not on all pages: a wrong command line or configuration, no pages |
`;
}

/** @param {string[][]} rows */
function table([head, ...body]) {
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

/** @param {string} text */
function sentence(text) {
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}
