/** What an SDK must define for a code pattern to work. */
import type { CodePattern } from '../../config/evidence-schema.js';
import type { LanguageId } from '../../page/types.js';

/**
 * The function that a pattern calls, with the parameters that it names:
 * `$AI.generate_stream($$$, output=$O, $$$)` asks for `generate_stream(output)`.
 *
 * @returns `undefined` where it cannot be told: rules, text, several calls, functions of the
 *   language itself.
 */
export function wantedOf(_pattern: CodePattern, _language: LanguageId): string | undefined {
  return undefined;
}
