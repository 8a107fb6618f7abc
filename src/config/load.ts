/** Finds the configuration of a folder. */
import { dirname, join, resolve } from 'node:path';
import { isFile } from '../text/stat.js';
import { ConfigError, fileError } from './problem.js';
import { readConfig } from './read-config.js';
import type { CheckedConfig } from './schema.js';

/** Names of configuration files; where a folder has several, the first one counts. */
export const configFiles = [
  'parity.config.mjs',
  'parity.config.js',
  'parity.config.cjs',
  'parity.config.mts',
  'parity.config.ts',
  'parity.config.json',
  'parity.config.yaml',
  'parity.config.yml',
  'package.json',
] as const;

/** The configuration that holds for a folder. */
export interface LoadedConfig {
  /** As checked; empty if there is no file. */
  config: CheckedConfig;
  /** Absolute path of the file; `undefined` if there is none. */
  file: string | undefined;
  /** Absolute path of the folder that the globs in `config` are relative to. */
  directory: string;
}

/** By absolute path of the folder: what it has, or what is above it; `undefined` for nothing. */
const folders = new Map<string, LoadedConfig | ConfigError | undefined>();

/** Files that users name, and by `cwd` what holds where there is none, for others to remember by. */
const others = new Map<string, LoadedConfig | ConfigError>();

/**
 * Finds the nearest configuration file in a folder and those above it, reads and checks it. Each
 * folder is looked at once in a process; an error is remembered like a result.
 *
 * @param directory Folder, absolute or relative to `cwd`; it need not exist.
 * @param options `cwd`: default the working folder; `directory` of the result if there is no file.
 * @throws {ConfigError} The same one each time, until `clearConfigCache`.
 */
export function loadConfig(directory: string, options: { cwd?: string } = {}): LoadedConfig {
  const cwd = resolve(options.cwd ?? '.');
  return orThrow(search(resolve(cwd, directory)) ?? nothing(`none ${cwd}`, undefined, cwd));
}

/**
 * Reads and checks a configuration file that the user names; once in a process.
 *
 * @throws {ConfigError} If it is not there, or wrong; the same one each time.
 */
export function loadConfigFile(file: string): LoadedConfig {
  const key = `file ${file}`;
  const found = others.get(key) ?? read(file) ?? nothing(key, file, dirname(file));
  others.set(key, found);
  return orThrow(found);
}

/** Forgets what was found. Modules that ran stay loaded: Node.js remembers them. */
export function clearConfigCache(): void {
  folders.clear();
  others.clear();
}

function orThrow(found: LoadedConfig | ConfigError): LoadedConfig {
  if (found instanceof ConfigError) throw found;
  return found;
}

function nothing(key: string, file: string | undefined, directory: string) {
  const known = others.get(key) ?? { config: {}, file, directory };
  others.set(key, known);
  return known;
}

function search(directory: string): LoadedConfig | ConfigError | undefined {
  if (folders.has(directory)) return folders.get(directory);
  const parent = dirname(directory);
  const found = look(directory) ?? (parent === directory ? undefined : search(parent));
  folders.set(directory, found);
  return found;
}

function look(directory: string): LoadedConfig | ConfigError | undefined {
  for (const name of configFiles) {
    const file = join(directory, name);
    const found = isFile(file) ? read(file) : undefined;
    if (found) return found;
  }
  return undefined;
}

function read(file: string): LoadedConfig | ConfigError | undefined {
  try {
    const config = readConfig(file);
    return config && { config, file, directory: dirname(file) };
  } catch (error) {
    return error instanceof ConfigError ? error : unreadable(file, error);
  }
}

function unreadable(file: string, cause: unknown): ConfigError {
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  const actual = `error while reading it${code}`;
  return fileError(file, { actual, expected: 'a file that can be read' }, undefined, { cause });
}
