/** Decides whether a tab set or code group is about languages, by what its items say. */
import type { Item } from '../dialects/dialect.js';
import type { AttributeUse, LanguageId } from '../page-model.js';
import type { Registry } from './languages.js';

/** Items that stand beside languages in a language set without being one. */
const interfaces =
  /^(?:curl|c?url|rest|rest api|http|https|grpc|graphql|cli|shell|bash|sh|zsh|powershell|terminal|command line|console|ui|web ui|gui|studio|dashboard|terraform|yaml|json|api|raw|other|others|postman|mcp|sql|docker)\b/i;

const languageKey =
  /^(?:(?:code|sdk|programming|client|dev|prog)[-_ ]?)?(?:lang|langs|language|languages|sdk|sdks)(?:[-_ ]?(?:tabs?|switcher|selector|choice|code|sdk))?$/i;

const fileName = /^[\w@./-]*\.[a-z]{1,6}$/i;

/** Languages of each item where the set is about languages, else `undefined`. */
export function languageSet(
  items: readonly Item[],
  sync: AttributeUse | undefined,
  registry: Registry,
  syncKeys: ReadonlySet<string>,
): LanguageId[][] | undefined {
  const languages = items.map((item) => languagesOf(item, registry));
  if (sync?.value && syncKeys.has(sync.value)) return languages;
  if (languages.every((found) => found.length === 0)) return undefined;
  const different = new Set(languages.flat()).size;
  if (different >= 2) fillByLead(items, languages, registry);
  if (areFilesOfOneProject(items)) return undefined;
  if (sync?.value && languageKey.test(sync.value)) return languages;
  const others = items.filter((_, index) => languages[index]?.length === 0);
  const known = items.length - others.length;
  if (different >= 2) return known * 2 >= items.length ? languages : undefined;
  if (items.length === 1) return isNamed(items[0] as Item, registry) ? languages : undefined;
  // One language only: with `cURL` or `CLI` beside it, it is about languages; with itself, it is not.
  return known === 1 && others.every((item) => interfaces.test(item.names[0] ?? ''))
    ? languages
    : undefined;
}

function languagesOf(item: Item, registry: Registry): LanguageId[] {
  for (const name of item.names) {
    const found = registry.resolve(name);
    if (found.length > 0) return found;
    const fence = item.node.type === 'code' && name === item.node.lang && registry.fence(name);
    if (fence) return [fence];
  }
  return [];
}

/** Beside tabs of several languages, `Python RemoteGraph` is one of Python too. */
function fillByLead(items: readonly Item[], languages: LanguageId[][], registry: Registry): void {
  items.forEach(({ names }, index) => {
    if (languages[index]?.length !== 0) return;
    const [lead = '', ...rest] = (names[0] ?? '').trim().split(/\s+/);
    const id = rest.length > 0 && lead.length > 2 ? registry.exact(lead) : undefined;
    if (id) languages[index] = [id];
  });
}

/** A fence alone in its group says by its title that it is for one language; its fence name only colours it. */
function isNamed({ node, names }: Item, registry: Registry): boolean {
  return node.type !== 'code' || (names.length > 1 && registry.resolve(names[0] ?? '').length > 0);
}

/** Fences titled `server.go` and `client.ts` are two files, not two languages. */
function areFilesOfOneProject(items: readonly Item[]): boolean {
  if (items.length < 2 || !items.every((item) => fileName.test(item.names[0] ?? ''))) return false;
  const stems = items.map((item) =>
    (item.names[0] ?? '').replace(/^.*\//, '').replace(/\..*$/, ''),
  );
  return new Set(stems.map((stem) => stem.toLowerCase())).size === items.length;
}
