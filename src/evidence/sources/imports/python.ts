/** Imports and definitions of Python. */
import type { Import, ImportedName, ImportLanguage } from './modules.js';
import { pythonModules } from './python-modules.js';
import { readModule } from './read-module.js';

const statement =
  /(?:^|;)[ \t]*(?:from[ \t]+(\.+[ \t]*(?:[\w\u0080-\uffff][\w.\u0080-\uffff]*[ \t]+)?|[\w\u0080-\uffff][\w.\u0080-\uffff]*[ \t]+)import\b[ \t]*(\([^)]*\)?|(?:\\\r?\n|[^\n;])*)|import[ \t]+((?:\\\r?\n|[^\n;])*))/gm;

const definition = /^(?:async[ \t]+)?(?:def|class)[ \t]+([\w\u0080-\uffff]+)/;

export const pythonImports: ImportLanguage = {
  modules: pythonModules,
  read: (text) =>
    readModule(text, { lexis: 'python', imports: readImports, statement, definition }),
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
