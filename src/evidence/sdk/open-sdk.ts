/** Opens an SDK. */
import type { LanguageId } from '../../page/types.js';
import { readFile } from './read-file.js';
import type { FileScope, Parser, Sdk, SdkFile, SdkFolder } from './types.js';

/** An SDK in folders that imports start from; nothing is read before it is asked for. */
export function openSdk(language: LanguageId, folders: readonly SdkFolder[], parser: Parser): Sdk {
  const scopes = new Map<SdkFile, FileScope | undefined>();
  return {
    language,
    folders,
    scopeOf(file) {
      if (!scopes.has(file)) scopes.set(file, readFile(file, language, parser));
      return scopes.get(file);
    },
  };
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
