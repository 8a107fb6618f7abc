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
    if (stems.size < 50_000) stems.set(word, found);
  }
  return found;
}

/** Stems by word as written; an empty string for filler. */
const known = new Map<string, string>();

function remember(word: string): string {
  const lower = word.toLowerCase();
  const found = lower.length > 29 || filler.has(lower) ? '' : stem(lower);
  if (known.size < 50_000) known.set(word, found);
  return found;
}

const lowerCase = 1;
const upperCase = 2;
const digit = 3;

/** Class of a UTF-16 unit: 0 for what separates words. Letters beyond ASCII count as lower case. */
function classOf(code: number): number {
  if (code > 96 && code < 123) return lowerCase;
  if (code > 64 && code < 91) return upperCase;
  if (code > 47 && code < 58) return digit;
  return code > 191 && code !== 215 && code !== 247 && (code < 0x2000 || code > 0x2bff) ? lowerCase : 0;
}

/**
 * Calls back with each word of a text as written. Identifiers are split: `maxTurns`, `max_turns`
 * and `max-turns` all give two words. `C++` and `C#` are one.
 */
function eachWord(text: string, call: (word: string) => void): void {
  let start = -1;
  let before = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    const kind = classOf(code);
    if (start >= 0) {
      const hump = kind === upperCase && before !== upperCase;
      const last = kind === lowerCase && before === upperCase && at - start > 1;
      if (kind === 0) {
        let end = at;
        if (code === 35 || (code === 43 && text.charCodeAt(at + 1) === 43)) end += code === 35 ? 1 : 2;
        call(text.slice(start, end));
        start = -1;
      } else if (hump) {
        call(text.slice(start, at));
        start = at;
      } else if (last) {
        call(text.slice(start, at - 1));
        start = at - 1;
      }
    } else if (kind !== 0) start = at;
    before = kind;
  }
}

/** Lower-case words of a text, identifiers split. */
export function wordsOf(text: string): string[] {
  const found: string[] = [];
  eachWord(text, (word) => found.push(word.toLowerCase()));
  return found;
}

/** Stems of the words of a text that say something. */
export function stemsOf(text: string): string[] {
  const found: string[] = [];
  eachWord(text, (word) => {
    const item = known.get(word) ?? remember(word);
    if (item !== '') found.push(item);
  });
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
    return language || all.length === 0 ? { stems: [], key: '*' } : { stems: all, key: all.join(' ') };
  }
  return { stems: found, key: found.join(' ') };
}

/** Whether a text names a tool or file of one ecosystem, as a whole word. */
export function namesTool(text: string, tools: readonly string[]): string | undefined {
  const lower = ` ${text.toLowerCase().replace(/[`'"(),:;!?[\]]+/g, ' ')} `;
  return tools.find((tool) => lower.includes(` ${tool.toLowerCase()} `));
}
