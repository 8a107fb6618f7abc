import { dirname } from 'node:path';
import type { Nodes } from 'mdast';
import type { PartialFault, PartialFile, PartialOf } from '../page/recognise/partial-source.js';
import { directiveTitle } from '../syntax/fences.js';
import { relativePath } from '../text/inside.js';
import { type GivenPartial, type PartialReadOptions, readPartial } from './read-partial.js';
import { resolveImport } from './resolve-import.js';

export interface PartialsOptions extends PartialReadOptions {
  aliases: ReadonlyMap<string, string>;
}

/** How the page was read that shows them. */
export interface PageReading {
  /**
   * The page has syntax that a plugin brought, and that the reading of partials does not know: one
   * that cannot be read may be sound.
   */
  moreSyntax?: boolean | undefined;
  /** Partials that are not as on disk: those of another revision, or of the index. */
  givenPartial?: GivenPartial | undefined;
}

const empty = { tree: { type: 'root' as const, children: [] }, text: '' };

type Found = PartialFile | PartialFault | undefined;

/** Finds the partials of a page. Nothing is looked for before it is asked for. */
export function createPartials(
  page: string,
  options: PartialsOptions,
  pageReading: PageReading = {},
) {
  /** Absolute paths of files that were read, or looked for in vain; grows with every import. */
  const files = new Set<string>();
  const folder = dirname(page);
  return { partialOf: partialsIn(page), files };

  function partialsIn(importer: string): PartialOf {
    const known = new Map<string, Found>();
    return (specifier) => {
      if (!known.has(specifier)) known.set(specifier, find(specifier, importer));
      return known.get(specifier);
    };
  }

  function find(specifier: string, importer: string): Found {
    const resolved = resolveImport(specifier, importer, options.aliases);
    if (!resolved || resolved.candidates.length === 0) return undefined;
    if (resolved.by) files.add(resolved.by);
    let fault: PartialFault | undefined;
    for (const path of resolved.candidates) {
      // It is being read already, and has to be known again rather than shown.
      if (path === page) return fileOf(path, empty);
      files.add(path);
      const reading = pageReading.givenPartial?.(path, options) ?? readPartial(path, options);
      if (!('fault' in reading)) return fileOf(path, reading);
      if (reading.fault === 'unreadable') return pageReading.moreSyntax ? undefined : reading;
      fault = reading;
    }
    return fault;
  }

  function fileOf(path: string, { tree, text }: { tree: PartialFile['tree']; text: string }) {
    const name = relativePath(folder, path);
    return {
      tree,
      path,
      name: name.startsWith('.') ? name : `./${name}`,
      titleOf: (node: Nodes) => directiveTitle(text, node),
      partialOf: partialsIn(path),
    };
  }
}
