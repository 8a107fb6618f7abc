/**
 * Reads the pages that documents make claims about. The only place here that looks at the disk.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { forLanguage } from '../../config/for-language.js';
import { type ResolvedConfig, resolveConfig } from '../../config/resolve.js';
import type { LanguageId } from '../../page/types.js';
import { findPages } from '../../site/find-pages.js';
import { isPartialPath } from '../../site/partial-path.js';
import { findSite, type Site } from '../../site/site.js';
import { isInside, relativePath } from '../../text/inside.js';
import { type PageName, pageFacts } from './page-facts.js';
import { indexPages, type PageIndex } from './page-index.js';
import type { PageFacts, SiteFacts } from './types.js';

/** The site of a document. */
export interface ClaimedSite {
  facts: SiteFacts;
  index: PageIndex;
  /** Path of the document from the root. */
  own: string;
  /** Absolute paths of all pages. */
  files: readonly string[];
}

/** Which site a document is about. */
export interface SiteQuery {
  /** Absolute path of the document. */
  file: string;
  config: ResolvedConfig;
  /** Folders of pages, relative to the folder of the document. */
  docs?: readonly string[] | undefined;
}

/** What was read of a page, as long as neither it nor its partials change. */
interface Known {
  stamp: string;
  facts: PageFacts | undefined;
  files: readonly string[];
}

/** By configuration with its target, so that ten documents about one site cost one survey. */
const remembered = new WeakMap<ResolvedConfig, Map<string, Known>>();

/** Looks up the pages of a document's site; they are read when facts are asked for. */
export function claimedSite({ file, config, docs }: SiteQuery): ClaimedSite | undefined {
  const site = siteOf(file, config, docs);
  const { files } = findPages(site, [], site.root);
  const names = files
    .filter((one) => one !== file && !isPartialPath(one, config.directory))
    .map((one) => nameOf(one, site));
  if (names.length === 0) return undefined;
  const byLanguage = new Map<LanguageId, ReadonlyMap<string, PageFacts>>();
  const of = (language: LanguageId) => {
    let known = byLanguage.get(language);
    if (!known) {
      const all = names.flatMap((name) => factsOf(name, site, config, language) ?? []);
      known = new Map(all.map((page) => [page.path, page]));
      byLanguage.set(language, known);
    }
    return known;
  };
  const own = relativePath(site.root, file);
  return {
    own,
    files: names.map((name) => name.file),
    index: indexPages(of(config.target).values(), site.docs),
    facts: {
      target: config.target,
      of,
      docs: site.docs.map((folder) => `${relativePath(site.root, folder) || '.'}/`).join(', '),
      hasExclusions: config.exclusions.length > 0,
      isFile: (name) =>
        [dirname(file), site.root, ...site.docs].some((folder) =>
          existsSync(resolve(folder, name)),
        ),
    },
  };
}

function siteOf(file: string, config: ResolvedConfig, docs: readonly string[] | undefined): Site {
  const folder = dirname(file);
  const options = {};
  const own = docs?.map((path) => resolve(folder, path)) ?? config.docs;
  if (own) return { root: config.root, docs: own, config, configFile: undefined, options };
  return { ...findSite({ cwd: folder, options }), config };
}

function nameOf(file: string, { root, docs }: Site): PageName {
  const folder = docs.find((one) => isInside(one, file)) ?? root;
  return { file, path: relativePath(root, file), page: relativePath(folder, file) };
}

function factsOf(
  name: PageName,
  site: Site,
  config: ResolvedConfig,
  language: LanguageId,
): PageFacts | undefined {
  const own = forLanguage(configOf(name.file, site, config), language);
  const pages = remembered.get(own) ?? new Map<string, Known>();
  remembered.set(own, pages);
  const key = `${name.path} ${name.file}`;
  const known = pages.get(key);
  if (known && known.stamp === stampOf([name.file, ...known.files])) return known.facts;
  const read = readText(name.file);
  const found = read === undefined ? undefined : pageFacts(read, name, own);
  const files = found?.files ?? [];
  pages.set(key, { stamp: stampOf([name.file, ...files]), facts: found?.facts, files });
  return found?.facts;
}

/** Pages below another configuration have that one, unless this one says where its pages are. */
function configOf(file: string, site: Site, config: ResolvedConfig): ResolvedConfig {
  if (config.docs) return config;
  try {
    const own = resolveConfig(file, undefined, { cwd: site.root });
    return own.file === undefined || own.file === config.file ? config : own;
  } catch {
    return config;
  }
}

function stampOf(files: readonly string[]): string {
  return files
    .map((file) => {
      const stats = statSync(file, { throwIfNoEntry: false });
      return stats ? `${stats.mtimeMs} ${stats.size}` : '';
    })
    .join();
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
