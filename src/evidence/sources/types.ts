/** Files with code, and the folders that the configuration means. */
import type { Sample, SourceReport } from '../types.js';

/** A file that was found. */
export interface SourceFile {
  /** Path relative to the root of the source, with `/`. */
  file: string;
  /** Absolute path. */
  path: string;
  /** `code` by its extension; `text` is only wanted by name, such as prompt files. */
  kind: 'code' | 'text';
  /**
   * Its text, read once, when it is first asked for. `undefined` for what is binary, huge or cannot
   * be read, which is then counted in the report.
   */
  text(): string | undefined;
}

/** A folder that `folders` finds. */
export interface SourceFolder {
  /** Name of the folder; its path, if several have the same. */
  name: string;
  /** Path relative to the root, with `/`; empty for the root itself. */
  path: string;
  /** Sorted by path. Each file is in the innermost folder only. */
  files: SourceFile[];
}

/** What is wanted of a source. */
export interface SourceOptions {
  /** Names of folders that are never looked into, beside the usual ones. */
  skip: readonly string[];
  /** Extensions of code, without a dot. */
  extensions: readonly string[];
  /**
   * Globs of files that are wanted beside code. One without `/` matches a name; one with it matches a
   * path from the root or from the folder.
   */
  files?: readonly string[];
  /** File of the configuration, for errors. */
  from?: string | undefined;
}

/** What one place holds. The report is complete when all texts were read. */
export interface FoundSources {
  /** Sorted by path. */
  folders: SourceFolder[];
  report: SourceReport;
}

/** A file of a helper, with what a sample reaches of it. */
export interface HelperFile extends SourceFile {
  /**
   * Lines that are reached by name, from the first to the last of each range; `undefined`: all, or it
   * cannot be told.
   */
  lines: readonly LineRange[] | undefined;
}

/** 1-based, both included. */
export interface LineRange {
  from: number;
  to: number;
}

/** A sample with all that counts for it. */
export interface FoundSample {
  sample: Pick<Sample, 'name' | 'language' | 'folder' | 'files'>;
  /** Files of its folder, sorted by path. */
  own: SourceFile[];
  /** Files of helpers that it imports, also through others; sorted by path. */
  helpers: HelperFile[];
}

/** Samples of one place. The report is complete when all texts were read. */
export interface FoundSamples {
  /** Folders without code of the language are no samples. */
  samples: FoundSample[];
  report: SourceReport;
}
