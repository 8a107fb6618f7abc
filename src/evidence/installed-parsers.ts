/** Parsers for a rule that parses code. */
import { ConfigError } from '../config/problem.js';
import type { ResolvedConfig } from '../config/resolve.js';
import type { LanguageId } from '../page/page-model.js';
import { type Engine, explainMissing, tryEngine } from './code/engine.js';

/**
 * ast-grep with the parser of a language; `undefined` if there is no parser for it in the world.
 *
 * @throws {ConfigError} With the packages to install.
 */
export function parsersOf(
  language: LanguageId,
  { root, file }: Pick<ResolvedConfig, 'root' | 'file'>,
): Engine | undefined {
  const { engine, missing } = tryEngine([language], root);
  const [lacking] = missing;
  if (!lacking) return engine;
  if (lacking.packages.length === 0) return undefined;
  const path = 'rules.code-syntax';
  const actual = `rule \`code-syntax\` for code of \`${language}\``;
  const expected = explainMissing(lacking);
  const message = `Unexpected ${actual}, expected ${expected}`;
  throw new ConfigError(file ?? 'options', [
    { path, expected, actual, suggestion: undefined, message },
  ]);
}
