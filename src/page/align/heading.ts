/**
 * Headings reduced to what they speak of, so that the same section is found under names that
 * differ by language.
 */
import type { Registry } from '../languages/languages.js';
import { stem, stemsOf, wordsOf } from './stems.js';

/** A heading without what differs between languages. */
export interface HeadingKey {
  /** Stems in order; numbering, language names and filler left out. */
  stems: string[];
  /** Stems as one string; `*` for a heading that is only a language's name. */
  key: string;
}

/** Takes numbering, `Optional:` and a closing colon off a heading. */
export function trimHeading(heading: string): string {
  return heading
    .replace(/\s+/g, ' ')
    .replace(/ ?\{#[^{}]*\} ?$/, '')
    .replace(/^\s*(?:(?:step|part|section)\s+)?(?:\d+(?:\.\d+)*|[ivx]+)\s*[.):–—-]\s+/i, '')
    .replace(/^\s*(?:step|part)\s+\d+\s+/i, '')
    .replace(/^optional\s*[:–—-]\s*|\s*[([]optional[)\]]\s*$/i, '')
    .replace(/\s*:\s*$/, '')
    .trim();
}

const keys = new WeakMap<Registry, Map<string, HeadingKey>>();

/** The key of a heading, remembered. */
export function headingKey(heading: string, registry: Registry): HeadingKey {
  let found = keys.get(registry);
  if (!found) {
    found = new Map();
    keys.set(registry, found);
  }
  let key = found.get(heading);
  if (!key) {
    key = makeKey(heading, registry);
    if (found.size < 20_000) found.set(heading, key);
  }
  return key;
}

function makeKey(heading: string, registry: Registry): HeadingKey {
  const trimmed = trimHeading(heading);
  const withoutLanguages = trimmed
    .split(/[\s/,()[\]|:]+/)
    .filter((word) => word !== '' && !(word.length > 1 && registry.exact(word)))
    .join(' ');
  const found = stemsOf(withoutLanguages);
  if (found.length === 0) {
    const all = wordsOf(trimmed).map(stem);
    const language = registry.resolve(trimmed).length > 0;
    return language || all.length === 0
      ? { stems: [], key: '*' }
      : { stems: all, key: all.join(' ') };
  }
  return { stems: found, key: found.join(' ') };
}

/** Whether a text names a tool or file of one ecosystem, as a whole word. */
export function namesTool(text: string, tools: readonly string[]): string | undefined {
  const wordsIn = (written: string) =>
    ` ${written
      .toLowerCase()
      .replace(/[`'"(),:;!?[\]]+/g, ' ')
      .trim()} `;
  const words = wordsIn(text);
  return tools.find((tool) => words.includes(wordsIn(tool)));
}
