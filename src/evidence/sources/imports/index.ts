/** The languages whose imports are read. */
import type { LanguageId } from '../../../page/types.js';
import { javascriptImports } from './javascript.js';
import type { ImportLanguage } from './modules.js';
import { pythonImports } from './python.js';
import { dartImports, goImports, javaImports } from './whole-modules.js';

export const importLanguages: ReadonlyMap<LanguageId, ImportLanguage> = new Map([
  ['dart', dartImports],
  ['go', goImports],
  ['java', javaImports],
  ['js', javascriptImports],
  ['kotlin', javaImports],
  ['python', pythonImports],
]);
