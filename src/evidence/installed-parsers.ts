/**
 * Parsers for a rule that parses code.
 */
import { ConfigError } from '../config/problem.js';
import type { ResolvedConfig } from '../config/resolve.js';
import type { LanguageId } from '../page/types.js';
import { type Engine, explainMissing, type MissingParser, tryEngine } from './code/engine.js';

type Outcome = Engine | MissingParser | undefined;

/** By folder and language: what is not installed is looked for once. */
const outcomes = new Map<string, Outcome>();

/**
 * ast-grep with the parser of a language; `undefined` if there is no parser for it in the world.
 *
 * @throws {ConfigError} With the packages to install.
 */
export function parsersOf(
  language: LanguageId,
  { root, file }: Pick<ResolvedConfig, 'root' | 'file'>,
): Engine | undefined {
  const key = `${language} ${root}`;
  let outcome = outcomes.get(key);
  if (!outcomes.has(key)) {
    const { engine, missing } = tryEngine([language], root);
    const [lacking] = missing;
    outcome = lacking ? (lacking.packages.length > 0 ? lacking : undefined) : engine;
    outcomes.set(key, outcome);
  }
  if (!outcome || 'parse' in outcome) return outcome;
  const path = 'rules.code-syntax';
  const actual = `rule \`code-syntax\` for code of \`${language}\``;
  const expected = explainMissing(outcome);
  const message = `Unexpected ${actual}, expected ${expected}`;
  throw new ConfigError(file ?? 'options', [
    { path, expected, actual, suggestion: undefined, message },
  ]);
}
