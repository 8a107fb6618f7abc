/** Files with code, and the folders that the configuration means. */
import type { Sample, SourceReport } from '../evidence.js';

export interface SourceFile {
  /** Path relative to the root of the source, with `/`. */
  file: string;
  /** Absolute. */
  path: string;
  /** `code` by its extension; `text` is only wanted by name, such as prompt files. */
  kind: 'code' | 'text';
  /** Read once; `undefined`, and counted in the report, if it is binary, huge, or unreadable. */
  text(): string | undefined;
}

export interface SourceFolder {
  /** Name of the folder; its path, if several have the same. */
  name: string;
  /** Path relative to the root, with `/`; empty for the root itself. */
  path: string;
  /** Sorted by path. Each file is in the innermost folder only. */
  files: SourceFile[];
}

export interface SourceOptions {
  /** Names of folders that are never looked into, beside the usual ones. */
  skip: readonly string[];
  extensions: readonly string[];
  /** Globs of other files; without `/` of names, with it of paths from the root or the folder. */
  files?: readonly string[];
  from?: string | undefined;
}

export interface FoundSources {
  /** Sorted by path. */
  folders: SourceFolder[];
  report: SourceReport;
}

export interface HelperFile extends SourceFile {
  /** Lines that are reached by name; `undefined`: all, or it cannot be decided. */
  lines: readonly LineRange[] | undefined;
}

/** 1-based, both included. */
export interface LineRange {
  from: number;
  to: number;
}

export interface FoundSample {
  sample: Pick<Sample, 'name' | 'language' | 'folder' | 'files'>;
  /** Files of its folder, sorted by path. */
  own: SourceFile[];
  /** Files of helpers that it imports, also through others; sorted by path. */
  helpers: HelperFile[];
}

/** Samples of one place. The report is complete when all texts were read. */
export interface FoundSamples {
  samples: FoundSample[];
  report: SourceReport;
}
