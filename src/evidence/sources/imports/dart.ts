/** Imports, exports and parts of Dart. */
import { posix } from 'node:path';
import type { SourceFile } from '../types.js';
import { blankCLike } from './blank.js';
import type { ImportLanguage, Modules } from './types.js';
import { wholeModule } from './whole-module.js';

const statement = /^[ \t]*(?:import|export|part)[ \t]+(?:"([^"\n]*)"|'([^'\n]*)')/gm;

export const dartImports: ImportLanguage = {
  manifest: 'pubspec.yaml',
  read(text) {
    const code = blankCLike(text, { strings: false, templates: false });
    return wholeModule(Array.from(code.matchAll(statement), ([, a, b]) => a ?? b ?? ''));
  },
  modules,
};

function modules(files: readonly SourceFile[]): Modules {
  const code = files.filter(({ kind }) => kind === 'code');
  const byPath = new Map(code.map((file) => [file.file, file]));
  const packages = new Map<string, string>();
  for (const { file, text } of files) {
    if (posix.basename(file) !== 'pubspec.yaml') continue;
    const name = /^name:[ \t]*["']?([\w-]+)/m.exec(text() ?? '')?.[1];
    if (name !== undefined) packages.set(name, posix.dirname(file));
  }
  return {
    words: code.map(({ file }) => posix.basename(file)),
    find(specifier, from) {
      const [, name, inside] = /^package:([^/]+)\/(.+)$/.exec(specifier) ?? [];
      const folder = packages.get(name ?? '');
      if (name !== undefined && folder === undefined) return [];
      const path =
        folder === undefined
          ? posix.join(posix.dirname(from), specifier)
          : posix.join(folder, 'lib', inside ?? '');
      const file = byPath.get(path);
      return file ? [file] : [];
    },
  };
}
