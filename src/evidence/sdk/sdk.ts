/** An SDK, and what its files define. */
import type { LanguageId } from '../../page/page-model.js';
import { once } from '../../text/once.js';
import { remember } from '../../text/remember.js';
import { loadEngine } from '../code/engine.js';
import type { Definition, Definitions, ImportedName, SyntaxNode } from './definition.js';
import { definitionKinds } from './kinds.js';
import { readBlock } from './python/read-module.js';
import { readByKinds } from './read-by-kinds.js';

/** Of the engine; roots are a `SyntaxNode`, which ast-grep types otherwise. */
export interface Parser {
  parse(language: LanguageId, text: string): { root(): unknown };
}

/** A parser that is loaded when the first code is parsed: what is looked for may be in none. */
export function lazyParser(language: LanguageId, from: string): Parser {
  const engine = once(() => loadEngine([language], from));
  return { parse: (id, text) => engine().parse(id, text) };
}

export interface SdkFolder {
  /** Path relative to the root of the source, with `/`. */
  path: string;
  files: readonly SdkFile[];
}

export interface SdkFile {
  /** Path relative to the root of the source, with `/`. */
  file: string;
  /** Absolute. */
  path: string;
  text(): string | undefined;
}

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

/** An SDK, whose files are read and parsed when they are asked for. */
export interface Sdk {
  language: LanguageId;
  folders: readonly SdkFolder[];
  /** What a file defines; `undefined` if it cannot be read. Remembered. */
  scopeOf(file: SdkFile): FileScope | undefined;
}

/** An SDK in folders that imports start from; nothing is read before it is asked for. */
export function openSdk(language: LanguageId, folders: readonly SdkFolder[], parser: Parser): Sdk {
  const scopeOf = remember((file: SdkFile, of: LanguageId) => readFile(file, of, parser));
  return { language, folders, scopeOf: (file) => scopeOf(file, language) };
}

/** All files of an SDK, each once. */
export function* filesOf({ folders }: Sdk): Generator<SdkFile> {
  const seen = new Set<string>();
  for (const { files } of folders) {
    for (const file of files) {
      if (seen.has(file.path)) continue;
      seen.add(file.path);
      yield file;
    }
  }
}

/** A module of Python that makes names while it is run. */
const makesNames = /\bglobals\s*\(\s*\)\s*(?:\[|\.)|\bsys\s*\.\s*modules\b/;

/** @returns `undefined` if the file cannot be read. */
function readFile(file: SdkFile, language: LanguageId, parser: Parser): FileScope | undefined {
  const text = file.text();
  if (text === undefined) return undefined;
  const root = parser.parse(language, text).root() as SyntaxNode;
  if (language === 'python') {
    const block = readBlock(text, root);
    return { file, ...block, open: block.open || makesNames.test(text) };
  }
  const kinds = Object.hasOwn(definitionKinds, language) ? definitionKinds[language] : undefined;
  const definitions: Definitions = kinds ? readByKinds(text, root, kinds) : new Map();
  return { file, definitions, imports: new Map(), stars: [], open: true };
}

/** What is defined at the top of files under a name. */
export function* topLevelOf(
  sdk: Sdk,
  name: string,
): Generator<{ definitions: readonly Definition[]; scope: FileScope }> {
  for (const file of filesOf(sdk)) {
    if (!definesName(sdk, file, name)) continue;
    const scope = sdk.scopeOf(file);
    const definitions = scope?.definitions.get(name);
    if (scope && definitions) yield { definitions, scope };
  }
}

/** Whether a file may define a name; what it only uses or imports is none. */
export function definesName({ language }: Sdk, file: SdkFile, name: string): boolean {
  const text = file.text();
  let at = text?.indexOf(name) ?? -1;
  if (text === undefined || at < 0 || name === '') return false;
  const pattern = definition(name, language);
  // To try the pattern at every letter of an SDK takes as long as parsing it.
  for (; at >= 0; at = text.indexOf(name, at + 1)) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return true;
  }
  return false;
}

/** The latest, as one name is looked for in many files. */
let latest: { key: string; pattern: RegExp } | undefined;

function definition(name: string, language: LanguageId): RegExp {
  const key = `${language} ${name}`;
  if (latest?.key !== key) {
    const escaped = name.replace(/[^\p{L}\p{N}_]/gu, '\\$&');
    const pattern =
      language === 'python'
        ? `(?<=\\b(?:def|class|type|as)\\s+)${escaped}\\b|\\b${escaped}\\s*(?::|(?:,\\s*[\\w.]+\\s*)*=(?!=))`
        : `(?<![.\\w$])${escaped}(?![\\w$])|(?<=\\w\\.)${escaped}\\s*\\(`;
    latest = { key, pattern: new RegExp(pattern, 'uy') };
  }
  return latest.pattern;
}
