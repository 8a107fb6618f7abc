/** Imports and definitions of Python. */
import { blankPython } from './blank.js';
import { readBlocks } from './blocks.js';
import { pythonModules } from './python-modules.js';
import { readModule } from './read-module.js';
import type { Import, ImportedName, ImportLanguage } from './types.js';

const statement =
  /(?:^|;)[ \t]*(?:from[ \t]+(\.+[ \t]*(?:[\p{L}\w][\p{L}\w.]*[ \t]+)?|[\p{L}\w][\p{L}\w.]*[ \t]+)import\b[ \t]*(\([^)]*\)?|(?:\\\r?\n|[^\n;])*)|import[ \t]+((?:\\\r?\n|[^\n;])*))/gmu;

/** Starts of definitions; those with a decorator run at once, and so are no such. */
const definition = /^(?:async[ \t]+)?(?:def|class)[ \t]+([\p{L}\w]+)/u;

export const pythonImports: ImportLanguage = {
  modules: pythonModules,
  read: (text) =>
    readModule(text, {
      blank: blankPython,
      imports: readImports,
      statement,
      blocks: (lines) => readBlocks(lines, { definition, attached: /^@/ }),
    }),
};

function readImports(code: string): Import[] {
  const imports: Import[] = [];
  for (const [, from, names, modules] of code.matchAll(statement)) {
    if (from !== undefined) imports.push(fromImport(from.replace(/\s/g, ''), names ?? ''));
    else imports.push(...items(modules ?? '').map(wholeImport));
  }
  return imports;
}

function fromImport(specifier: string, text: string): Import {
  const names = items(text.replace(/[()]/g, ' '));
  const isStar = names.some(({ name }) => name === '*');
  return { specifier, names: isStar ? [] : names, whole: undefined, isStar };
}

function wholeImport({ name, local }: ImportedName): Import {
  return { specifier: name, names: [], whole: local, isStar: false };
}

/** `a, b as c` */
function items(text: string): ImportedName[] {
  return text
    .replaceAll('\\', ' ')
    .split(',')
    .flatMap((item) => {
      const [name, as, local] = item.trim().split(/\s+/);
      if (!name) return [];
      return { name, local: as === 'as' && local ? local : name };
    });
}
