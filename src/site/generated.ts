import { resolve } from 'node:path';
import type { FindSource, GeneratedPattern } from '../config/badge-schema.js';
import { ConfigError, problemAt } from '../config/problem.js';
import type { ResolvedConfig } from '../config/resolve.js';
import type { Registry } from '../page/languages/languages.js';
import type { LanguageId } from '../page/page-model.js';
import { isInside, relativePath } from '../text/inside.js';
import { disk, type Files, fileInside } from './files.js';
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

/** Absolute path of the source of a page, and the template and names behind it. */
type SourceOf = (page: string) => Found | undefined;

/** What a page is a copy of; `undefined` for a page that is not one. */
export type CopyOf = (page: string) => Copy | LostSource | undefined;

/**
 * Reads the mappings of a configuration. A source with another extension, `.md` or `.mdx`, is found too.
 *
 * @param root Absolute path of the site's folder, which no path can leave.
 * @param files The working tree if left out.
 * @throws {ConfigError} If the path of a source has names that the path of its pages has not.
 */
export function copyFinder(config: ResolvedConfig, root: string, files: Files = disk): CopyOf {
  const { generated, generatedDirectory: folder, registry, file } = config;
  const isThere = (path: string) => fileInside(root, path, files) === 'file';
  const mappings = generated.map((mapping, index) =>
    typeof mapping === 'function'
      ? byFunction(mapping, folder)
      : byPattern(checked(mapping, index, file), folder, registry),
  );
  return (page) => {
    if (mappings.length === 0 || !isInside(folder, page)) return undefined;
    for (const sourceOf of mappings) {
      const found = sourceOf(page);
      if (!found || found.path === page) continue;
      const { path, pages, params } = found;
      const source = withEitherExtension(path).find(isThere);
      if (source === undefined) {
        const isOutside = fileInside(root, path, files) === 'outside';
        return { page, source: path, problem: isOutside ? 'outside' : 'absent' };
      }
      return { page, source, sibling };

      function sibling(language: LanguageId): string | undefined {
        if (!pages || params?.language === undefined) return undefined;
        const paths = namesOf(language, registry).flatMap((name) => {
          const other = pages.fill({ ...params, language: name });
          return other === undefined ? [] : withEitherExtension(resolve(folder, other));
        });
        return paths.find(isThere);
      }
    }
    return undefined;
  };
}

function byFunction(find: FindSource, folder: string): SourceOf {
  return (page) => {
    const name = relativePath(folder, page);
    const path = called(find, name);
    if (path === undefined || path === null || path === '') return undefined;
    if (typeof path === 'string') return { path: resolve(folder, path) };
    throw new TypeError(
      `Unexpected ${typeof path} from a function of \`generated\` for \`${name}\`, ` +
        'expected the path of a source, or nothing',
    );
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
function byPattern(mapping: GeneratedPattern, folder: string, registry: Registry): SourceOf {
  const pages = pathTemplate(mapping.pages);
  const source = pathTemplate(mapping.source);
  return (page) => {
    const params = pages.match(relativePath(folder, page));
    if (!params) return undefined;
    const { language } = params;
    if (language !== undefined && !registry.exact(language)) return undefined;
    const path = source.fill(params);
    return path === undefined ? undefined : { path: resolve(folder, path), pages, params };
  };
}

function checked(mapping: GeneratedPattern, index: number, file = 'options'): GeneratedPattern {
  const known = pathTemplate(mapping.pages).names;
  const odd = pathTemplate(mapping.source).names.find((name) => !known.includes(name));
  if (odd === undefined) return mapping;
  const path = `generated[${index}].source`;
  const expected = 'only names that `pages` has, too';
  throw new ConfigError(file, [problemAt(path, `name \`[${odd}]\``, expected)]);
}

function withEitherExtension(path: string): string[] {
  return [path, path.endsWith('.mdx') ? path.slice(0, -1) : path.replace(/\.md$/, '.mdx')];
}

/** What the folder of a language may be called. */
function namesOf(language: LanguageId, { languages }: Registry): string[] {
  const { label = '', aliases = [] } = languages.get(language) ?? {};
  const names = [language, label, ...aliases].flatMap((name) => [name.toLowerCase(), name]);
  return [...new Set(names)].filter((name) => /^[^/\\]+$/.test(name));
}
