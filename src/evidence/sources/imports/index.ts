/** The languages whose imports are read. */
import type { LanguageId } from '../../../page/types.js';
import { pythonImports } from './python.js';
import type { ImportLanguage } from './types.js';

export const importLanguages: ReadonlyMap<LanguageId, ImportLanguage> = new Map([
  ['python', pythonImports],
]);
