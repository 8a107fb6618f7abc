/** What the frontmatter says of languages. */
import type { Nodes, Root } from 'mdast';
import { isPlainObject } from '../../text/plain.js';
import { readYaml } from '../../text/read-yaml.js';
import { words } from '../dialects/attributes.js';
import type { Place } from '../page-model.js';
import type { PageProblem } from '../statements.js';

export interface FrontmatterKeys {
  frontmatter: readonly string[];
  agnostic: readonly string[];
}

export interface Frontmatter {
  languages: { by: string; words: string[]; place: Place } | undefined;
  agnostic: boolean;
  title: string | undefined;
  problem: PageProblem | undefined;
}

/** Reads the YAML at the top of a page. TOML is left alone. */
export function readFrontmatter(root: Root, keys: FrontmatterKeys): Frontmatter {
  const node = root.children[0] as Nodes | undefined;
  const none = { languages: undefined, agnostic: false, title: undefined, problem: undefined };
  if (node?.type !== 'yaml') return none;
  const { value, fault, aliases } = readYaml(node.value);
  const data = isPlainObject(value) ? value : {};
  const found = { ...none, title: titleOf(data) };
  if (fault) {
    const line = (node.position?.start.line ?? 0) + fault.line;
    const place = { line, column: fault.column };
    return {
      ...found,
      problem: {
        kind: 'frontmatter',
        message: `Unexpected frontmatter that is no YAML (${fault.reason}), expected \`key: value\` lines, correct it`,
        place: node.position && { start: place, end: place },
      },
    };
  }
  const wanted = [...keys.frontmatter, ...keys.agnostic].some((key) => node.value.includes(key));
  if (aliases && wanted) {
    const message =
      'Unexpected frontmatter with too many aliases, expected plain values, remove the aliases';
    return { ...found, problem: { kind: 'frontmatter', message, place: node.position } };
  }
  return { ...found, ...stated(data, keys, node.position) };
}

function stated(data: Record<string, unknown>, keys: FrontmatterKeys, place: Place) {
  return {
    agnostic: keys.agnostic.some((key) => Object.hasOwn(data, key) && data[key] === true),
    languages: keys.frontmatter
      .filter((key) => Object.hasOwn(data, key))
      .map((key) => ({ by: key, words: listOf(data[key]), place }))[0],
  };
}

/** The title, on one line as all frameworks write it. */
function titleOf({ title }: Record<string, unknown>): string | undefined {
  if (typeof title !== 'string' && typeof title !== 'number') return undefined;
  return String(title).trim().replace(/\s+/g, ' ');
}

function listOf(value: unknown): string[] {
  if (typeof value === 'string') return words(value);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
