/** Which files modules of JavaScript and TypeScript are in. */
import { posix } from 'node:path';
import type { SourceFile } from '../types.js';
import { type Modules, nearestTo } from './modules.js';

const extension = /\.(?:d\.)?[cm]?[jt]sx?$/;

/** Knows relative paths, packages by the name in their manifest, and `@/…`, `~/…` as ends of paths. */
export function javascriptModules(files: readonly SourceFile[]): Modules {
  const byPath = new Map<string, SourceFile>();
  for (const file of files) {
    if (file.kind !== 'code') continue;
    const path = file.file.replace(extension, '');
    for (const one of [path, path.replace(/(?:^|\/)index$/, '') || '.']) {
      if (!byPath.has(one)) byPath.set(one, file);
    }
  }
  const packages = packagesIn(files);
  return {
    find(specifier, from) {
      if (/^\.\.?(?:\/|$)/.test(specifier)) {
        return list(at(posix.join(posix.dirname(from), specifier)));
      }
      const alias = /^[@~]\/(.+)$/.exec(specifier)?.[1];
      if (alias !== undefined) return list(endingWith(alias.replace(extension, ''), from));
      for (const [name, folder] of packages) {
        if (specifier === name || specifier.startsWith(`${name}/`)) {
          return list(inPackage(folder, specifier.slice(name.length + 1)));
        }
      }
      return [];
    },
  };

  function at(path: string): SourceFile | undefined {
    const clean = path.replace(/\/+$/, '');
    return byPath.get(clean) ?? byPath.get(clean.replace(extension, ''));
  }

  function inPackage(folder: string, path: string): SourceFile | undefined {
    return (
      at(posix.join(folder, path)) ??
      at(posix.join(folder, 'src', path)) ??
      at(posix.join(folder, 'lib', path))
    );
  }

  function endingWith(path: string, from: string): SourceFile | undefined {
    const found = [...byPath].flatMap(([one, file]) =>
      `/${one}`.endsWith(`/${path}`) ? file : [],
    );
    return nearestTo(from, found);
  }
}

/** Folders of packages by name. */
function packagesIn(files: readonly SourceFile[]): Map<string, string> {
  const packages = new Map<string, string>();
  for (const { file, text } of files) {
    if (posix.basename(file) !== 'package.json') continue;
    const name = /^\s*"name"\s*:\s*"([^"\n]+)"/m.exec(text() ?? '')?.[1];
    if (name !== undefined) packages.set(name, posix.dirname(file));
  }
  return packages;
}

function list(file: SourceFile | undefined): SourceFile[] {
  return file ? [file] : [];
}
