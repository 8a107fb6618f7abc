/** Which module of Python a file is. */
import { posix } from 'node:path';
import type { SourceFile } from '../types.js';
import { type Modules, nearestTo } from './modules.js';
import { pythonLibrary } from './python-library.js';

/**
 * A module has the names that its path may give it: from the folder above its outermost package, or
 * from any folder above that. Names of the standard library mean that library.
 */
export function pythonModules(files: readonly SourceFile[]): Modules {
  const sources = files.filter(({ kind }) => kind === 'code');
  const byPath = new Map(sources.map((file) => [modulePath(file.file), file]));
  const packages = new Set(
    sources.flatMap(({ file }) =>
      posix.basename(file) === '__init__.py' ? posix.dirname(file) : [],
    ),
  );
  const byName = new Map<string, { file: SourceFile; path: string; root: string }[]>();
  for (const [path, file] of byPath) {
    const root = rootOf(path);
    const name = posix.basename(path);
    byName.set(name, [...(byName.get(name) ?? []), { file, path, root }]);
  }
  return {
    find(specifier, from) {
      const [, dots = '', name = ''] = /^(\.*)(.*)$/s.exec(specifier) ?? [];
      if (dots !== '') return found(byPath.get(relativeModule(dots.length, name, from)));
      const parts = name.split('.');
      if (pythonLibrary.has(parts[0] ?? '')) return [];
      const wanted = `/${parts.join('/')}`;
      const candidates = (byName.get(parts.at(-1) ?? '') ?? []).filter(
        ({ path, root }) =>
          `/${path}`.endsWith(wanted) && path.length - wanted.length <= rootLength(root),
      );
      return found(
        nearestTo(
          from,
          candidates.map(({ file }) => file),
        ),
      );
    },
    inner: (specifier, name) =>
      /^\.*$/.test(specifier) ? specifier + name : `${specifier}.${name}`,
  };

  /** The folder above the outermost package that a module is in. */
  function rootOf(path: string): string {
    let root = posix.dirname(path);
    while (packages.has(root)) root = posix.dirname(root);
    return root;
  }
}

/** `a/b.py` is `a/b`, `a/__init__.py` is `a`. */
function modulePath(file: string): string {
  return file.replace(/\.pyi?$/, '').replace(/(?:^|\/)__init__$/, '') || '.';
}

function relativeModule(dots: number, name: string, from: string): string {
  const up = '../'.repeat(dots - 1);
  return posix.join(posix.dirname(from), up, name.replaceAll('.', '/')).replace(/\/$/, '');
}

function rootLength(root: string): number {
  return root === '.' ? -1 : root.length;
}

function found(file: SourceFile | undefined): SourceFile[] {
  return file ? [file] : [];
}
