/** Imports, exports and definitions of JavaScript and TypeScript. */
import { posix } from 'node:path';
import type { SourceFile } from '../source-file.js';
import {
  type Import,
  type ImportedName,
  type ImportLanguage,
  listOf,
  type Modules,
  nearestTo,
  packagesIn,
} from './modules.js';
import { readModule } from './read-module.js';

// Spaces are bounded, as two runs of them beside each other take the square of their length.
const s = '\\s{0,99}';
const name = '[A-Za-z_$\\u0080-\\uffff][\\w$\\u0080-\\uffff]*';
const text = `(?:"([^"\\n]*)"|'([^'\\n]*)')`;
const braces = `\\{([^{}]*)\\}`;

const declaration = new RegExp(
  `^[ \\t]*(?:import|export)\\b${s}(?:type\\b${s})?` +
    `(?:(?:(${name})${s},?${s})?(?:(\\*)${s}(?:as\\s(${name})${s})?|${braces}${s})?\\bfrom\\b${s})?${text}`,
  'gm',
);

const call = new RegExp(
  `(?:\\b(?:const|let|var)\\s${s}(?:(${name})|${braces})${s}=${s})?(?:\\bawait\\s)?` +
    `(?<![\\w$.\\u0080-\\uffff])(?:require|import)${s}\\(${s}${text}`,
  'g',
);

/** `export { a as b }`, which uses nothing by itself. */
const exported = new RegExp(`^[ \\t]*export\\b${s}(?:type\\b${s})?${braces}`, 'gm');

const statement = new RegExp(`${declaration.source}|${exported.source}`, 'gm');

/** Functions and types: what runs only when it is called. */
const definition =
  /^(?:export\s+)?(?:(default)\s+)?(?:declare\s+)?(?:abstract\s+)?(?:async\s+)?(?:function\s*\*?|class|interface|type|enum|(?:const|let|var)(?=\s+[\w$\u0080-\uffff]+\s*(?::[^=]*)?=\s*(?:async\s*)?(?:\(|function\b|[\w$\u0080-\uffff]+\s*=>)))\s*\b([A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*)/;

export const javascriptImports: ImportLanguage = {
  manifest: 'package.json',
  modules: javascriptModules,
  read: (source) =>
    readModule(source, {
      lexis: 'js',
      imports: readImports,
      statement,
      definition,
      aliases: readAliases,
      keepsStrings: true,
    }),
};

function readImports(code: string): Import[] {
  const imports: Import[] = [];
  for (const [, own, star, whole, names, double, single] of code.matchAll(declaration)) {
    imports.push({
      specifier: double ?? single ?? '',
      names: [...(own ? [{ name: 'default', local: own }] : []), ...items(names ?? '', /\sas\s/)],
      whole,
      isStar: star !== undefined && whole === undefined,
    });
  }
  for (const [, whole, names, double, single] of code.matchAll(call)) {
    const taken = items(names ?? '', /:/);
    const isAll = whole === undefined && taken.length === 0;
    imports.push({ specifier: double ?? single ?? '', names: taken, whole, isStar: isAll });
  }
  return imports;
}

function* readAliases(code: string): Iterable<[string, string]> {
  for (const [, names = ''] of code.matchAll(exported)) {
    for (const { name: own, local } of items(names, /\sas\s/)) {
      if (own !== local) yield [local, own];
    }
  }
}

/** `a, type b as c`, or `a, b: c`. */
function items(given: string, separator: RegExp): ImportedName[] {
  return given.split(',').flatMap((item) => {
    const [own, local] = item
      .trim()
      .replace(/^type\s+(?!as\b)/, '')
      .split(separator)
      .map((part) => part.trim());
    return own ? [{ name: own, local: local || own }] : [];
  });
}

const extension = /\.(?:d\.)?[cm]?[jt]sx?$/;

/** Knows relative paths, packages by the name in their manifest, and `@/…`, `~/…` as ends of paths. */
function javascriptModules(files: readonly SourceFile[]): Modules {
  const byPath = new Map<string, SourceFile>();
  for (const file of files) {
    if (file.kind !== 'code') continue;
    const path = file.file.replace(extension, '');
    for (const one of [path, path.replace(/(?:^|\/)index$/, '') || '.']) {
      if (!byPath.has(one)) byPath.set(one, file);
    }
  }
  const packages = packagesIn(files, 'package.json', /^\s*"name"\s*:\s*"([^"\n]+)"/m);
  return {
    find(specifier, from) {
      if (/^\.\.?(?:\/|$)/.test(specifier)) {
        return listOf(at(posix.join(posix.dirname(from), specifier)));
      }
      const alias = /^[@~]\/(.+)$/.exec(specifier)?.[1];
      if (alias !== undefined) return listOf(endingWith(alias.replace(extension, ''), from));
      for (const [name, folder] of packages) {
        if (specifier === name || specifier.startsWith(`${name}/`)) {
          return listOf(inPackage(folder, specifier.slice(name.length + 1)));
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
