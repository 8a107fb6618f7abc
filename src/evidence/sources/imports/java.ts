/** Imports of Java and Kotlin. A class is in the file of its name. */
import { posix } from 'node:path';
import type { SourceFile } from '../types.js';
import { blankCLike } from './blank.js';
import { nearestTo } from './nearest-file.js';
import type { ImportLanguage, Modules } from './types.js';
import { wholeModule } from './whole-module.js';

const statement =
  /^[ \t]*import[ \t]+(?:static[ \t]+)?([\w$\u0080-\uffff]+(?:\.[\w$\u0080-\uffff]+)*(?:\.\*)?)/gm;

export const javaImports: ImportLanguage = {
  read(text) {
    const code = blankCLike(text, { strings: true, templates: false });
    return wholeModule(Array.from(code.matchAll(statement), ([, name = '']) => name));
  },
  modules,
};

function modules(files: readonly SourceFile[]): Modules {
  const code = files.filter(({ kind }) => kind === 'code');
  const known = code.map((file) => ({ file, path: `/${file.file.replace(/\.\w+$/, '')}` }));
  return {
    words: [...new Set(known.flatMap(({ path }) => path.split('/').slice(-2)))].filter(Boolean),
    find(specifier, from) {
      const parts = specifier.split('.');
      if (parts.at(-1) === '*') {
        const folder = `/${parts.slice(0, -1).join('/')}`;
        const own = known.filter(({ path }) => posix.dirname(path).endsWith(folder));
        if (own.length > 0) return own.map(({ file }) => file);
        parts.pop();
      }
      // A class in a class, and a member, are in the file of the outer one.
      for (; parts.length > 1; parts.pop()) {
        const wanted = `/${parts.join('/')}`;
        const own = known.filter(({ path }) => path.endsWith(wanted));
        const nearest = nearestTo(
          from,
          own.map(({ file }) => file),
        );
        if (nearest) return [nearest];
      }
      return [];
    },
  };
}
