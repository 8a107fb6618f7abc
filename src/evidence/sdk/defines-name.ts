/** Tells from the text of a file whether a name may be defined in it, so that few are parsed. */
import type { Sdk, SdkFile } from './types.js';

/** Whether a file may define a name; what it only uses or imports is none. */
export function definesName(_sdk: Sdk, file: SdkFile, name: string): boolean {
  const text = file.text();
  if (!text?.includes(name)) return false;
  return definition(name).test(text);
}

/** The latest, as one name is looked for in many files. */
let latest: { name: string; pattern: RegExp } | undefined;

function definition(name: string): RegExp {
  if (latest?.name !== name) {
    const escaped = name.replaceAll('$', '\\$');
    const pattern = new RegExp(
      `\\b(?:def|class|type|as)\\s+${escaped}\\b|\\b${escaped}\\s*(?::|(?:,\\s*[\\w.]+\\s*)*=(?!=))`,
    );
    latest = { name, pattern };
  }
  return latest.pattern;
}
