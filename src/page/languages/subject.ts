/** Pages about one language, by their path: `clients/java-sdk.mdx`, `frameworks/express.mdx`. */
import type { LanguageId } from '../page-model.js';
import type { Registry } from './languages.js';

export interface Subject {
  language: LanguageId;
  name: string;
}

/** Names in a path that may tell: the file and the folders next to it. */
const mostNames = 3;

/**
 * The language that a page is about, by the names of its file and of the folders next to it: one of
 * a language, or of a tool that only this ecosystem has.
 *
 * @param languages Languages that the page has content for, or declares.
 */
export function subjectOf(
  path: string | undefined,
  registry: Registry,
  languages: readonly LanguageId[],
): Subject | undefined {
  const names = (path ?? '').split(/[\\/]/).slice(-mostNames);
  for (const written of names.reverse()) {
    const name = written.replace(/\.(?:mdx?|markdown)$/i, '');
    const [named, ...more] = registry.resolve(name);
    if (named && more.length === 0 && languages.includes(named)) return { language: named, name };
    const owner = ownersIn(registry).get(plain(name));
    if (owner && languages.includes(owner)) return { language: owner, name };
  }
  return undefined;
}

const owners = new WeakMap<Registry, ReadonlyMap<string, LanguageId | undefined>>();

/** Tools by plain name, with the one language that has them; `undefined` if several do. */
function ownersIn(registry: Registry): ReadonlyMap<string, LanguageId | undefined> {
  const known = owners.get(registry);
  if (known) return known;
  const found = new Map<string, LanguageId | undefined>();
  for (const { id, tools } of registry.languages.values()) {
    for (const tool of new Set(tools.map(plain))) found.set(tool, found.has(tool) ? undefined : id);
  }
  owners.set(registry, found);
  return found;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
