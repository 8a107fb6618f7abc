/** Where code is, as compilers say it: terminals and editors link it. */
import { join, relative } from 'node:path';
import type { Survey } from '../../check/types.js';
import type { CodePlace, Evidence } from '../../evidence/types.js';
import { plain } from '../../text/words.js';

/** `../sdk/main.py:3:1`: path from a folder, line, and column. */
export type Where = (place: Pick<CodePlace, 'file' | 'line' | 'column' | 'source'>) => string;

/** Paths as seen from a folder; absolute where that is shorter. */
export function whereFrom(
  folder: string,
  { root }: Pick<Survey, 'root'>,
  { sources }: Evidence,
): Where {
  return ({ file, line, column, source }) => {
    const path = join(source === undefined ? root : (sources[source]?.root ?? root), file);
    const near = relative(folder, path);
    return `${plain(near.length < path.length ? near : path)}:${line}:${column}`;
  };
}
