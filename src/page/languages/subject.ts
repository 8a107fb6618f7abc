/** Pages about one language, by their path: `clients/java-sdk.mdx`, `languages/go/api.md`. */
import type { LanguageId } from '../page-model.js';
import type { Registry } from './languages.js';

export interface Subject {
  language: LanguageId;
  name: string;
}

/** Names in a path that may tell: the file and the folders next to it. */
const mostNames = 3;

/**
 * The language that a page is about, by the names of its file and of the folders next to it.
 *
 * @param own Languages that the page has content for, or declares: a name must be of one of them.
 */
export function subjectOf(
  path: string | undefined,
  registry: Registry,
  own: readonly LanguageId[],
): Subject | undefined {
  for (const name of namesIn(path)) {
    const [named, ...more] = registry.resolve(name);
    if (named && more.length === 0 && own.includes(named)) return { language: named, name };
  }
  return undefined;
}

/**
 * The same for a page without variants. A folder or file with the very name of a language tells of a page
 * whose code is in no language, too; `intro-java` does where the code is Java.
 */
export function pathSubject(
  path: string | undefined,
  registry: Registry,
  code: readonly LanguageId[],
): Subject | undefined {
  const found = subjectOf(path, registry, code);
  if (found || code.length > 0) return found;
  for (const name of namesIn(path)) {
    const language = registry.exact(name);
    if (language) return { language, name };
  }
  return undefined;
}

/** The file first. A name with several languages in it, such as `assertions-java-python`, is of none. */
function namesIn(path: string | undefined): string[] {
  return (path ?? '')
    .split(/[\\/]/)
    .slice(-mostNames)
    .reverse()
    .map((name) => name.replace(/\.(?:mdx?|markdown)$/i, ''));
}
