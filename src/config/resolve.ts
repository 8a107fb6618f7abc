/** The configuration of a page. */
import { dirname, resolve } from 'node:path';
import { remember } from '../text/remember.js';
import { type LoadedConfig, loadConfig, loadConfigFile } from './load.js';
import { mergeConfig, type ResolvedConfig } from './merge.js';
import { parseConfig } from './parse-config.js';
import { ConfigError } from './problem.js';
import type { Config } from './schema.js';

export type { ResolvedConfig } from './merge.js';

type Outcome = ResolvedConfig | ConfigError;

/** What came of a file and a working folder, by options: errors are remembered, too. */
const outcomes = remember((_: LoadedConfig, _cwd: string) => new WeakMap<object, Outcome>());
const noOptions = {};

/**
 * The configuration for a page: defaults, then the nearest file, then the options of the plugin.
 *
 * Options win field by field, except that `rules`, `languages`, `components` and `declarations` are
 * put together entry by entry. The same options object gives the same result for all pages below
 * one configuration file, so that what is made of it can be remembered by it.
 *
 * @param filePath Page, absolute or relative to `cwd`; `undefined` for text without a file.
 * @param settings `cwd`: default the working folder; globs in the options are relative to it.
 *   `file`: absolute path of a configuration file to use in place of the nearest.
 * @throws {ConfigError} If the file or the options are wrong; `file` is `options` for the latter.
 */
export function resolveConfig(
  filePath: string | undefined,
  options?: Config | null,
  settings: { cwd?: string | undefined; file?: string | undefined } = {},
): ResolvedConfig {
  const cwd = resolve(settings.cwd ?? '.');
  const folder = filePath === undefined ? cwd : dirname(resolve(cwd, filePath));
  const loaded =
    settings.file === undefined ? loadConfig(folder, { cwd }) : loadConfigFile(settings.file);
  const key: object = isNothing(options) ? noOptions : Object(options);
  const known = outcomes(loaded, cwd);
  const outcome = known.get(key) ?? attempt(loaded, options, cwd);
  known.set(key, outcome);
  if (outcome instanceof ConfigError) throw outcome;
  return outcome;
}

function attempt(loaded: LoadedConfig, options: Config | null | undefined, cwd: string): Outcome {
  try {
    const checked = isNothing(options) ? {} : parseConfig(options, { file: 'options' });
    return mergeConfig(loaded, checked, cwd);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
}

/** Nothing to check: checking takes longer than linting a page. */
function isNothing(options: Config | null | undefined): boolean {
  if (options === undefined || options === null) return true;
  return Object.getPrototypeOf(options) === Object.prototype && Object.keys(options).length === 0;
}
