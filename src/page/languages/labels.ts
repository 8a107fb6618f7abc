import { list, plain } from '../../text/words.js';
import type { LanguageId } from '../types.js';
import type { Registry } from './languages.js';

/** Names of languages for people: `JavaScript and Go`. */
export function labels(
  languages: readonly LanguageId[],
  registry: Registry,
  word: 'and' | 'or' = 'and',
): string {
  return list(
    [...new Set(languages)].map((id) => plain(registry.label(id))),
    word,
  );
}
