/** Reads one configuration file, of any format. */
import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { loadModule } from './load-module.js';
import { parseConfig } from './parse-config.js';
import { parseJson } from './parse-json.js';
import { parseYaml } from './parse-yaml.js';
import { fileError } from './problem.js';
import type { CheckedConfig } from './schema.js';

/** Larger files are no configurations; those with the key in a large `package.json` are read. */
const mostBytes = 256 * 1024;

/**
 * Reads and checks a configuration file; an empty JSON or YAML file configures nothing.
 *
 * @returns `undefined` for a `package.json` without a `parity` key.
 * @throws {ConfigError} If it cannot be read, understood or used.
 */
export function readConfig(file: string): CheckedConfig | undefined {
  if (basename(file) === 'package.json') return readPackage(file);
  const extension = extname(file);
  if (extension !== '.json' && extension !== '.yaml' && extension !== '.yml') {
    return parseConfig(loadModule(file), { file });
  }
  return parseConfig(parseData(readText(file), file), { file });
}

/** What a JSON or YAML file holds; an empty one, or one of comments, an empty object. */
export function parseData(text: string, file: string): unknown {
  if (text.trim() === '') return {};
  return extname(file).toLowerCase() === '.json'
    ? parseJson(text, file)
    : (parseYaml(text, file) ?? {});
}

function readPackage(file: string): CheckedConfig | undefined {
  const text = readFileSync(file, 'utf8');
  // Most have no such key: they need not be parsed, and if they are broken it is not ours to say.
  if (!text.includes('"parity"')) return undefined;
  const value = parseJson(text, file);
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'parity')) {
    return undefined;
  }
  return parseConfig((value as { parity: unknown }).parity, { file, key: 'parity' });
}

/** Text of a file that is small enough to be a configuration. */
export function readText(file: string): string {
  const { size } = statSync(file);
  if (size <= mostBytes) return readFileSync(file, 'utf8');
  const expected = `at most ${mostBytes / 1024} KiB`;
  throw fileError(file, { actual: `size of ${Math.ceil(size / 1024)} KiB`, expected });
}
