/**
 * What the frontmatter says of languages.
 */

import type { Nodes, Root } from 'mdast';
import { requireYaml } from '../../text/require-yaml.js';
import { words } from '../dialects/attributes.js';
import type { PageProblem, Place } from '../types.js';

/** Frontmatter keys that matter, from the configuration. */
export interface FrontmatterKeys {
  languages: readonly string[];
  agnostic: readonly string[];
}

/** What was found in a page's frontmatter. */
export interface Frontmatter {
  languages: { by: string; words: string[]; place: Place } | undefined;
  agnostic: boolean;
  title: string | undefined;
  problem: PageProblem | undefined;
}

/** `key:`, `key: plain text`, `key: "quoted"`, or only the value of a list item. */
const plainEntry =
  /^(?:([\w.-]+):(?:[ \t]+|$))?([\w(/.](?:[^:#\n]|:(?=\S)|(?<=\S)#)*|"[^"\\\n]*"|'[^'\n]*')?[ \t]*$/;

/**
 * Whether YAML is so plain that it is sound without a parser, which takes longer to load than all
 * pages take to check. When in doubt, it is not.
 */
export function isPlainYaml(text: string): boolean {
  const levels: { indent: number; list: boolean | undefined }[] = [{ indent: 0, list: undefined }];
  let deeper = false;
  for (const line of text.split(/\r?\n/)) {
    if (/^ *(?:#.*)?$/.test(line)) continue;
    let indent = line.search(/[^ ]/);
    let rest = line.slice(indent);
    for (; indent < (levels.at(-1)?.indent ?? 0); deeper = false) levels.pop();
    if (indent !== levels.at(-1)?.indent && !deeper) return false;
    for (let item = rest.startsWith('- '); ; item = rest.startsWith('- ')) {
      if (indent !== levels.at(-1)?.indent) levels.push({ indent, list: undefined });
      const level = levels.at(-1);
      if (!level || (level.list ?? item) !== item) return false;
      level.list = item;
      if (!item) break;
      const width = rest.slice(1).search(/[^ ]/) + 1;
      if (width === 0) return false;
      indent += width;
      rest = rest.slice(width);
      if (!/^(?:- |[\w.-]+:(?: |$))/.test(rest)) break;
    }
    const [, key, value] = plainEntry.exec(rest) ?? [];
    if (key === undefined && (value === undefined || !levels.at(-1)?.list)) return false;
    deeper = key !== undefined && value === undefined;
  }
  return true;
}

/** Reads the YAML at the top of a page. TOML is left alone. */
export function readFrontmatter(root: Root, keys: FrontmatterKeys): Frontmatter {
  const node = root.children[0] as Nodes | undefined;
  const title = node?.type === 'yaml' ? titleOf(node.value) : undefined;
  const none: Frontmatter = { languages: undefined, agnostic: false, title, problem: undefined };
  if (node?.type !== 'yaml') return none;
  const wanted = [...keys.languages, ...keys.agnostic].some((key) => node.value.includes(key));
  if (!wanted && isPlainYaml(node.value)) return none;
  const json = jsonObject(node.value);
  if (json) return { ...none, ...stated(json, keys, node.position) };
  const { parseDocument } = requireYaml();
  const document = parseDocument(node.value, {
    prettyErrors: true,
    uniqueKeys: true,
    logLevel: 'silent',
  });
  const error = document.errors[0];
  if (error) {
    const line = (node.position?.start.line ?? 0) + (error.linePos?.[0].line ?? 1);
    const column = error.linePos?.[0].col ?? 1;
    return {
      ...none,
      problem: {
        kind: 'frontmatter',
        message: `Unexpected frontmatter that is no YAML (${firstSentence(error.message)}), expected \`key: value\` lines, correct it`,
        place: node.position && { start: { line, column }, end: { line, column } },
      },
    };
  }
  if (!wanted) return none;
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 50 });
  } catch {
    const message =
      'Unexpected frontmatter with too many aliases, expected plain values, remove the aliases';
    return { ...none, problem: { kind: 'frontmatter', message, place: node.position } };
  }
  if (typeof value !== 'object' || value === null) return none;
  return { ...none, ...stated(value as Record<string, unknown>, keys, node.position) };
}

function stated(data: Record<string, unknown>, keys: FrontmatterKeys, place: Place) {
  return {
    agnostic: keys.agnostic.some((key) => Object.hasOwn(data, key) && data[key] === true),
    languages: keys.languages
      .filter((key) => Object.hasOwn(data, key))
      .map((key) => ({ by: key, words: listOf(data[key]), place }))[0],
  };
}

/** JSON is YAML too, and read faster: what a site hands over as an object comes as JSON. */
function jsonObject(text: string): Record<string, unknown> | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** The title, on one line as all frameworks write it; nothing for what only a parser could read. */
function titleOf(text: string): string | undefined {
  const json = jsonObject(text);
  if (json) return typeof json.title === 'string' ? json.title : undefined;
  const value = /^title:[ \t]+(\S.*?)[ \t\r]*$/m.exec(text)?.[1];
  if (value === undefined || /^[|>&*!{[]/.test(value)) return undefined;
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/.exec(value);
  if (!quoted) return value.replace(/[ \t]+#.*$/, '');
  return quoted[1]?.replace(/\\(.)/g, '$1') ?? quoted[2]?.replaceAll("''", "'");
}

function listOf(value: unknown): string[] {
  if (typeof value === 'string') return words(value);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function firstSentence(message: string): string {
  return (message.split(/ at line |\n/)[0] ?? '').trim();
}
