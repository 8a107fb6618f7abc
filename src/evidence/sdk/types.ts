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

/** A point in a text; all 0-based. */
export interface SyntaxPoint {
  line: number;
  column: number;
  index: number;
}

/** What is needed of the engine. */
export interface Parser {
  parse(language: LanguageId, text: string): { root(): SyntaxNode };
}

/** A folder that imports start from. */
export interface SdkFolder {
  files: readonly SdkFile[];
  /** Path relative to the root of the source, with `/`. */
  path: string;
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
  /** How an argument gets there: by its place, its name, or both; `rest` and `options` take any. */
  by: 'place' | 'name' | 'either' | 'rest' | 'options';
  /** Type as written, where one is. */
  type: string | undefined;
}

/** What a name stands for. */
export type DefinitionKind = 'function' | 'type' | 'value';

/** A definition in a file. */
export interface Definition {
  name: string;
  kind: DefinitionKind;
  /** Of a function, those of all its overloads; `undefined` where it is no function. */
  parameters: Parameter[] | undefined;
  /** Of a type: what it inherits from, as written. */
  bases: string[];
  /** Of a type. */
  members: Definitions | undefined;
  /** Names that stand before it: `@dataclass`. As written, without `@`. */
  decorators: string[];
  /** Type of a value as written, where one is. */
  type: string | undefined;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** Definitions by name; the last of a name is first. */
export type Definitions = Map<string, Definition>;

/** An SDK, whose files are read and parsed when they are asked for. */
export interface Sdk {
  language: LanguageId;
  folders: readonly SdkFolder[];
  parser: Parser;
}
