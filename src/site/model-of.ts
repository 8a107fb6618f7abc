import { resolve } from 'node:path';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { type ResolvedConfig, resolveConfig } from '../config/resolve.js';
import type { Config } from '../config/schema.js';
import { modelPage } from '../page/model.js';
import { compileExclusions } from '../page/scope/scope.js';
import { directiveTitle } from '../syntax/fences.js';
import { hasSource, modelSource } from '../syntax/parser.js';
import { readTree } from '../syntax/read.js';
import { remember } from '../text/remember.js';
import { neighboursOf } from './neighbours.js';
import { knownContext, type PageContext, useContext } from './page-context.js';
import { isPartialPath } from './partial-path.js';
import { createPartials, type PageReading } from './partials.js';
import { shownFile } from './shown-file.js';

/**
 * The context of a tree in a pipeline. The first caller's options hold; later callers get the same.
 *
 * @throws {ConfigError} If the configuration of the page is wrong.
 */
export function contextOf(tree: Root, file: VFile, options?: Config | null): PageContext {
  let context = knownContext(tree);
  if (!context) {
    const source = ownReading(tree, file) ?? modelSource(tree, file);
    const config = resolveConfig(file.path, options, { cwd: file.cwd });
    const path = file.path === undefined ? undefined : resolve(file.cwd, file.path);
    // Where micromark reads although nobody asked for it, a plugin brought syntax of its own.
    const moreSyntax =
      config.engine === 'auto' && 'engine' in source && source.engine !== 'satteri';
    context = createContext(source.tree, source.text, path, config, { moreSyntax });
    useContext(tree, context);
  }
  return context;
}

/**
 * Our own reading for a rule that is used alone after remark-parse, which knows no MDX, directives
 * or frontmatter; `undefined` where the tree is ours, brings them, or has no text behind it.
 */
function ownReading(tree: Root, file: VFile): { tree: Root; text: string } | undefined {
  if (hasSource(tree, file) || !tree.position || file.value === undefined) return undefined;
  const brought = tree.children.some(({ type }) => /^mdx|Directive$|^(?:yaml|toml)$/.test(type));
  if (brought) return undefined;
  try {
    return readTree(String(file), { path: file.path });
  } catch {
    return undefined;
  }
}

const exclusionsOf = remember(({ exclusions }: ResolvedConfig, directory: string) =>
  exclusions.length === 0 ? undefined : compileExclusions(exclusions, directory),
);

/**
 * Makes the context of a tree that was read from a text; the path is absolute. Partials that the page
 * imports are read from disk.
 */
export function createContext(
  tree: Root,
  text: string,
  path: string | undefined,
  config: ResolvedConfig,
  reading: PageReading = {},
): PageContext {
  const { registry } = config;
  const partials = path === undefined ? undefined : createPartials(path, config, reading);
  let ofSite = false;
  const shown: string[] = [];
  const model = modelPage(tree, {
    ...config,
    path,
    codeOf: (specifier, importer) =>
      importer === undefined
        ? undefined
        : shownFile(specifier, importer, config, (tried) => shown.push(tried))?.text,
    partialOf: partials?.partialOf,
    isPartial: path !== undefined && isPartialPath(path, config.directory),
    neighbours: () => {
      ofSite = true;
      return path === undefined ? [] : neighboursOf(path, config);
    },
    exclusions: exclusionsOf(config, config.directory),
    titleOf: (node) => directiveTitle(text, node),
  });
  const files = [...(partials?.files ?? [])];
  return { model, registry, config, path, text, shown, files, ofSite };
}
