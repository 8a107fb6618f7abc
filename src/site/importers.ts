/** Which pages may import a file. Only their texts are looked at; their models know. */
import { basename } from 'node:path';

/**
 * Files with a text that names one of the changed files as imports do, and those that name them.
 */
export function importersOf(
  changed: Iterable<string>,
  files: readonly string[],
  textOf: (file: string) => string,
): string[] {
  const names = new Set([...changed].map((file) => `/${basename(file)}`));
  const found = new Set<string>();
  let left = names.size === 0 ? [] : withImports(files, textOf);
  for (;;) {
    const more = left.filter(({ text }) => [...names].some((name) => text.includes(name)));
    if (more.length === 0) return [...found];
    left = left.filter((one) => !more.includes(one));
    for (const { file } of more) {
      found.add(file);
      names.add(`/${basename(file)}`);
    }
  }
}

function withImports(files: readonly string[], textOf: (file: string) => string) {
  return files.flatMap((file) => {
    try {
      const text = textOf(file);
      return /\bimport\b/.test(text) ? [{ file, text }] : [];
    } catch {
      // What cannot be read is reported where it is checked.
      return [];
    }
  });
}
