/** Reads the YAML of a page. */
import { load } from './packages.js';
import { isPlainObject } from './plain.js';
import { readPlainYaml } from './plain-yaml.js';

/** What YAML says, as well as it can be read, and what is wrong with it. */
export interface YamlReading {
  value: unknown;
  /** First fault; `line` and `column` count from 1. */
  fault?: { reason: string; line: number; column: number } | undefined;
  /** Whether there are so many aliases that it was not read. */
  aliases?: boolean;
}

/** More values by alias are refused. */
const mostAliases = 50;

/** Reads one document of YAML 1.2; what is plain, or JSON as `JSON.stringify` writes it, without a parser. */
export function readYaml(text: string): YamlReading {
  const value = readJson(text) ?? readPlainYaml(text);
  if (value !== undefined) return { value };
  const { parseDocument } = load('yaml');
  const document = parseDocument(text, {
    prettyErrors: true,
    uniqueKeys: true,
    logLevel: 'silent',
  });
  const [error] = document.errors;
  const { line = 1, col: column = 1 } = error?.linePos?.[0] ?? {};
  const reason = (error?.message.split(/ at line |\n/)[0] ?? '').trim();
  const fault = error && { reason, line, column };
  try {
    return { value: document.toJS({ maxAliasCount: mostAliases }), fault };
  } catch {
    return { value: undefined, fault, aliases: true };
  }
}

/** What a site hands over as an object comes as JSON. */
function readJson(text: string): unknown {
  if (!text.startsWith('{"')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    // Nothing is there twice, and no number is longer than JavaScript's.
    return JSON.stringify(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The object that YAML holds; none for what is broken. */
export function readYamlObject(text: string): Record<string, unknown> | undefined {
  const { value, fault } = readYaml(text);
  return fault || !isPlainObject(value) ? undefined : value;
}
