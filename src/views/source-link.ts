/** Links from reports to the source of pages. */
import { join } from 'node:path';
import type { PageSurvey, Survey } from '../check/survey-result.js';
import { relativePath } from '../text/inside.js';
import { encodePath } from './check/paths.js';

export type SourceLink = (page: Pick<PageSurvey, 'path' | 'page'>, line?: number) => string;

/** By `source` of the configuration, else relative to the folder of what is written. */
export function sourceLinks(
  { root, source }: Pick<Survey, 'root' | 'source'>,
  folder: string,
): SourceLink {
  return ({ path, page }, line) => {
    if (source === undefined) {
      const relative = encodePath(relativePath(folder, join(root, path)));
      return line === undefined ? relative : `${relative}#L${line}`;
    }
    // Without a line, what only leads to one goes: `#L{line}`.
    const template = line === undefined ? source.replace(/#[^#]*\{line\}[^#]*$/, '') : source;
    return template
      .replaceAll('{path}', () => encodePath(path))
      .replaceAll('{page}', () => encodePath(page))
      .replaceAll('{line}', String(line ?? 1));
  };
}
