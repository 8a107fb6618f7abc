/** Modules of languages that import all of a file or folder. */
import type { ModuleText } from './types.js';

/** @param specifiers Of what is imported. */
export function wholeModule(specifiers: Iterable<string>): ModuleText {
  const imports = Array.from(specifiers, (specifier) => ({
    specifier,
    names: [],
    whole: undefined,
    isStar: true,
  }));
  return { imports, parts: () => undefined, namesOf: () => 'all' };
}
