/** The languages whose imports are read. */
import type { LanguageId } from '../../../page/types.js';
import { dartImports } from './dart.js';
import { goImports } from './go.js';
import { javaImports } from './java.js';
import { javascriptImports } from './javascript.js';
import { pythonImports } from './python.js';
import type { ImportLanguage } from './types.js';

export const importLanguages: ReadonlyMap<LanguageId, ImportLanguage> = new Map([
  ['dart', dartImports],
  ['go', goImports],
  ['java', javaImports],
  ['js', javascriptImports],
  ['kotlin', javaImports],
  ['python', pythonImports],
]);
