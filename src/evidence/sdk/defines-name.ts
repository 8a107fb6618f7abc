/** Tells from the text of a file whether a name may be defined in it, so that few are parsed. */
import type { LanguageId } from '../../page/types.js';
import type { Sdk, SdkFile } from './types.js';

/** Whether a file may define a name; what it only uses or imports is none. */
export function definesName({ language }: Sdk, file: SdkFile, name: string): boolean {
  const text = file.text();
  if (!text?.includes(name)) return false;
  return definition(name, language).test(text);
}

/** The latest, as one name is looked for in many files. */
let latest: { key: string; pattern: RegExp } | undefined;

function definition(name: string, language: LanguageId): RegExp {
  const key = `${language} ${name}`;
  if (latest?.key !== key) {
    const escaped = name.replace(/[^\p{L}\p{N}_]/gu, '\\$&');
    const pattern =
      language === 'python'
        ? `\\b(?:def|class|type|as)\\s+${escaped}\\b|\\b${escaped}\\s*(?::|(?:,\\s*[\\w.]+\\s*)*=(?!=))`
        : `(?<![.\\w$])${escaped}(?![\\w$])|\\w\\.${escaped}\\s*\\(`;
    latest = { key, pattern: new RegExp(pattern, 'u') };
  }
  return latest.pattern;
}
