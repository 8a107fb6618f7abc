/**
 * Generated pages: copies of a source page, one a language.
 */
import { resolve } from 'node:path';
import type { FindSource, GeneratedPattern } from '../config/badge-schema.js';
import { ConfigError } from '../config/problem.js';
import type { Registry } from '../page/languages/languages.js';
import type { LanguageId } from '../page/types.js';
import { fileInside, isInside, relativePath } from '../text/inside.js';
import { type Params, type PathTemplate, pathTemplate } from './path-template.js';

/** A copy and where it comes from; all paths are absolute. */
export interface Copy {
  page: string;
  source: string;
  /** The copy for another language, if the mapping is a pattern with `[language]`. */
  sibling(language: LanguageId): string | undefined;
}

/** Where the source of a page cannot be used. */
export interface LostSource {
  page: string;
  source: string;
  problem: 'absent' | 'outside';
}

interface Found {
  path: string;
  pages?: PathTemplate;
  params?: Params;
}

interface Mapping {
  /** Absolute path of the source, and the template and names behind it. */
  source(page: string): Found | undefined;
}

/** Mappings of a configuration, ready to use. */
export interface GeneratedPages {
  /** What a page is a copy of; `undefined` of a page that is none. */
  copyOf(page: string): Copy | LostSource | undefined;
}

/**
 * Reads mappings. A source with another extension, `.md` or `.mdx`, is found too.
 *
 * @param folder Absolute path of the folder that paths are relative to.
 * @param root Absolute path of the site's folder, which no path can leave.
 * @param registry Languages that `[language]` stands for; any folder if left out.
 * @param file Where the mappings stand, for errors.
 * @throws {ConfigError} If the path of a source has names that the path of its pages has not.
 */
export function generatedPages(
  mappings: readonly (GeneratedPattern | FindSource)[],
  folder: string,
  root: string,
  registry?: Registry,
  file = 'options',
): GeneratedPages {
  const all = mappings.map((mapping, index) => {
    if (typeof mapping === 'function') return byFunction(mapping, folder);
    return byPattern(checked(mapping, index, file), folder, registry);
  });
  return {
    copyOf(page) {
      if (!isInside(folder, page)) return undefined;
      for (const { source } of all) {
        const found = source(page);
        if (!found || found.path === page) continue;
        const { path, pages, params } = found;
        const candidates = [path, otherExtension(path)];
        const states = candidates.map((candidate) => fileInside(root, candidate));
        const at = states.indexOf('file');
        if (at < 0) {
          const problem = states[0] === 'outside' ? 'outside' : 'absent';
          return { page, source: path, problem };
        }
        const sibling = (language: LanguageId) =>
          pages && params && siblingOf(pages, params, language, registry, folder, root);
        return { page, source: candidates[at] as string, sibling };
      }
      return undefined;
    },
  };
}

function byFunction(find: FindSource, folder: string): Mapping {
  return {
    source(page) {
      const name = relativePath(folder, page);
      const path = called(find, name);
      if (path === undefined || path === null || path === '') return undefined;
      if (typeof path === 'string') return { path: resolve(folder, path) };
      throw new TypeError(
        `Unexpected ${typeof path} from a function of \`generated\` for \`${name}\`, ` +
          'expected the path of a source, or nothing',
      );
    },
  };
}

function called(find: FindSource, page: string): unknown {
  try {
    return find(page);
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new TypeError(`Cannot call a function of \`generated\` for \`${page}\`: ${what}`, {
      cause,
    });
  }
}

/** `[language]` stands for languages only: other folders beside those of the copies are no copies. */
function byPattern(
  mapping: GeneratedPattern,
  folder: string,
  registry: Registry | undefined,
): Mapping {
  const pages = pathTemplate(mapping.pages);
  const source = pathTemplate(mapping.source);
  return {
    source(page) {
      const params = pages.match(relativePath(folder, page));
      if (!params) return undefined;
      const { language } = params;
      if (language !== undefined && registry && !registry.exact(language)) return undefined;
      const path = source.fill(params);
      return path === undefined ? undefined : { path: resolve(folder, path), pages, params };
    },
  };
}

function checked(mapping: GeneratedPattern, index: number, file: string): GeneratedPattern {
  const known = pathTemplate(mapping.pages).names;
  const odd = pathTemplate(mapping.source).names.find((name) => !known.includes(name));
  if (odd === undefined) return mapping;
  const path = `generated[${index}].source`;
  const expected = 'only names that `pages` has, too';
  const actual = `\`[${odd}]\``;
  const message = `Unexpected name ${actual} at \`${path}\`, expected ${expected}`;
  throw new ConfigError(file, [{ path, expected, actual, suggestion: undefined, message }]);
}

function otherExtension(path: string): string {
  return path.endsWith('.mdx') ? path.slice(0, -1) : path.replace(/\.md$/, '.mdx');
}

/** The copy for a language, whose folder may be any of its names. */
function siblingOf(
  pages: PathTemplate,
  params: Params,
  language: LanguageId,
  registry: Registry | undefined,
  folder: string,
  root: string,
): string | undefined {
  if (params.language === undefined) return undefined;
  const known = registry?.languages.get(language);
  const names = [language, known?.label ?? '', ...(known?.aliases ?? [])];
  for (const name of new Set(names.flatMap((item) => [item.toLowerCase(), item]))) {
    const path = /^[^/\\]+$/.test(name) ? pages.fill({ ...params, language: name }) : undefined;
    if (path === undefined) continue;
    const candidates = [resolve(folder, path), otherExtension(resolve(folder, path))];
    const found = candidates.find((candidate) => fileInside(root, candidate) === 'file');
    if (found !== undefined) return found;
  }
  return undefined;
}
