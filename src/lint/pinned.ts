import type { Registry } from '../page/languages/languages.js';
import type { LanguageId } from '../page/page-model.js';

/** Hosts whose pages are all for one language; those under them too. */
const hosts: Readonly<Record<string, LanguageId>> = {
  'crates.io': 'rust',
  'docs.python.org': 'python',
  'docs.rs': 'rust',
  'go.dev': 'go',
  'hexdocs.pm': 'elixir',
  'javadoc.io': 'java',
  'npmjs.com': 'js',
  'nodejs.org': 'js',
  'nuget.org': 'csharp',
  'packagist.org': 'php',
  'pub.dev': 'dart',
  'pypi.org': 'python',
  'readthedocs.io': 'python',
  'rubydoc.info': 'ruby',
  'rubygems.org': 'ruby',
};

const keys = ['lang', 'language', 'sdk'];

/**
 * Language that an address is for by its host, a segment of its path, or its query; nothing if
 * there is none, or several.
 */
export function pinnedLanguage(
  address: string,
  registry: Registry,
  more: Readonly<Record<string, LanguageId>> = {},
): LanguageId | undefined {
  const url = parse(address);
  if (!url) return undefined;
  const found = new Set<LanguageId | undefined>([
    hostLanguage(url.hostname, { ...hosts, ...more }),
  ]);
  for (const segment of url.pathname.split('/')) found.add(segmentLanguage(segment, registry));
  for (const key of keys) found.add(registry.exact(url.searchParams.get(key) ?? ''));
  found.delete(undefined);
  return found.size === 1 ? [...found][0] : undefined;
}

function parse(address: string): URL | undefined {
  try {
    const url = new URL(address, 'https://relative.invalid/');
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
  } catch {
    return undefined;
  }
}

function hostLanguage(
  host: string,
  known: Readonly<Record<string, LanguageId>>,
): LanguageId | undefined {
  for (let rest = host; rest !== ''; rest = rest.slice(rest.indexOf('.') + 1)) {
    if (Object.hasOwn(known, rest)) return known[rest];
    if (!rest.includes('.')) break;
  }
  return undefined;
}

/** Ids, and names of four letters or more: shorter ones are words and locales as well. */
function segmentLanguage(segment: string, registry: Registry): LanguageId | undefined {
  const name = segment.toLowerCase().replace(/\.(mdx?|html?)$/, '');
  if (name.length < 2) return undefined;
  const language = registry.fence(name) ?? registry.exact(name);
  return name.length > 3 || name === language || name === 'py' ? language : undefined;
}
