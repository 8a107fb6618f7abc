/** Imports of languages that import all of a file or folder: Dart, Go, Java and Kotlin. */
import { posix } from 'node:path';
import { groupBy } from '../../../text/group-by.js';
import { blankStrings } from '../../code/strings.js';
import type { SourceFile, SourceFolder } from '../source-file.js';
import {
  type ImportLanguage,
  listOf,
  type Modules,
  nearestTo,
  packagesIn,
  wholeModule,
} from './modules.js';

const dartImport = /^[ \t]*(?:import|export|part)[ \t]+(?:"([^"\n]*)"|'([^'\n]*)')/gm;

export const dartImports: ImportLanguage = {
  manifest: 'pubspec.yaml',
  read(text) {
    const code = blankStrings(text, 'c', { strings: true, templates: true });
    return wholeModule(Array.from(code.matchAll(dartImport), ([, a, b]) => a ?? b ?? ''));
  },
  modules: dartModules,
};

function dartModules(files: readonly SourceFile[]): Modules {
  const code = files.filter(({ kind }) => kind === 'code');
  const byPath = new Map(code.map((file) => [file.file, file]));
  const packages = packagesIn(files, 'pubspec.yaml', /^name:[ \t]*["']?([\w-]+)/m);
  return {
    find(specifier, from) {
      const [, name, inside] = /^package:([^/]+)\/(.+)$/.exec(specifier) ?? [];
      const folder = packages.get(name ?? '');
      if (name !== undefined && folder === undefined) return [];
      const path =
        folder === undefined
          ? posix.join(posix.dirname(from), specifier)
          : posix.join(folder, 'lib', inside ?? '');
      return listOf(byPath.get(path));
    },
  };
}

const goImport = /^import\b[ \t]*(?:\(([^)]*)\)?|([^\n]*))/gm;

export const goImports: ImportLanguage = {
  read(text) {
    const code = blankStrings(text, 'c', { strings: true });
    return wholeModule(
      [...code.matchAll(goImport)].flatMap(([, block, line]) =>
        Array.from((block ?? line ?? '').matchAll(/"([^"\n]*)"/g), ([, path = '']) => path),
      ),
    );
  },
  modules: goModules,
};

/** The path of an import ends with the path of the folder, from the name of the helper on. */
function goModules(files: readonly SourceFile[], folders: readonly SourceFolder[]): Modules {
  const code = files.filter(({ kind, file }) => kind === 'code' && !file.endsWith('_test.go'));
  const byFolder = groupBy(code, ({ file }) => posix.dirname(file));
  const packages = [...byFolder].map(([folder, own]) => {
    const top = folders.find(({ path }) => path === '' || `${folder}/`.startsWith(`${path}/`));
    const above = posix.dirname(top?.path ?? '');
    return { tail: above === '.' ? folder : folder.slice(above.length + 1), own };
  });
  return {
    find: (path) => packages.find(({ tail }) => `/${path}`.endsWith(`/${tail}`))?.own ?? [],
  };
}

/** A class is in the file of its name. */
const javaImport =
  /^[ \t]*import[ \t]+(?:static[ \t]+)?([\w$\u0080-\uffff]+(?:\.[\w$\u0080-\uffff]+)*(?:\.\*)?)/gm;

export const javaImports: ImportLanguage = {
  read(text) {
    const code = blankStrings(text, 'c');
    return wholeModule(Array.from(code.matchAll(javaImport), ([, name = '']) => name));
  },
  modules: javaModules,
};

function javaModules(files: readonly SourceFile[]): Modules {
  const code = files.filter(({ kind }) => kind === 'code');
  const known = code.map((file) => ({ file, path: `/${file.file.replace(/\.\w+$/, '')}` }));
  return {
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
