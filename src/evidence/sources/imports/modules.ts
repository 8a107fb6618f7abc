/** Modules of a language: what their files import and define, and where they are. */
import { posix } from 'node:path';
import type { SourceFile, SourceFolder } from '../source-file.js';

export interface Import {
  /** As the language writes it: `.a.b`, `./a/b.js`, `example.com/a/b`. */
  specifier: string;
  /** What is taken by name, and what it is called here; for JavaScript `default`, too. */
  names: readonly ImportedName[];
  /** What the module as a whole is called here; may have dots. */
  whole: string | undefined;
  /** All names are taken, or it cannot be told which. */
  isStar: boolean;
}

export interface ImportedName {
  name: string;
  local: string;
}

export interface ModuleText {
  imports: readonly Import[];
  /** Names that are read of something: `['x', 'y']` for `flows.x` and `flows.y`, or all. */
  namesOf(local: string): readonly string[] | 'all';
  /** Its parts; `undefined` if it counts as a whole. Read when they are first asked for. */
  parts(): ModuleParts | undefined;
}

/** Definitions at top level, which count if they are named, and the rest. */
export interface ModuleParts {
  blocks: readonly ImportBlock[];
  lines: number;
  /** Names of `names` in the rest, which runs whenever the module is imported. */
  rest: ReadonlySet<string>;
  /** All other words of the rest, among them names of what it assigns. */
  words: ReadonlySet<string>;
  names: ReadonlyMap<string, Name>;
}

export interface Name {
  blocks: ImportBlock[];
  taken: { specifier: string; name: string; local: string }[];
  whole: { specifier: string; whole: string }[];
  alias: string | undefined;
}

/** A definition; lines are 1-based, both included. */
export interface ImportBlock {
  from: number;
  to: number;
  uses: ReadonlySet<string>;
}

export interface ImportLanguage {
  manifest?: string;
  read(text: string): ModuleText;
  modules(files: readonly SourceFile[], folders: readonly SourceFolder[]): Modules;
}

export interface Modules {
  /** @param from Path of the file that imports it, from the root. */
  find(specifier: string, from: string): readonly SourceFile[];
  /** Specifier of a module in a module, for languages that take it like a name. */
  inner?(specifier: string, name: string): string;
}

export function wholeModule(specifiers: Iterable<string>): ModuleText {
  const imports = Array.from(specifiers, (specifier) => ({
    specifier,
    names: [],
    whole: undefined,
    isStar: true,
  }));
  return { imports, parts: () => undefined, namesOf: () => 'all' };
}

export function packagesIn(
  files: readonly SourceFile[],
  manifest: string,
  pattern: RegExp,
): Map<string, string> {
  const packages = new Map<string, string>();
  for (const { file, text } of files) {
    const name = posix.basename(file) === manifest ? pattern.exec(text() ?? '')?.[1] : undefined;
    if (name !== undefined) packages.set(name, posix.dirname(file));
  }
  return packages;
}

export function listOf(file: SourceFile | undefined): SourceFile[] {
  return file ? [file] : [];
}

/** The file with the most folders in common with the one that imports; of several the first. */
export function nearestTo(from: string, files: readonly SourceFile[]): SourceFile | undefined {
  let best: SourceFile | undefined;
  let most = -1;
  for (const file of files) {
    const common = commonParts(from, file.file);
    if (common > most || (common === most && best && file.file < best.file)) {
      best = file;
      most = common;
    }
  }
  return best;
}

function commonParts(a: string, b: string): number {
  const parts = b.split('/');
  const differs = a.split('/').findIndex((part, index) => part !== parts[index]);
  return differs < 0 ? parts.length : differs;
}
