/** Imports, exports and definitions of JavaScript and TypeScript. */
import { javascriptModules } from './javascript-modules.js';
import type { Import, ImportedName, ImportLanguage } from './modules.js';
import { readModule } from './read-module.js';

// Spaces are bounded, as two runs of them beside each other take the square of their length.
const s = '\\s{0,99}';
const name = '[A-Za-z_$\\u0080-\\uffff][\\w$\\u0080-\\uffff]*';
const text = `(?:"([^"\\n]*)"|'([^'\\n]*)')`;
const list = `\\{([^{}]*)\\}`;

const declaration = new RegExp(
  `^[ \\t]*(?:import|export)\\b${s}(?:type\\b${s})?` +
    `(?:(?:(${name})${s},?${s})?(?:(\\*)${s}(?:as\\s(${name})${s})?|${list}${s})?\\bfrom\\b${s})?${text}`,
  'gm',
);

const call = new RegExp(
  `(?:\\b(?:const|let|var)\\s${s}(?:(${name})|${list})${s}=${s})?(?:\\bawait\\s)?` +
    `(?<![\\w$.\\u0080-\\uffff])(?:require|import)${s}\\(${s}${text}`,
  'g',
);

/** `export { a as b }`, which uses nothing by itself. */
const exported = new RegExp(`^[ \\t]*export\\b${s}(?:type\\b${s})?${list}`, 'gm');

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
