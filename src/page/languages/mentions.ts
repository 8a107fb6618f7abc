/** Finds the names of languages, and of their tools, in headings and sentences. */
import type { LanguageId } from '../page-model.js';
import type { Registry } from './languages.js';

/** Names that are everyday words as well: only with a capital are they a language. */
const everyday = /^(?:go|swift|dart|rust|bun|julia|groovy|zig|rails|ruby|crystal|scala)$/;
/** Names that mean something else more often than not. */
const ambiguous = /^(?:node|vb|jvm|esm)$/;
/** After a verb at the start of a sentence, such as “Go deeper”, there is another word. */
const verb =
  /^\s+(?!(?:and|or|only|sdks?|clients?|code|users?|developers?|projects?|for|in)\b)\p{Ll}/u;

interface Names {
  ids: ReadonlyMap<string, LanguageId>;
  pattern: RegExp;
}

const known = new WeakMap<Registry, Names>();

function namesIn(registry: Registry): Names {
  let names = known.get(registry);
  if (!names) {
    const entries = [...registry.languages.values()].flatMap(({ id, label, aliases }) =>
      [label, ...aliases]
        .map((name) => name.toLowerCase())
        .filter((name) => name.length > 1 && !ambiguous.test(name))
        .map((name): [string, LanguageId] => [name, id]),
    );
    const ids = new Map(entries);
    const words = [...ids.keys()].sort((a, b) => b.length - a.length).map(escaped);
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}_.-])(?:${words.join('|')})(?![\\p{L}\\p{N}_#+])`,
      'giu',
    );
    names = { ids, pattern };
    known.set(registry, names);
  }
  return names;
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Replaces every name of a language; `by` is given its id. */
export function replaceLanguages(
  text: string,
  registry: Registry,
  by: (id: LanguageId) => string,
): string {
  const { ids, pattern } = namesIn(registry);
  return text.replace(pattern, (name: string, at: number) => {
    const id = ids.get(name.toLowerCase());
    return id !== undefined && isName(name, text, at) ? by(id) : name;
  });
}

function isName(name: string, text: string, at: number): boolean {
  if (name.length === 2 && /^\p{L}+$/u.test(name) && name.toLowerCase() !== 'go') {
    return name === name.toUpperCase();
  }
  if (!everyday.test(name.toLowerCase())) return true;
  if (!/^\p{Lu}/u.test(name)) return false;
  const starts = /(?:^|[.!?:]\s*)$/.test(text.slice(0, at));
  return !starts || !verb.test(text.slice(at + name.length));
}

/** Languages that a text names, in order. */
export function languagesIn(text: string, registry: Registry): LanguageId[] {
  const found = new Set<LanguageId>();
  replaceLanguages(text, registry, (id) => {
    found.add(id);
    return '';
  });
  return [...found];
}
