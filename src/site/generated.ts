/**
 * Generated pages: copies of a source page, one a language.
 */
import { resolve } from 'node:path';
import type { FindSource, GeneratedPattern } from '../config/badge-schema.js';
import type { Registry } from '../page/languages/languages.js';
import type { LanguageId } from '../page/types.js';
import { fileInside, isInside, relativePath } from './inside.js';
import { type Params, type PathTemplate, pathTemplate } from './path-template.js';

/** A copy and where it comes from; all paths are absolute. */
export interface Copy {
  page: string;
  source: string;
  /** The copy for another language, if the mapping is a pattern with `[language]`. */
  sibling(language: LanguageId, registry: Registry): string | undefined;
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
 */
export function generatedPages(
  mappings: readonly (GeneratedPattern | FindSource)[],
  folder: string,
  root: string,
): GeneratedPages {
  const all = mappings.map((mapping) => toMapping(mapping, folder));
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
        const sibling = (language: LanguageId, registry: Registry) =>
          pages && params && siblingOf(pages, params, language, registry, folder, root);
        return { page, source: candidates[at] as string, sibling };
      }
      return undefined;
    },
  };
}

function toMapping(mapping: GeneratedPattern | FindSource, folder: string): Mapping {
  if (typeof mapping === 'function') {
    return {
      source(page) {
        const path = mapping(relativePath(folder, page));
        return typeof path === 'string' ? { path: resolve(folder, path) } : undefined;
      },
    };
  }
  const pages = pathTemplate(mapping.pages);
  const source = pathTemplate(mapping.source);
  return {
    source(page) {
      const params = pages.match(relativePath(folder, page));
      const path = params && source.fill(params);
      return params && path !== undefined
        ? { path: resolve(folder, path), pages, params }
        : undefined;
    },
  };
}

function otherExtension(path: string): string {
  return path.endsWith('.mdx') ? path.slice(0, -1) : path.replace(/\.md$/, '.mdx');
}

/** The copy for a language, whose folder may be any of its names. */
function siblingOf(
  pages: PathTemplate,
  params: Params,
  language: LanguageId,
  registry: Registry,
  folder: string,
  root: string,
): string | undefined {
  if (params.language === undefined) return undefined;
  const known = registry.languages.get(language);
  const names = [language, known?.label ?? '', ...(known?.aliases ?? [])];
  for (const name of new Set(names.flatMap((item) => [item.toLowerCase(), item]))) {
    const path = /^[^/\\]+$/.test(name) ? pages.fill({ ...params, language: name }) : undefined;
    const absolute = path === undefined ? undefined : resolve(folder, path);
    if (absolute !== undefined && fileInside(root, absolute) === 'file') return absolute;
  }
  return undefined;
}
