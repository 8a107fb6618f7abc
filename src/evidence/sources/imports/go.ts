/** Imports of Go. A package is a folder, so that all its files are imported. */
import { posix } from 'node:path';
import type { SourceFile, SourceFolder } from '../types.js';
import { blankCLike } from './blank.js';
import type { ImportLanguage, Modules } from './types.js';
import { wholeModule } from './whole-module.js';

const statement = /^import\b[ \t]*(?:\(([^)]*)\)?|([^\n]*))/gm;

export const goImports: ImportLanguage = {
  read(text) {
    const code = blankCLike(text, { strings: false, templates: true });
    return wholeModule(
      [...code.matchAll(statement)].flatMap(([, block, line]) =>
        Array.from((block ?? line ?? '').matchAll(/"([^"\n]*)"/g), ([, path = '']) => path),
      ),
    );
  },
  modules,
};

/** The path of an import ends with the path of the folder, from the name of the helper on. */
function modules(files: readonly SourceFile[], folders: readonly SourceFolder[]): Modules {
  const byFolder = new Map<string, SourceFile[]>();
  for (const file of files) {
    if (file.kind !== 'code' || file.file.endsWith('_test.go')) continue;
    const folder = posix.dirname(file.file);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), file]);
  }
  const packages = [...byFolder].map(([folder, own]) => {
    const top = folders.find(({ path }) => path === '' || `${folder}/`.startsWith(`${path}/`));
    const above = posix.dirname(top?.path ?? '');
    return { tail: above === '.' ? folder : folder.slice(above.length + 1), own };
  });
  return {
    words: packages.map(({ tail }) => posix.basename(tail)),
    find: (path) => packages.find(({ tail }) => `/${path}`.endsWith(`/${tail}`))?.own ?? [],
  };
}
