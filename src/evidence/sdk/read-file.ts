/** Reads what a file of an SDK defines. */
import type { LanguageId } from '../../page/types.js';
import { definitionKinds } from './kinds.js';
import { readBlock } from './python/read-module.js';
import { readByKinds } from './read-by-kinds.js';
import type { Definitions, FileScope, Parser, SdkFile, SyntaxNode } from './types.js';

/** A module of Python that makes names while it is run. */
const makesNames = /\bglobals\s*\(\s*\)\s*(?:\[|\.)|\bsys\s*\.\s*modules\b/;

/** @returns `undefined` if the file cannot be read. */
export function readFile(
  file: SdkFile,
  language: LanguageId,
  parser: Parser,
): FileScope | undefined {
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
