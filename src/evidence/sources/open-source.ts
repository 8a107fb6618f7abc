/** One place with code: its folders and files, and what could not be looked at. */
import { basename } from 'node:path';
import type { CodeSource } from '../../config/read-features.js';
import { type Entry, type Folder, openTree, type Place } from '../../site/tree.js';
import { type FileFilter, walkFiles } from '../../site/walk-files.js';
import { compileGlobs, type PathMatcher } from '../../text/path-pattern.js';
import type { SourceReport } from '../types.js';
import { type GlobField, splitGlobs } from './globs.js';
import { matchFolders } from './match-folders.js';
import { textReader } from './read-text.js';
import { isSkipped } from './skipped.js';
import type { SourceFile, SourceFolder, SourceOptions } from './types.js';

/** A place with code that can be searched more than once; no file is read or counted twice. */
export interface OpenSource {
  report: SourceReport;
  /**
   * @param names Of further files that are wanted.
   * @throws {ConfigError} If a glob leaves the root.
   */
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
  const tree = openTree(root, () => {
    skipped.unreadable++;
  });
  if (tree) report.state = 'empty';
  const names = new Set(skip);
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
      const byPath = compileEach(source.exclude);
      const filter: FileFilter = {
        isSkipped: (entry) => isSkipped(entry.real, entry.name, names),
        // Who names an excluded folder as a helper means what is in it.
        isExcluded: (file, top) => byPath.some((matches) => matches(file) && !matches(top.file)),
        isWanted: ({ name, file }, top) =>
          isCode(name) ||
          further.includes(name) ||
          isNamed(file) ||
          (top.file !== '' && isNamed(below(top, file))),
        outside: (link) => once(link, 'outside'),
        broken: (link) => once(link, 'unreadable'),
      };
      const isExcluded = (file: string) =>
        field === 'folders' && byPath.some((matches) => matches(file));
      const folders = matchFolders(tree, parts, { ...filter, isExcluded });
      const found = walkFiles(tree, folders, filter);
      const titles = namesOf(
        found.map(({ folder }) => folder),
        root,
      );
      const result = found.map(({ folder, files }, index) => ({
        name: titles[index] ?? folder.file,
        path: folder.file,
        files: files.map(fileOf),
      }));
      if (field === 'folders' && texts.size > 0) report.state = 'read';
      return result;
    },
  };

  function isCode(name: string): boolean {
    const dot = name.lastIndexOf('.');
    return dot > 0 && endings.has(name.slice(dot + 1).toLowerCase());
  }

  function once(link: Entry, reason: 'outside' | 'unreadable'): void {
    if (told.has(link.real)) return;
    told.add(link.real);
    skipped[reason]++;
  }

  function fileOf({ name, file, path, real }: Place): SourceFile {
    return { file, path, kind: isCode(name) ? 'code' : 'text', text: textOf(real) };
  }

  function textOf(real: string): SourceFile['text'] {
    const known = texts.get(real);
    if (known) return known;
    let text: string | undefined;
    let isRead = false;
    const lazy = () => {
      if (isRead) return text;
      isRead = true;
      const result = read(real);
      if ('text' in result) text = result.text;
      else {
        skipped[result.no]++;
        report.files--;
      }
      return text;
    };
    texts.set(real, lazy);
    report.files++;
    return lazy;
  }
}

function compileEach(globs: readonly string[]): PathMatcher[] {
  return globs.map((glob) => compileGlobs([glob]));
}

function below(top: Folder, file: string): string {
  return file.slice(top.file.length + 1);
}

/** The names of folders; their paths where several have the same name. */
function namesOf(folders: readonly Folder[], root: string): string[] {
  const names = folders.map(({ file }) => basename(file === '' ? root : file));
  const count = new Map<string, number>();
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  return folders.map(({ file }, index) => {
    const name = names[index] ?? file;
    return (count.get(name) ?? 0) > 1 && file !== '' ? file : name;
  });
}
