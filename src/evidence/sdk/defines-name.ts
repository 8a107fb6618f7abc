/** Tells from the text of a file whether a name may be defined in it, so that few are parsed. */
import type { LanguageId } from '../../page/types.js';
import type { Sdk, SdkFile } from './types.js';

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

/** A definition, for where the name stands. */
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
