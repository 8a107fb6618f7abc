/**
 * What a text must have for patterns to match in it, told from the patterns alone: nothing has to be
 * loaded for pages that have none of it.
 */
import type { PatternItem } from './code/compile.js';

/** Whether a pattern may match in a text. */
export type MayBeIn = (text: string) => boolean;

/** Prepares patterns. `true` of a text is no promise; `false` is. */
export function hintsOf(items: readonly PatternItem[]): MayBeIn {
  const names = new Set(items.map(({ pattern }) => longestName(pattern)));
  if (names.has(undefined)) return () => true;
  return (text) => [...names].some((name) => name !== undefined && text.includes(name));
}

/** The longest name in a pattern: code that matches must have it, too. `undefined`: nothing is known. */
function longestName(pattern: PatternItem['pattern']): string | undefined {
  if (typeof pattern !== 'string') {
    const fields = Object.entries(pattern).filter(([, value]) => value !== undefined);
    const known = fields.every(([field]) => /^(?:pattern|fences|files|in)$/.test(field));
    return known && 'pattern' in pattern ? longestName(pattern.pattern ?? '') : undefined;
  }
  // What may be a comment or a string is left alone.
  if (/["'`#]|\/\/|\/\*/.test(pattern)) return undefined;
  const names = pattern.replace(/\$+\w*/g, ' ').match(/[A-Za-z_]\w{2,}/g) ?? [];
  return names.reduce<string | undefined>(
    (longest, name) => (name.length > (longest?.length ?? 0) ? name : longest),
    undefined,
  );
}
