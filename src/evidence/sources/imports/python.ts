/** Imports and definitions of Python. */
import { blankPython } from './blank.js';
import { readBlocks } from './blocks.js';
import { pythonModules } from './python-modules.js';
import { readModule } from './read-module.js';
import type { Import, ImportedName, ImportLanguage } from './types.js';

const statement =
  /(?:^|;)[ \t]*(?:from[ \t]+(\.+[ \t]*(?:[\w\u0080-\uffff][\w.\u0080-\uffff]*[ \t]+)?|[\w\u0080-\uffff][\w.\u0080-\uffff]*[ \t]+)import\b[ \t]*(\([^)]*\)?|(?:\\\r?\n|[^\n;])*)|import[ \t]+((?:\\\r?\n|[^\n;])*))/gm;

const start = /(?:^|;)[ \t]*(?:from|import)[ \t]/gm;

/** Starts of definitions; those with a decorator run at once, and so are no such. */
const definition = /^(?:async[ \t]+)?(?:def|class)[ \t]+([\w\u0080-\uffff]+)/;

export const pythonImports: ImportLanguage = {
  modules: pythonModules,
  read: (text) =>
    readModule(text, {
      blank: blankPython,
      head,
      imports: readImports,
      statement,
      blocks: (lines) => readBlocks(lines, { definition, attached: /^@/ }),
    }),
};

/** The text up to its last import: what follows need not be looked at for imports. */
function head(text: string): string {
  let last = 0;
  for (const { index } of text.matchAll(start)) last = index;
  const rest = text.slice(last);
  const end = rest.search(/\n/);
  const isOpen = rest.slice(0, end).includes('(');
  const close = isOpen ? /^[^#\n]*\)/m.exec(rest) : /(?<!\\\r?)\n(?=.)/.exec(rest);
  return close ? text.slice(0, last + close.index + close[0].length) : text;
}

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
