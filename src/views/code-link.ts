/** Links from reports to code: of pages, samples, and SDKs. */
import { join } from 'node:path';
import type { Survey } from '../check/survey-result.js';
import type { CodePlace, SourceReport } from '../evidence/evidence.js';
import { relativePath } from '../text/inside.js';
import { encodePath } from './check/paths.js';
import type { SourceLink } from './source-link.js';

/** Address of a place in code; `undefined` where there is none to link to. */
export type CodeLink = (place: Pick<CodePlace, 'file' | 'line' | 'source'>) => string | undefined;

export interface CodeLinkSettings {
  pages: Survey['pages'];
  sources: readonly SourceReport[];
  /** Address of a line of a page; `undefined`: pages are not linked. */
  link: SourceLink | undefined;
  /**
   * Absolute path of the folder of what is written, to which files without an address are relative;
   * `undefined`: they are not linked.
   */
  folder: string | undefined;
}

/** Links of pages are those of `link`; others are as configured, else paths on disk. */
export function codeLinks({ pages, sources, link, folder }: CodeLinkSettings): CodeLink {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return ({ file, line, source: index }) => {
    if (index === undefined) {
      const page = byPath.get(file);
      return page && link?.(page, line);
    }
    const source = sources[index];
    if (!source) return undefined;
    if (source.url !== undefined) {
      return source.url
        .replaceAll('{file}', () => encodePath(file))
        .replaceAll('{line}', String(line));
    }
    if (folder === undefined) return undefined;
    return `${encodePath(relativePath(folder, join(source.root, file)))}#L${line}`;
  };
}
