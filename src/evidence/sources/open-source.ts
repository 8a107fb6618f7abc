/** One place with code: its folders and files, and what could not be looked at. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CodeSource } from '../../config/read-features.js';
import { textReader } from '../../site/read-text.js';
import { type Entry, type Folder, openTree, type Place } from '../../site/tree.js';
import { walkFiles } from '../../site/walk-files.js';
import { groupBy } from '../../text/group-by.js';
import { isInside } from '../../text/inside.js';
import { once } from '../../text/once.js';
import { compileGlobs } from '../../text/path-pattern.js';
import type { SourceReport } from '../evidence.js';
import { type GlobField, matchFolders, splitGlobs } from './match-folders.js';
import type { FoundSources, SourceFile, SourceFolder, SourceOptions } from './source-file.js';

/** A place with code that can be searched more than once; no file is read or counted twice. */
export interface OpenSource {
  report: SourceReport;
  /** @param names Of other files to include. @throws {ConfigError} If a glob leaves the root. */
  find(globs: readonly string[], field: GlobField, names?: readonly string[]): SourceFolder[];
}

export function openSource(
  source: CodeSource,
  { skip, extensions, files = [], from }: SourceOptions,
  kind: SourceReport['kind'],
): OpenSource {
  const { language, name, root, url } = source;
  splitGlobs(source.exclude, 'exclude', source, from);
  const skipped = { binary: 0, huge: 0, unreadable: 0, outside: 0 };
  const report: SourceReport = {
    kind,
    language,
    name,
    root,
    url,
    state: 'absent',
    files: 0,
    skipped,
  };
  const tree = openTree(root, { unreadable: () => skipped.unreadable++ });
  if (tree) report.state = 'empty';
  const skippedNames = new Set(skip);
  const endings = new Set(extensions);
  const isNamed = files.length > 0 ? compileGlobs(files) : () => false;
  const texts = new Map<string, SourceFile['text']>();
  const told = new Set<string>();
  const read = textReader();

  return {
    report,
    find(globs, field, further = []) {
      const parts = splitGlobs(globs, field, source, from);
      if (!tree) return [];
      const byPath = source.exclude.map((glob) => compileGlobs([glob]));
      const isSkippedName = ({ real, name }: Entry) => isSkipped(real, name, skippedNames);
      const outside = (link: Entry) => skipOnce(link, 'outside');
      const tops = withoutCopies(
        matchFolders(tree, parts, {
          isSkipped: isSkippedName,
          isExcluded: (file) => field === 'folders' && byPath.some((matches) => matches(file)),
          outside,
        }),
      );
      const isTop = new Set(tops.map(({ real }) => real));
      const titles = namesOf(tops, root);
      const result = tops.map((top, index) => {
        const walked = walkFiles(tree, top, {
          // A folder in another one is walked by itself only.
          isSkipped: (entry) => isSkippedName(entry) || isTop.has(entry.real),
          // Who names an excluded folder as a helper means what is in it.
          isExcluded: ({ file }) => byPath.some((matches) => matches(file) && !matches(top.file)),
          isWanted: ({ name, file }) =>
            isCode(name) ||
            further.includes(name) ||
            isNamed(file) ||
            (top.file !== '' && isNamed(file.slice(top.file.length + 1))),
          isKnown: (real) => tops.some((one) => isInside(one.real, real)),
          outside,
          broken: (link) => skipOnce(link, 'unreadable'),
        });
        const places = [...groupBy(walked, ({ real }) => real).values()].map(([first]) => first);
        const files = places.sort(byFile).map(fileOf);
        return { name: titles[index] ?? top.file, path: top.file, files };
      });
      if (field === 'folders' && texts.size > 0) report.state = 'read';
      return result;
    },
  };

  function isCode(name: string): boolean {
    const dot = name.lastIndexOf('.');
    return dot > 0 && endings.has(name.slice(dot + 1).toLowerCase());
  }

  function skipOnce(link: Entry, reason: 'outside' | 'unreadable'): void {
    if (told.has(link.real)) return;
    told.add(link.real);
    skipped[reason]++;
  }

  function fileOf({ name, file, path, real }: Place): SourceFile {
    return { file, path, kind: isCode(name) ? 'code' : 'text', text: fileText(real) };
  }

  function fileText(real: string): SourceFile['text'] {
    const known = texts.get(real);
    if (known) return known;
    const lazy = once(() => {
      const result = read(real);
      if ('text' in result) return result.text;
      skipped[result.no]++;
      report.files--;
      return undefined;
    });
    texts.set(real, lazy);
    report.files++;
    return lazy;
  }
}

/** Without links to folders that are there, or to what is in them. */
function withoutCopies(folders: readonly Folder[]): Folder[] {
  const kept = folders.filter(({ isLink }) => !isLink);
  for (const folder of folders) {
    if (folder.isLink && !kept.some(({ real }) => isInside(real, folder.real))) kept.push(folder);
  }
  return kept.sort(byFile);
}

function byFile(a: Place, b: Place): number {
  return a.file < b.file ? -1 : 1;
}

function namesOf(folders: readonly Folder[], root: string): string[] {
  const names = folders.map(({ file }) => basename(file === '' ? root : file));
  const same = groupBy(names, (name) => name);
  return folders.map(({ file }, index) => {
    const name = names[index] ?? file;
    return (same.get(name)?.length ?? 0) > 1 && file !== '' ? file : name;
  });
}

const usual = new Set([
  '__pycache__',
  'bower_components',
  'build',
  'dist',
  'node_modules',
  'site-packages',
  'target',
  'vendor',
  'venv',
]);

/** Whether a folder is skipped unless a glob names it. Python packages may have any name. */
function isSkipped(path: string, name: string, skip: ReadonlySet<string>): boolean {
  if (name.startsWith('.') || skip.has(name)) return true;
  return usual.has(name) && !existsSync(join(path, '__init__.py'));
}

/** @throws {ConfigError} If a glob leaves the root. */
export function findSources(source: CodeSource, options: SourceOptions): FoundSources {
  const { report, find } = openSource(source, options, 'sdk');
  return { folders: find(source.folders, 'folders'), report };
}
