/** Which parser of a language is for which code. */
import type { Engine } from './engine.js';

/** Parsers for code, the likelier first. */
export function parsersFor(
  code: { text: string; language: string; file?: string | undefined; fence?: string | undefined },
  engine: Pick<Engine, 'parsers'>,
): readonly string[] {
  const parsers = engine.parsers(code.language);
  if (parsers.length < 2) return parsers;
  const extension = /\.(\w+)$/.exec(code.file ?? '')?.[1] ?? code.fence;
  if (/^[mc]?ts$/.test(extension ?? '')) return parsers;
  // Tags that end: casts and type arguments have none.
  const isJsx = /^[jt]sx$/.test(extension ?? '') || /<\/[\w.:-]*\s*>|\/>/.test(code.text);
  return isJsx ? [...parsers].reverse() : parsers;
}
