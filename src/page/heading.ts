/**
 * Headings reduced to what they speak of, so that the same section is found under names that
 * differ by language.
 */
import { stemmer } from 'stemmer';
import type { Registry } from './languages.js';

/** A heading without what differs between languages. */
export interface HeadingKey {
  /** Stems in order; numbering, language names and filler left out. */
  stems: string[];
  /** Stems as one string; `*` for a heading that is only a language's name. */
  key: string;
}

const filler = new Set(
  (
    'a an the this that these those of to in into for from with without and or on at by via as is are be it its ' +
    'your you we our us how what when where why do does using use used can will new optional step ' +
    'method methods function functions class object keyword only s t'
  ).split(' '),
);

/** Short forms that authors use beside the long ones. */
const longForms: Record<string, string> = {
  app: 'application',
  apps: 'application',
  args: 'arguments',
  auth: 'authentication',
  config: 'configuration',
  configs: 'configuration',
  db: 'database',
  deps: 'dependencies',
  dev: 'development',
  docs: 'documentation',
  env: 'environment',
  params: 'parameters',
  prereqs: 'prerequisites',
  repo: 'repository',
};

const stems = new Map<string, string>();

/** Stem of an English word (Porter, 1980), remembered. */
export function stem(word: string): string {
  let found = stems.get(word);
  if (found === undefined) {
    found = stemmer(Object.hasOwn(longForms, word) ? (longForms[word] as string) : word);
    if (stems.size < 20_000) stems.set(word, found);
  }
  return found;
}

/**
 * Splits text into lower-case words; identifiers are split too: `maxTurns`, `max_turns` and
 * `max-turns` all give `max`, `turns`.
 */
export function wordsOf(text: string): string[] {
  return (
    text
      .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:\+\+|#)?/gu) ?? []
  );
}

/** Stems of the words of a text that say something. */
export function stemsOf(text: string): string[] {
  const found: string[] = [];
  for (const word of wordsOf(text)) {
    if (word.length < 30 && !filler.has(word)) found.push(stem(word));
  }
  return found;
}

/** Takes numbering, `Optional:` and a closing colon off a heading. */
export function trimHeading(heading: string): string {
  return heading
    .replace(/\s*\{#[^}]*\}\s*$/, '')
    .replace(/^\s*(?:(?:step|part|section)\s+)?(?:\d+(?:\.\d+)*|[ivx]+)\s*[.):–—-]\s+/i, '')
    .replace(/^\s*(?:step|part)\s+\d+\s+/i, '')
    .replace(/^optional\s*[:–—-]\s*|\s*[([]optional[)\]]\s*$/i, '')
    .replace(/\s*:\s*$/, '')
    .trim();
}

/** The key of a heading. */
export function headingKey(heading: string, registry: Registry): HeadingKey {
  const trimmed = trimHeading(heading);
  const withoutLanguages = trimmed
    .split(/[\s/,()[\]|:]+/)
    .filter((word) => word !== '' && !(word.length > 1 && registry.exact(word)))
    .join(' ');
  const found = stemsOf(withoutLanguages);
  if (found.length === 0) {
    const all = wordsOf(trimmed).map(stem);
    const language = registry.resolve(trimmed).length > 0;
    return language || all.length === 0 ? { stems: [], key: '*' } : { stems: all, key: all.join(' ') };
  }
  return { stems: found, key: found.join(' ') };
}

/** Whether a text names a tool or file of one ecosystem, as a whole word. */
export function namesTool(text: string, tools: readonly string[]): string | undefined {
  const lower = ` ${text.toLowerCase().replace(/[`'"(),:;!?[\]]+/g, ' ')} `;
  return tools.find((tool) => lower.includes(` ${tool.toLowerCase()} `));
}
