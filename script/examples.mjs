/**
 * Reads the header comment of a rule: its manual and its examples.
 *
 * The form is that of remark-lint: `@example`, a line of JSON, and the indented text of a page
 * (or, with `"label": "output"`, the messages that it gets; with `"label": "beside"` and a `path`,
 * another file beside it). A comment that ends in a page is written `*\/`.
 *
 * @typedef {import('./examples.d.mts').Example} Example
 * @typedef {import('./examples.d.mts').Header} Header
 */
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../rules/', import.meta.url);

/**
 * Headers of all rules, by file name.
 *
 * @returns {Header[]}
 */
export function readHeaders() {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .sort()
    .map((name) => parseHeader(readFileSync(new URL(name, folder), 'utf8'), name));
}

/**
 * @param {string} source Text of the rule.
 * @param {string} file Name of its file, for errors.
 * @returns {Header}
 */
export function parseHeader(source, file) {
  const comment = /^\/\*\*\n([\s\S]*?)\n \*\//.exec(source)?.[1];
  if (comment === undefined) throw new Error(`Expected a header comment in ${file}`);
  const lines = comment.split('\n').map((line) => line.replace(/^ \* ?/, '').replace('*\\/', '*/'));
  /** @type {{tag: string, lines: string[]}[]} */
  const parts = [{ tag: '', lines: [] }];
  for (const line of lines) {
    const tag = /^@(\w+) ?(.*)$/.exec(line);
    if (tag) parts.push({ tag: tag[1] ?? '', lines: [tag[2] ?? ''] });
    else parts.at(-1)?.lines.push(line);
  }
  const name = parts.find(({ tag }) => tag === 'module')?.lines[0] ?? '';
  if (`${name}.ts` !== file) throw new Error(`Expected @module ${file.slice(0, -3)} in ${file}`);
  /** @type {Example[]} */
  const examples = [];
  for (const { tag, lines: body } of parts) if (tag === 'example') addExample(examples, body, file);
  return { name, manual: (parts[0]?.lines ?? []).join('\n').trim(), examples };
}

/**
 * @param {Example[]} examples
 * @param {string[]} lines
 * @param {string} file
 */
function addExample(examples, lines, file) {
  const [, info = '', ...body] = lines;
  const { label, name, path, config, parity = {} } = parseInfo(info, file);
  const text = body
    .map((line) => line.replace(/^ {2}/, ''))
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
  const known = examples.find((example) => example.name === name);
  if (label === 'output') {
    if (!known) throw new Error(`Expected the input of ${name} before its output in ${file}`);
    known.output = text === '' ? [] : text.split('\n');
  } else if (label === 'beside') {
    if (!known) throw new Error(`Expected the input of ${name} before ${path} in ${file}`);
    known.beside[path] = `${text}\n`;
  } else if (known) {
    throw new Error(`Expected one example ${name} in ${file}`);
  } else {
    examples.push({ name, config, parity, input: text, beside: {}, output: [] });
  }
}

/**
 * @param {string} line
 * @param {string} file
 */
function parseInfo(line, file) {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new Error(`Expected a line of JSON after @example in ${file}, not ${line}`, { cause });
  }
}
