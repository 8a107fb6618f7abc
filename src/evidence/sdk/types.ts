/**
 * What an SDK defines, by name and signature, as far as its sources say.
 *
 * Lines and columns are 1-based, columns in UTF-16 units.
 */
import type { LanguageId } from '../../page/types.js';

/** What is needed of a node of the parser. */
export interface SyntaxNode {
  kind(): string;
  text(): string;
  isNamed(): boolean;
  children(): SyntaxNode[];
  field(name: string): SyntaxNode | null;
  range(): { start: SyntaxPoint; end: SyntaxPoint };
}

/** A point in a text; all 0-based, in UTF-16 units. */
export interface SyntaxPoint {
  line: number;
  column: number;
  index: number;
}

/** What is needed of the engine; roots are a `SyntaxNode`, which ast-grep types otherwise. */
export interface Parser {
  parse(language: LanguageId, text: string): { root(): unknown };
}

/** A folder that imports start from. */
export interface SdkFolder {
  /** Path relative to the root of the source, with `/`. */
  path: string;
  files: readonly SdkFile[];
}

/** A file of an SDK. */
export interface SdkFile {
  /** Path relative to the root of the source, with `/`. */
  file: string;
  /** Absolute path. */
  path: string;
  /** Its text, if it can be read. */
  text(): string | undefined;
}

/** A parameter of a function. */
export interface Parameter {
  name: string;
  /** How an argument gets there; `rest` and `options` take any number, by place or by name. */
  by: 'place' | 'name' | 'either' | 'rest' | 'options';
  /** Type as written, where one is. */
  type: string | undefined;
}

/** A definition in a file. Not serialisable: what is in it is read when it is asked for. */
export interface Definition {
  name: string;
  kind: 'function' | 'type' | 'value';
  /** More of a type that is defined in another place. */
  partial: boolean;
  /** Of a function, without the object that it is called on. */
  parameters: (() => readonly Parameter[]) | undefined;
  /** Of a type: what it inherits from, as written. */
  bases: readonly string[];
  /** Of a type. */
  members: (() => Definitions) | undefined;
  /** As written, without `@`. */
  decorators: readonly string[];
  /** Of a value, and of what a function returns, as written. */
  type: string | undefined;
  /** Of a value: the name that it is another name of. */
  alias: string | undefined;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** Definitions by name; several of one name as they stand: overloads, branches. */
export type Definitions = ReadonlyMap<string, readonly Definition[]>;

/** What stands in a file of an SDK. */
export interface FileScope {
  file: SdkFile;
  definitions: Definitions;
  /** Names that come from elsewhere. */
  imports: ReadonlyMap<string, ImportedName>;
  /** Modules of which all names come, as written. */
  stars: readonly string[];
  /** It may have names that nobody can see: made while running, or where it does not parse. */
  open: boolean;
}

/** Where a name comes from. */
export interface ImportedName {
  /** As written. */
  module: string;
  /** `undefined`: the name stands for the module itself. */
  name: string | undefined;
}

/** An SDK, whose files are read and parsed when they are asked for. */
export interface Sdk {
  language: LanguageId;
  folders: readonly SdkFolder[];
  /** What a file defines; `undefined` if it cannot be read. Remembered. */
  scopeOf(file: SdkFile): FileScope | undefined;
}
