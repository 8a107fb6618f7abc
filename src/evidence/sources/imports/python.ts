/** Imports and definitions of Python. */
import { posix } from 'node:path';
import { groupBy } from '../../../text/group-by.js';
import type { SourceFile } from '../source-file.js';
import {
  type Import,
  type ImportedName,
  type ImportLanguage,
  listOf,
  type Modules,
  nearestTo,
} from './modules.js';
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

/**
 * A module has the names that its path may give it: from the folder above its outermost package, or
 * from any folder above that. Names of the standard library mean that library.
 */
function pythonModules(files: readonly SourceFile[]): Modules {
  const sources = files.filter(({ kind }) => kind === 'code');
  const byPath = new Map(sources.map((file) => [modulePath(file.file), file]));
  const packages = new Set(
    sources.flatMap(({ file }) =>
      posix.basename(file) === '__init__.py' ? posix.dirname(file) : [],
    ),
  );
  const named = [...byPath].map(([path, file]) => ({ file, path, root: rootOf(path) }));
  const byName = groupBy(named, ({ path }) => posix.basename(path));
  return {
    find(specifier, from) {
      const [, dots = '', name = ''] = /^(\.*)(.*)$/s.exec(specifier) ?? [];
      if (dots !== '') return listOf(byPath.get(relativeModule(dots.length, name, from)));
      const parts = name.split('.');
      if (pythonLibrary.has(parts[0] ?? '')) return [];
      const wanted = `/${parts.join('/')}`;
      const candidates = (byName.get(parts.at(-1) ?? '') ?? []).filter(
        ({ path, root }) =>
          `/${path}`.endsWith(wanted) && path.length - wanted.length <= rootLength(root),
      );
      const fitting = candidates.map(({ file }) => file);
      return listOf(nearestTo(from, fitting));
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

const pythonLibrary: ReadonlySet<string> = new Set(
  `
__future__ abc aifc argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb
binascii bisect builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop
collections colorsys compileall concurrent configparser contextlib contextvars copy copyreg
crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis distutils doctest email
encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib
functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html
http idlelib imaplib imghdr imp importlib inspect io ipaddress itertools json keyword lib2to3
linecache locale logging lzma mailbox mailcap marshal math mimetypes mmap modulefinder msilib
msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode operator optparse
os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil platform plistlib poplib posix
posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue
quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors
shelve shlex shutil signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3
sre_compile sre_constants sre_parse ssl stat statistics string stringprep struct subprocess
sunau symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios textwrap
threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle
turtledemo types typing unicodedata unittest urllib uu uuid venv warnings wave weakref
webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo
`
    .trim()
    .split(/\s+/),
);
